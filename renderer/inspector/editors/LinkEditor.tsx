import { Group, Input } from '@mantine/core';
import { useId } from 'react';
import { deleteLinks } from '../../../shared/edits/links.ts';
import type { LinkField } from '../../../shared/framework/field.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { linksFrom, type Item } from '../../../shared/plan/plan.ts';
import { usePlan } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import classes from '../inspector.module.css';
import { ItemChip } from '../ItemChip.tsx';
import { ItemPicker } from '../ItemPicker.tsx';
import { createThroughField, linkThroughField, typesBehind } from '../linkEdits.ts';
import { nothing, useFieldFrame } from '../useFieldFrame.ts';

interface LinkEditorProps {
  readonly field: LinkField;
  readonly item: Item;
  readonly readOnly: boolean;
}

/** The items that the links of one kind lead to, and a list to choose more from or to make new ones. */
export function LinkEditor({ field, item, readOnly }: LinkEditorProps) {
  const say = useSay();
  const labelId = useId();
  const { label, description, withAsterisk } = useFieldFrame(field, { readOnly });
  const links = usePlan((plan) => linksFrom(plan, item.id, field.link));
  const types = typesBehind(field.link, item.type);
  const linked = new Set(links.map((link) => link.to));

  const chips = links.length > 0 && (
    <Group role="group" aria-label={label} gap={4} my={3}>
      {links.map((link) => (
        <ItemChip key={link.id} id={link.to} onRemove={readOnly ? undefined : () => currentSession().edit(deleteLinks, [link.id])} />
      ))}
    </Group>
  );

  if (readOnly) {
    return (
      <Input.Wrapper size="xs" label={label} labelElement="div" labelProps={{ id: labelId }}>
        {chips || <div className={classes.plain}>{nothing}</div>}
      </Input.Wrapper>
    );
  }
  return (
    <ItemPicker
      label={label}
      description={description}
      withAsterisk={withAsterisk}
      placeholder={say(links.length > 0 && !field.many ? inspectorTexts.chooseAnother : inspectorTexts.choose)}
      above={chips}
      fits={(other) => types.includes(other.type) && other.id !== item.id && !linked.has(other.id)}
      onChoose={(id) => linkThroughField(currentSession(), field, item.id, id)}
      creates={types}
      onCreate={(type, title) => createThroughField(currentSession(), field, item.id, type, title)}
    />
  );
}
