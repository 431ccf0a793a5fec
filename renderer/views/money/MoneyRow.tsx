import { moneyViewTexts } from '../../../shared/messages/viewMoney.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import type { BudgetRow, TableQuarter } from '../../../shared/views/budgetTable.ts';
import { useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { DayCell, MoneyCell } from '../EntryCell.tsx';
import { ItemName } from '../ItemName.tsx';
import { AmountCells } from './AmountCells.tsx';
import { setRowField } from './moneyEdits.ts';

interface MoneyRowProps {
  readonly row: BudgetRow;
  /** It is what a channel's actions leave of its budget. */
  readonly isRest: boolean;
  readonly quarters: readonly TableQuarter[];
}

/** One line of money. Amount and dates are changed in place. */
export function MoneyRow({ row, isRest, quarters }: MoneyRowProps) {
  const say = useSay();
  const { item, fields } = row;
  const part = { kind: 'item', id: item.id } as const;
  const isSelected = useWindowState((state) => state.selection.items.includes(item.id));
  const labelOf = (field: 'amount' | 'from' | 'to'): string =>
    say(moneyViewTexts.of, { field: say(moneyViewTexts[field]), title: titleOf(item) || say(moneyViewTexts.untitled) });
  const dayOf = (field: 'from' | 'to') => {
    const key = fields[field];
    return key === undefined ? null : <DayCell part={part} field={key} label={labelOf(field)} value={row[field]} commit={(day) => setRowField(item.id, key, day)} />;
  };
  return (
    <tr data-selected={isSelected}>
      <th scope="row">
        {isRest ? <span className="money-rest">{say(moneyViewTexts.channelRest)}</span> : <ItemName item={item} />}
        {row.isUndated ? <small>{say(moneyViewTexts.undated)}</small> : null}
      </th>
      <td className="money-entry">
        <MoneyCell part={part} field={fields.amount} label={labelOf('amount')} value={row.amount} commit={(amount) => setRowField(item.id, fields.amount, amount)} />
      </td>
      <td className="money-entry">{dayOf('from')}</td>
      <td className="money-entry">{dayOf('to')}</td>
      <AmountCells quarters={quarters} months={row.months} quarterIs="sum" total={row.isUndated ? 0 : row.months.reduce((sum, amount) => sum + amount, 0)} />
    </tr>
  );
}
