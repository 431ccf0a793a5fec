import { Select } from '@mantine/core';
import type { ChoiceField } from '../../../shared/framework/field.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { useSay } from '../../session/useSay.ts';
import type { EditorProps } from '../fieldOwner.ts';
import { nothing, useFieldFrame } from '../useFieldFrame.ts';

/** One of the field's options, or none. */
export function ChoiceEditor({ field, owner }: EditorProps<ChoiceField>) {
  const say = useSay();
  return (
    <Select
      {...useFieldFrame(field, owner)}
      data={field.options.map((option) => ({ value: option.id, label: say(option.name) }))}
      value={textOf(owner.values, field.key) || null}
      onChange={(value) => owner.commit(field.key, value)}
      placeholder={owner.readOnly ? nothing : say(inspectorTexts.choiceEmpty)}
      clearable={!owner.readOnly}
      allowDeselect={false}
      clearButtonProps={{ 'aria-label': say(inspectorTexts.clear, { field: say(field.name) }), 'aria-hidden': false }}
      onKeyDown={(event) => {
        if (owner.readOnly || !['Delete', 'Backspace'].includes(event.key)) return;
        owner.commit(field.key, null);
        event.preventDefault();
      }}
      comboboxProps={{ shadow: 'md', width: 'max-content', position: 'bottom-start' }}
      rightSection={owner.readOnly ? <span /> : undefined}
    />
  );
}
