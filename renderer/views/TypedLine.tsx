import { TextInput, type TextInputProps } from '@mantine/core';
import type { RegisterId } from '../../shared/framework/registers.ts';
import { setRegisterEntry } from '../../shared/edits/registers.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { GrowingTextarea } from '../design/GrowingTextarea.tsx';
import { currentSession } from '../session/windowState.ts';
import { draftId } from '../typing/draftId.ts';
import { readLine } from '../typing/readText.ts';
import { useTypedText } from '../typing/useTypedText.ts';

interface TypedLineProps extends Pick<TextInputProps, 'className' | 'variant' | 'placeholder'> {
  readonly register: RegisterId;
  readonly entry: string;
  readonly field: string;
  /** Its name for screen readers; its placeholder too, where that is not given. */
  readonly label: string;
  /** As it stands in the plan. */
  readonly value: string;
  /** It cannot be left empty. */
  readonly isRequired?: boolean;
  /** It is a sentence or two, and all of it is seen. */
  readonly isLong?: boolean;
}

/** A line of text in an entry of a register. */
export function TypedLine({ register, entry, field, label, value, isRequired = false, isLong = false, ...look }: TypedLineProps) {
  const part = { kind: 'entry', register, entry } as const;
  const { input, fault } = useTypedText({
    id: draftId(part, field),
    part,
    shown: value,
    read: (text) => {
      const line = readLine(text);
      return line.ok && line.value === null && isRequired ? { ok: false, problem: { text: inspectorTexts.lineMissing } } : line;
    },
    write: (text) => currentSession().edit(setRegisterEntry, { register, entry, values: { [field]: text } }).ok,
  });
  const shared = { size: 'xs', 'aria-label': label, placeholder: label, ...look, ...input, error: fault ?? undefined } as const;
  return isLong ? <GrowingTextarea {...shared} rows={1} mostRows={8} /> : <TextInput {...shared} />;
}
