import { RingProgress, Tooltip } from '@mantine/core';
import { itemType } from '../../shared/framework/itemTypes.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { completenessOf, outgoingKinds } from '../../shared/plan/completeness.ts';
import { titleOf, type Item } from '../../shared/plan/plan.ts';
import { typeIcons } from '../design/typeIcons.ts';
import { usePlan, usePlanSource } from '../session/planSource.ts';
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

/** One item: what it is for, how complete it is, its fields, and what it is linked to. */
export function ItemForm({ item }: { readonly item: Item }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const owner = useItemOwner(item);
  const type = itemType(item.type);
  const Icon = typeIcons[item.type];
  return (
    <>
      <PanelHeader
        hue={type.hue}
        icon={<Icon size={13} aria-hidden="true" />}
        kind={say(type.name)}
        title={titleOf(item) || say(inspectorTexts.untitled)}
        aside={
          <span className={classes.aside}>
            <CompletenessMark item={item} />
            <CommandButtons compact ids={readOnly ? ['history.ofSelection'] : ['history.ofSelection', 'edit.duplicate', 'edit.delete']} />
          </span>
        }
        purpose={say(type.purpose)}
      />
      <ChangedBy item={item} />
      <FieldForm fields={type.fields} owner={owner} item={item} />
      <MembersSection item={item} />
      <VotesSection item={item.id} />
      <LinksSection item={item} readOnly={readOnly} />
    </>
  );
}

function CompletenessMark({ item }: { readonly item: Item }) {
  const say = useSay();
  const links = usePlan((plan) => plan.links);
  const { needed, filled, missing } = completenessOf(item, outgoingKinds(links));
  if (needed === 0) return null;
  const words = say(inspectorTexts.filledOf, { filled, needed });
  const still = say(inspectorTexts.stillNeeded, { fields: missing.map((field) => say(field.name)).join(', ') });
  const isComplete = missing.length === 0;
  return (
    <Tooltip label={isComplete ? words : still} position="bottom-end">
      <span className={classes.completeness} data-complete={isComplete || undefined}>
        <RingProgress
          size={18}
          thickness={3}
          aria-hidden="true"
          sections={[{ value: (filled / needed) * 100, color: isComplete ? 'var(--hue-green-line)' : 'var(--hue-orange-line)' }]}
        />
        {words}
      </span>
    </Tooltip>
  );
}
