import { memo } from 'react';
import { formatNumber, type Text } from '../../../shared/messages/text.ts';
import { moneyViewTexts } from '../../../shared/messages/viewMoney.ts';
import { fromSmallestUnits } from '../../../shared/plan/currencies.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { cellUnits, isLineRow, type GridColumn, type GridRow } from '../../../shared/views/moneyGrid.ts';
import { wordMonths } from '../../../shared/messages/months.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import type { DraftTexts } from '../../typing/drafts.ts';
import { ItemName } from '../ItemName.tsx';
import { cellDraftId, GridInput } from './GridInput.tsx';
import { nameColumn } from './gridState.ts';
import type { GridActions } from './useMoneyGrid.ts';

interface MoneyGridRowProps {
  readonly row: GridRow;
  readonly place: number;
  readonly columns: readonly GridColumn[];
  readonly currency: string;
  readonly hasApart: boolean;
  readonly chosenFrom: number | undefined;
  readonly chosenTo: number | undefined;
  /** The column that has the keyboard, where this row has it. */
  readonly focused: number | undefined;
  readonly edited: number | undefined;
  readonly isReplacing: boolean;
  readonly drafts: DraftTexts;
  readonly actions: GridActions;
}

const mostDecimals = 3;

/** One row of a money grid; a grid has many, and only those that the selection touches are drawn anew. */
export const MoneyGridRow = memo(function MoneyGridRow({ row, place, columns, currency, hasApart, chosenFrom, chosenTo, focused, edited, isReplacing, drafts, actions }: MoneyGridRowProps) {
  const say = useSay();
  const language = useLanguage();
  const isSelected = useWindowState((state) => isLineRow(row) && state.selection.items.includes(row.item.id));
  if (row.kind === 'side') {
    return (
      <tr className="money-side">
        <th colSpan={columns.length + (hasApart ? 3 : 2)} scope="rowgroup">
          <span>
            {say(row.side === 'available' ? moneyViewTexts.available : moneyViewTexts.plannedSide)}
            {row.side === 'planned' ? <small>{say(moneyViewTexts.plannedNote)}</small> : null}
          </span>
        </th>
      </tr>
    );
  }
  const word = (units: number): string => (units === 0 ? '' : formatNumber(fromSmallestUnits(units, currency), language, mostDecimals));
  const isLine = isLineRow(row);
  return (
    <tr data-kind={row.kind} data-selected={isSelected}>
      <th scope="row" data-cell={`${place}:${nameColumn}`} tabIndex={focused === nameColumn ? 0 : -1}>
        <RowName row={row} />
      </th>
      {columns.map((column, at) => {
        const here = { row: place, column: at };
        const units = cellUnits(row, column);
        const isChosen = chosenFrom !== undefined && chosenTo !== undefined && at >= chosenFrom && at <= chosenTo;
        const isTyped = isLine && (edited === at || drafts.has(cellDraftId(row, column)));
        return (
          <td
            key={column.id}
            data-cell={`${place}:${at}`}
            data-first={column.isFirst}
            data-negative={units < 0}
            tabIndex={focused === at ? 0 : -1}
            aria-selected={isChosen}
            aria-readonly={!isLine}
            onPointerDown={(event) => actions.press(event, here)}
            onPointerEnter={(event) => actions.enter(event, here)}
            onDoubleClick={() => actions.edit(here)}
          >
            {isTyped ? (
              <GridInput
                row={row}
                column={column}
                currency={currency}
                isActive={edited === at}
                isReplacing={isReplacing}
                label={say(moneyViewTexts.editing, {
                  title: titleOf(row.item) || say(moneyViewTexts.untitled),
                  kind: say(row.kind === 'planned' ? moneyViewTexts.planned : moneyViewTexts.used),
                  column: wordMonths(column.months[0] ?? '', column.months.at(-1) ?? '', language),
                })}
                onLeave={(step) => actions.leave(here, step)}
              />
            ) : (
              word(units)
            )}
          </td>
        );
      })}
      {hasApart ? <td className="money-apart" aria-readonly>{word(row.amounts.apart)}</td> : null}
      <td className="money-sum" aria-readonly data-negative={row.amounts.total < 0}>{word(row.amounts.total)}</td>
    </tr>
  );
});

const sumNames: Readonly<Record<'total' | 'usedTotal' | 'cumulative' | 'left', Text>> = {
  total: moneyViewTexts.total,
  usedTotal: moneyViewTexts.usedTotal,
  cumulative: moneyViewTexts.cumulative,
  left: moneyViewTexts.left,
};

function RowName({ row }: { readonly row: Exclude<GridRow, { readonly kind: 'side' }> }) {
  const say = useSay();
  switch (row.kind) {
    case 'group':
      return row.of ? <ItemName item={row.of} isChip tabIndex={-1} /> : say(row.name ?? (row.id === 'none' ? moneyViewTexts.noChannel : moneyViewTexts.otherResources));
    case 'planned':
    case 'used':
      return (
        <span className="money-name">
          {row.isFirst ? row.isRest ? <i>{say(moneyViewTexts.channelRest)}</i> : <ItemName item={row.item} tabIndex={-1} /> : null}
          {row.kind === 'used' ? <small>{say(moneyViewTexts.used)}</small> : null}
        </span>
      );
    case 'total':
    case 'usedTotal':
    case 'cumulative':
    case 'left':
      return say(sumNames[row.kind]);
  }
}
