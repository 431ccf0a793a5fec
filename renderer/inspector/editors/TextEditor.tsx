import { Textarea } from '@mantine/core';
import type { LongTextField, TextField } from '../../../shared/framework/field.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import type { EditorProps } from '../fieldOwner.ts';
import { readText } from '../readEntry.ts';
import { useDraft } from '../useDraft.ts';
import { useFieldFrame } from '../useFieldFrame.ts';

/** One line of text, wrapped where it is long so that all of it can be read; Enter commits it. */
export function TextEditor({ field, owner }: EditorProps<TextField>) {
  const draft = useDraft({
    id: `${owner.id}/${field.key}`,
    shown: textOf(owner.values, field.key),
    read: (text) => readText(text.replace(/\s*[\r\n]\s*/g, ' ').trim()),
    commit: (value) => owner.commit(field.key, value),
  });
  return <Textarea {...useFieldFrame(field, owner, draft.problem)} {...draft.input} autosize minRows={1} maxRows={8} />;
}

/** Text of any length, as high as it needs to be. */
export function LongTextEditor({ field, owner }: EditorProps<LongTextField>) {
  const draft = useDraft({
    id: `${owner.id}/${field.key}`,
    shown: textOf(owner.values, field.key),
    read: readText,
    commit: (value) => owner.commit(field.key, value),
    multiline: true,
  });
  return <Textarea {...useFieldFrame(field, owner, draft.problem)} {...draft.input} autosize minRows={owner.readOnly ? 1 : 2} maxRows={14} />;
}
