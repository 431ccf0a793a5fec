import type { TextInputProps } from '@mantine/core';
import { setRegisterEntry } from '../../shared/edits/registers.ts';
import type { RegisterId } from '../../shared/framework/registers.ts';
import { currentSession } from '../session/windowState.ts';
import { DayInput } from '../typing/DayInput.tsx';
import { draftId } from '../typing/draftId.ts';
import { useTypedDay } from '../typing/useTypedDay.ts';

interface TypedDayProps extends Pick<TextInputProps, 'label' | 'aria-label' | 'className'> {
  readonly register: RegisterId;
  readonly entry: string;
  readonly field: string;
  readonly name: string;
  /** As it stands in the plan, yyyy-mm-dd. */
  readonly value: string;
}

/** A day in an entry of a register, which is never without one. */
export function TypedDay({ register, entry, field, name, value, ...look }: TypedDayProps) {
  const part = { kind: 'entry', register, entry } as const;
  const { input, fault, choose } = useTypedDay({
    id: draftId(part, field),
    part,
    day: value,
    isRequired: true,
    write: (day) => currentSession().edit(setRegisterEntry, { register, entry, values: { [field]: day } }).ok,
  });
  return <DayInput size="xs" {...look} {...input} error={fault ?? undefined} name={name} day={value} choose={choose} />;
}
