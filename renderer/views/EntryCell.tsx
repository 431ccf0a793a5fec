import { useId } from 'react';
import type { TypedPart } from '../../shared/edits/bringBack.ts';
import { formatNumberEntry, parseNumber, type Entry } from '../../shared/plan/parseEntry.ts';
import { usePlanSource } from '../session/planSource.ts';
import { useLanguage } from '../session/useSay.ts';
import { draftId } from '../typing/draftId.ts';
import { wordProblem } from '../typing/reading.ts';
import { useShownDay, useTypedDay } from '../typing/useTypedDay.ts';
import { useTypedText } from '../typing/useTypedText.ts';
import { hasText } from '../typing/whole.ts';
import './entryCell.css';

/** Which value of the plan a cell shows. */
export interface CellPlace {
  readonly part: TypedPart;
  readonly field: string;
}

interface EntryCellProps<T> extends CellPlace {
  readonly label: string;
  /** The value as it stands in the plan, written out. */
  readonly shown: string;
  readonly isNumeric?: boolean;
  /** Id of a list of what is often written here. */
  readonly suggestions?: string;
  /** A text of several lines: it is all seen, and Shift+Enter breaks the line. */
  readonly isLong?: boolean;
  read(text: string): Entry<T>;
  /** Null empties it. False where the plan did not take it. */
  commit(value: T | null): boolean;
}

/** A cell of a view that is typed into. */
export function EntryCell<T>({ part, field, shown, isNumeric, read, commit, ...look }: EntryCellProps<T>) {
  const { readOnly } = usePlanSource();
  const typed = useTypedText<T | null>({
    id: draftId(part, field),
    part,
    shown,
    readOnly,
    read: (text) => {
      if (text.trim() === '') return { ok: true, value: null };
      const entry = read(text);
      return entry.ok ? entry : { ok: false, problem: wordProblem(entry.problem, text) };
    },
    write: commit,
    // A number is not none while it is being typed anew.
    isWhole: isNumeric ? hasText : undefined,
  });
  return <CellField {...look} typed={typed} shown={shown} isNumeric={isNumeric} />;
}

interface CellFieldProps extends Pick<EntryCellProps<unknown>, 'label' | 'shown' | 'isNumeric' | 'suggestions' | 'isLong'> {
  readonly typed: Pick<ReturnType<typeof useTypedText<unknown>>, 'input' | 'fault'>;
}

/** What a cell looks like, whatever it reads. */
function CellField({ typed, label, shown, isNumeric, suggestions, isLong }: CellFieldProps) {
  const faultId = useId();
  const { readOnly } = usePlanSource();
  if (readOnly) return <span className="entry-cell-text" data-numeric={isNumeric}>{shown}</span>;
  const shared = {
    ...typed.input,
    'aria-label': label,
    'aria-invalid': typed.fault !== null || undefined,
    'aria-errormessage': typed.fault ? faultId : undefined,
  };
  return (
    <span className="entry-cell">
      {isLong ? <textarea {...shared} rows={1} onKeyDown={(event) => event.shiftKey && event.key === 'Enter' ? event.stopPropagation() : shared.onKeyDown(event)} /> : <input {...shared} list={suggestions} autoComplete="off" data-numeric={isNumeric} />}
      {typed.fault ? (
        <span id={faultId} role="alert" className="entry-cell-fault">
          {typed.fault}
        </span>
      ) : null}
    </span>
  );
}

interface DayCellProps extends CellPlace {
  readonly label: string;
  readonly value: string;
  commit(value: string | null): boolean;
}

/** A day, typed in any usual way. `value` is `yyyy-mm-dd` or ''. */
export function DayCell({ part, field, label, value, commit }: DayCellProps) {
  const { readOnly } = usePlanSource();
  const typed = useTypedDay({ id: draftId(part, field), part, readOnly, day: value, write: commit });
  return <CellField typed={typed} label={label} shown={useShownDay(value)} />;
}

interface NumberCellProps extends CellPlace {
  readonly label: string;
  readonly value: number | undefined;
  commit(value: number | null): boolean;
}

/** A number. */
export function NumberCell({ value, ...cell }: NumberCellProps) {
  const language = useLanguage();
  const shown = value === undefined ? '' : formatNumberEntry(value, language);
  return <EntryCell {...cell} shown={shown} isNumeric read={(text) => parseNumber(text, language)} />;
}
