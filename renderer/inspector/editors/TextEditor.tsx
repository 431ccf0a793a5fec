import type { FocusEvent } from 'react';
import type { LongTextField, TextField } from '../../../shared/framework/field.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { GrowingTextarea } from '../../design/GrowingTextarea.tsx';
import { draftId } from '../../typing/draftId.ts';
import { readLine, readLines } from '../../typing/readText.ts';
import { useTypedText } from '../../typing/useTypedText.ts';
import type { EditorProps } from '../fieldOwner.ts';
import { useFieldFrame } from '../useFieldFrame.ts';

/** One line of text, wrapped where it is long so that all of it can be read; Enter ends it. */
export function TextEditor({ field, owner }: EditorProps<TextField>) {
  const typed = useTypedText({
    id: draftId(owner.part, field.key),
    part: owner.part,
    readOnly: owner.readOnly,
    shown: textOf(owner.values, field.key),
    read: readLine,
    write: (value) => owner.commit(field.key, value),
  });
  const writeOver = ({ currentTarget: input }: FocusEvent<HTMLTextAreaElement>): void => {
    // A press that brings the focus puts the caret in afterwards.
    if (owner.asks === field.key) requestAnimationFrame(() => input.select());
  };
  return <GrowingTextarea {...useFieldFrame(field, owner, typed.fault)} {...typed.input} onFocus={writeOver} rows={1} mostRows={8} />;
}

/** Text of any length, as high as it needs to be. */
export function LongTextEditor({ field, owner }: EditorProps<LongTextField>) {
  const typed = useTypedText({
    id: draftId(owner.part, field.key),
    part: owner.part,
    readOnly: owner.readOnly,
    shown: textOf(owner.values, field.key),
    read: readLines,
    write: (value) => owner.commit(field.key, value),
    multiline: true,
  });
  return <GrowingTextarea {...useFieldFrame(field, owner, typed.fault)} {...typed.input} rows={owner.readOnly ? 1 : 2} mostRows={14} />;
}
