import { useMemo, useRef } from 'react';
import { moneyViewTexts } from '../../../shared/messages/viewMoney.ts';
import type { BudgetTable } from '../../../shared/views/budgetTable.ts';
import { cellUnits, gridColumns, gridRows, type GridShows, type GridSpan } from '../../../shared/views/moneyGrid.ts';
import { wordUnits } from '../../../shared/views/wordMoney.ts';
import { wordKeys } from '../../commands/keys.ts';
import { useDrawnRows } from '../../design/useDrawnRows.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useDraftTexts } from '../../typing/useDraft.ts';
import { GridHead } from './GridHead.tsx';
import { MoneyGridRow } from './MoneyGridRow.tsx';
import { useMoneyGrid } from './useMoneyGrid.ts';

/** About how high a row is, px. */
const rowHeight = 28;

interface MoneyGridProps {
  readonly table: BudgetTable;
  readonly span: GridSpan;
  readonly shows: GridShows;
}

/** The money of one currency as a grid to type into: its lines, by month or by the plan's quarters. Of very many only those at hand are drawn. */
export function MoneyGrid({ table, span, shows }: MoneyGridProps) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const { currency, available, planned } = table;
  const columns = useMemo(() => gridColumns(table, span), [table, span]);
  const rows = useMemo(() => gridRows(table, shows), [table, shows]);
  const grid = { rows, columns, currency };
  const drafts = useDraftTexts();
  const { element, selection, range, editing, onKeyDown, actions } = useMoneyGrid(grid, readOnly);
  const body = useRef<HTMLTableSectionElement>(null);
  const drawn = useDrawnRows(body, rows.length, [selection.focus.row], rowHeight);
  const hasApart = [available.planned, available.used, planned.planned, planned.used].some(({ apart }) => apart !== 0);
  const chosen = rows.slice(range.top, range.bottom + 1).filter((row) => row.kind !== 'side');
  const count = chosen.length * (range.right - range.left + 1);
  const sum = chosen.flatMap((row) => columns.slice(range.left, range.right + 1).map((column) => cellUnits(row, column))).reduce((all, units) => all + units, 0);
  return (
    <>
      <div className="money-scroll">
        <table
          ref={element}
          className="money-grid"
          data-span={span}
          role="grid"
          aria-rowcount={rows.length + 1}
          aria-multiselectable
          aria-readonly={readOnly}
          aria-label={say(moneyViewTexts.grid, { span: say(span === 'month' ? moneyViewTexts.byMonth : moneyViewTexts.byQuarter), currency })}
          onKeyDown={onKeyDown}
        >
          <GridHead columns={columns} span={span} hasApart={hasApart} />
          <tbody ref={body}>
            {drawn.map((part) => {
              if (part.kind === 'room') {
                return (
                  <tr key={`room ${part.before}`} aria-hidden="true" className="money-room" style={{ height: part.height }}>
                    <td colSpan={columns.length + (hasApart ? 3 : 2)} />
                  </tr>
                );
              }
              const { place } = part;
              const row = rows[place];
              if (!row) return null;
              const isChosen = place >= range.top && place <= range.bottom;
              const isEdited = editing?.row === place;
              return (
                <MoneyGridRow
                  key={row.id}
                  row={row}
                  place={place}
                  columns={columns}
                  currency={currency}
                  hasApart={hasApart}
                  chosenFrom={isChosen ? range.left : undefined}
                  chosenTo={isChosen ? range.right : undefined}
                  focused={selection.focus.row === place ? selection.focus.column : undefined}
                  edited={isEdited ? editing.column : undefined}
                  isReplacing={isEdited && editing.isReplacing}
                  drafts={drafts}
                  actions={actions}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="money-foot">
        {readOnly ? null : <span>{say(moneyViewTexts.hint, { fill: wordKeys('Mod+R') })}</span>}
        <output aria-live="polite">{count > 1 ? say(moneyViewTexts.selected, { count, amount: wordUnits(sum, currency, language) }) : ''}</output>
      </p>
    </>
  );
}
