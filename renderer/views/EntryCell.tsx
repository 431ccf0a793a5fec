import { useId, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { formatDate } from '../../shared/messages/text.ts';
import { formatNumberEntry, parseDay, parseMoney, type Entry, type EntryProblem } from '../../shared/plan/parseEntry.ts';
import { todayHere } from '../session/insights.ts';
import { usePlanSource } from '../session/planSource.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import './entryCell.css';

interface EntryCellProps<T> {
  readonly label: string;
  /** The value as it stands in the plan, written out. */
  readonly shown: string;
  readonly isNumeric?: boolean;
  /** A text of several lines: it is all seen, and Shift+Enter breaks the line. */
  readonly isLong?: boolean;
  read(text: string): Entry<T>;
  /** Null empties it. */
  commit(value: T | null): void;
}

/** A cell of a view that is typed into: committed on Enter or when it is left, one undo step; Escape takes it back. */
export function EntryCell<T>({ label, shown, isNumeric, isLong, read, commit }: EntryCellProps<T>) {
  const say = useSay();
  const faultId = useId();
  const { readOnly } = usePlanSource();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<EntryProblem | null>(null);
  if (readOnly) return <span className="entry-cell-text" data-numeric={isNumeric}>{shown}</span>;

  const finish = (): void => {
    if (draft === null) return;
    const entry = draft.trim() === '' ? { ok: true as const, value: null } : read(draft);
    if (!entry.ok) return setProblem(entry.problem);
    setDraft(null);
    setProblem(null);
    if (draft !== shown) commit(entry.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) finish();
    else if (event.key === 'Escape' && draft !== null) {
      setDraft(null);
      setProblem(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = {
    value: draft ?? shown,
    'aria-label': label,
    'aria-invalid': problem !== null || undefined,
    'aria-errormessage': problem ? faultId : undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setDraft(event.currentTarget.value);
      setProblem(null);
    },
    onBlur: finish,
    onKeyDown,
  };
  return (
    <span className="entry-cell">
      {isLong ? <textarea {...shared} rows={1} /> : <input {...shared} autoComplete="off" data-numeric={isNumeric} />}
      {problem ? (
        <span id={faultId} role="alert" className="entry-cell-fault">
          {say(inspectorTexts[problem], { text: (draft ?? '').trim() })}
        </span>
      ) : null}
    </span>
  );
}

interface ValueCellProps<Value, Empty> {
  readonly label: string;
  readonly value: Value | Empty;
  commit(value: Value | null): void;
}

/** A day, typed in any usual way. `value` is `yyyy-mm-dd` or ''. */
export function DayCell({ label, value, commit }: ValueCellProps<string, never>) {
  const language = useLanguage();
  const shown = value === '' ? '' : formatDate(value, language);
  return <EntryCell label={label} shown={shown} read={(text) => parseDay(text, todayHere())} commit={commit} />;
}

/** An amount in the plan's currency. */
export function MoneyCell({ label, value, commit }: ValueCellProps<number, undefined>) {
  const language = useLanguage();
  const shown = value === undefined ? '' : formatNumberEntry(value, language);
  return <EntryCell label={label} shown={shown} isNumeric read={(text) => parseMoney(text, language)} commit={commit} />;
}
