import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { setFields } from '../../../shared/edits/fields.ts';
import { enterMonths } from '../../../shared/edits/schedules.ts';
import { fromSmallestUnits } from '../../../shared/plan/currencies.ts';
import { formatNumberEntry, parseMoney } from '../../../shared/plan/parseEntry.ts';
import { cellUnits, type GridColumn, type LineRow } from '../../../shared/views/moneyGrid.ts';
import { useLanguage } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { isComposingKey } from '../../typing/composing.ts';
import { draftId } from '../../typing/draftId.ts';
import { wordProblem, type Reading } from '../../typing/reading.ts';
import { useTypedText } from '../../typing/useTypedText.ts';
import { hasText } from '../../typing/whole.ts';
import type { GridStep } from './useMoneyGrid.ts';

interface GridInputProps {
  readonly row: LineRow;
  readonly column: GridColumn;
  readonly currency: string;
  readonly label: string;
  /** It has been asked for; else it shows a draft that waits. */
  readonly isActive: boolean;
  /** What is typed takes the place of what stands there. */
  readonly isReplacing: boolean;
  onLeave(step: GridStep): void;
}

/** The id of what is typed into a cell. */
export function cellDraftId(row: LineRow, column: GridColumn): string {
  return draftId({ kind: 'item', id: row.item.id }, `${row.field}@${column.id}+${column.months.length}`);
}

/** The field that a cell becomes while an amount is typed into it. */
export function GridInput({ row, column, currency, label, isActive, isReplacing, onLeave }: GridInputProps) {
  const language = useLanguage();
  const element = useRef<HTMLInputElement>(null);
  const units = cellUnits(row, column);
  const part = { kind: 'item', id: row.item.id } as const;
  const read = (text: string): Reading<number | null> => {
    if (text.trim() === '') return { ok: true, value: null };
    const entry = parseMoney(text, language);
    return entry.ok ? entry : { ok: false, problem: wordProblem(entry.problem, text) };
  };
  const typed = useTypedText<number | null>({
    id: cellDraftId(row, column),
    part,
    shown: units === 0 ? '' : formatNumberEntry(fromSmallestUnits(units, currency), language),
    read,
    write: (amount) => {
      const session = currentSession();
      const item = session.plan.items.get(row.item.id);
      return item !== undefined && session.edit(setFields, enterMonths(session.plan, item, row.field, column.months, amount)).ok;
    },
    isWhole: hasText,
  });
  useLayoutEffect(() => {
    if (!isActive) return;
    const input = element.current;
    input?.focus({ preventScroll: true });
    if (isReplacing) input?.select();
    else input?.setSelectionRange(input.value.length, input.value.length);
  }, [isActive, isReplacing]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step: GridStep | undefined =
      event.key === 'Enter' ? (event.shiftKey ? 'up' : 'down') : event.key === 'Tab' ? (event.shiftKey ? 'left' : 'right') : event.key === 'Escape' ? 'stay' : undefined;
    if (step === undefined || isComposingKey(event)) {
      typed.input.onKeyDown(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    typed.leave();
    // Text that is no amount stays to be mended, with the reason.
    if (read(typed.text).ok) onLeave(step);
  };

  return (
    <>
      <input ref={element} {...typed.input} onKeyDown={onKeyDown} aria-label={label} aria-invalid={typed.fault !== null || undefined} inputMode="decimal" autoComplete="off" />
      {typed.fault ? (
        <span role="alert" className="entry-cell-fault">
          {typed.fault}
        </span>
      ) : null}
    </>
  );
}
