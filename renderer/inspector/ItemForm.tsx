import { RingProgress } from '@mantine/core';
import { memo } from 'react';
import { itemType } from '../../shared/framework/itemTypes.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { completenessOf, outgoingKinds } from '../../shared/plan/completeness.ts';
import type { Item } from '../../shared/plan/plan.ts';
import { Hint } from '../design/Hint.tsx';
import { typeIcons } from '../design/typeIcons.ts';
import { usePlan, usePlanSource } from '../session/planSource.ts';
import { useItemName } from '../session/useItemName.ts';
import { useSay } from '../session/useSay.ts';
import { ChangedBy } from './ChangedBy.tsx';
import { CommandButtons } from './CommandButtons.tsx';
import { FieldForm } from './FieldForm.tsx';
import classes from './inspector.module.css';
import { LinksSection } from './LinksSection.tsx';
import { MembersSection } from './MembersSection.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { useItemOwner } from './useOwner.ts';
import { VotesSection } from './VotesSection.tsx';

const commands = { reading: ['history.ofSelection'], editing: ['history.ofSelection', 'edit.duplicate', 'edit.delete'] } as const;

/** One item: what it is for, how complete it is, its fields, and what it is linked to. */
export function ItemForm({ item }: { readonly item: Item }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const owner = useItemOwner(item);
  const title = useItemName(item);
  const type = itemType(item.type);
  const Icon = typeIcons[item.type];
  return (
    <>
      <PanelHeader
        hue={type.hue}
        icon={<Icon size={13} aria-hidden="true" />}
        kind={say(type.name)}
        title={title || say(inspectorTexts.untitled)}
        aside={
          <span className={classes.aside}>
            <CompletenessMark item={item} />
            <CommandButtons compact ids={readOnly ? commands.reading : commands.editing} />
          </span>
        }
        purpose={say(type.purpose)}
      />
      <ChangedBy item={item} />
      <FieldForm fields={type.fields} owner={owner} item={item} />
      <MembersSection item={item} />
      <VotesSection item={item.id} />
      <LinksSection id={item.id} type={item.type} readOnly={readOnly} />
    </>
  );
}

function CompletenessMark({ item }: { readonly item: Item }) {
  const say = useSay();
  const links = usePlan((plan) => plan.links);
  const { needed, filled, missing } = completenessOf(item, outgoingKinds(links));
  if (needed === 0) return null;
  return <FilledMark filled={filled} needed={needed} missing={missing.map((field) => say(field.name)).join(', ')} />;
}

/** Drawn anew when the form is more or less complete, not with each letter. */
const FilledMark = memo(function FilledMark({ filled, needed, missing }: { readonly filled: number; readonly needed: number; readonly missing: string }) {
  const say = useSay();
  const words = say(inspectorTexts.filledOf, { filled, needed });
  const isComplete = missing === '';
  return (
    <Hint label={isComplete ? words : say(inspectorTexts.stillNeeded, { fields: missing })} position="bottom-end">
      <span className={classes.completeness} data-complete={isComplete || undefined}>
        <RingProgress
          size={18}
          thickness={3}
          aria-hidden="true"
          sections={[{ value: (filled / needed) * 100, color: isComplete ? 'var(--hue-green-line)' : 'var(--hue-orange-line)' }]}
        />
        {words}
      </span>
    </Hint>
  );
});
