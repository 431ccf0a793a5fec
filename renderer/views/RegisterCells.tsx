import { setRegisterEntry } from '../../shared/edits/registers.ts';
import type { FieldValue } from '../../shared/framework/field.ts';
import type { RegisterId } from '../../shared/framework/registers.ts';
import { numberOf, textOf, type FieldValues } from '../../shared/plan/plan.ts';
import { currentSession } from '../session/windowState.ts';
import { DayCell, EntryCell, NumberCell } from './EntryCell.tsx';

interface RegisterCellProps {
  readonly register: RegisterId;
  readonly entry: string;
  readonly field: string;
  /** Its name for screen readers. */
  readonly label: string;
  /** What the entry holds. */
  readonly values: FieldValues;
}

function write({ register, entry, field }: RegisterCellProps, value: FieldValue | null): boolean {
  return currentSession().edit(setRegisterEntry, { register, entry, values: { [field]: value } }).ok;
}

function placeOf({ register, entry, field, label }: RegisterCellProps) {
  return { part: { kind: 'entry', register, entry }, field, label } as const;
}

/** A text of a register's entry, all of it seen. */
export function EntryText(props: RegisterCellProps) {
  return <EntryCell {...placeOf(props)} isLong shown={textOf(props.values, props.field)} read={(text) => ({ ok: true, value: text })} commit={(text) => write(props, text)} />;
}

/** A short text of a register's entry. `suggestions`: id of a list of what is often written here. */
export function EntryLine({ suggestions, ...props }: RegisterCellProps & { readonly suggestions?: string }) {
  return <EntryCell {...placeOf(props)} suggestions={suggestions} shown={textOf(props.values, props.field)} read={(text) => ({ ok: true, value: text })} commit={(text) => write(props, text)} />;
}

/** A day of a register's entry. */
export function EntryDay(props: RegisterCellProps) {
  return <DayCell {...placeOf(props)} value={textOf(props.values, props.field)} commit={(day) => write(props, day)} />;
}

/** A number of a register's entry. */
export function EntryNumber(props: RegisterCellProps) {
  return <NumberCell {...placeOf(props)} value={numberOf(props.values, props.field)} commit={(value) => write(props, value)} />;
}
