import { TextInput } from '@mantine/core';
import { setRegisterEntry } from '../../shared/edits/registers.ts';
import { brandKit } from '../../shared/framework/registers.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { draftId } from '../typing/draftId.ts';
import { readLine } from '../typing/readText.ts';
import { useTypedText } from '../typing/useTypedText.ts';

interface TypedBrandLineProps {
  readonly session: PlanEditor;
  readonly field: 'footer' | 'mark';
  readonly label: string;
  readonly description?: string;
  readonly value: string;
}

/** A line of text that the brand prints. */
export function TypedBrandLine({ session, field, label, description, value }: TypedBrandLineProps) {
  const part = { kind: 'entry', register: 'brand', entry: brandKit } as const;
  const { input, fault } = useTypedText({
    id: draftId(part, field),
    part,
    shown: value,
    read: readLine,
    write: (text) => session.edit(setRegisterEntry, { register: 'brand', entry: brandKit, values: { [field]: text } }).ok,
  });
  return <TextInput label={label} description={description} {...input} error={fault ?? undefined} />;
}
