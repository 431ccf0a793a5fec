import { formatMoney, localeOf } from '../../../shared/messages/text.ts';
import { moneyViewTexts } from '../../../shared/messages/viewMoney.ts';
import { currencyOf } from '../../../shared/plan/plan.ts';
import type { BudgetSide, BudgetTable } from '../../../shared/views/budgetTable.ts';
import { usePlan } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { AmountCells } from './AmountCells.tsx';
import { MoneyRow } from './MoneyRow.tsx';
import { ItemName } from '../ItemName.tsx';

/** Name, amount and two dates stand before the months. */
const columnsBefore = 4;

/** The money month by month with sums by quarter: what there is, what is meant to be used, what is left by then. */
export function MoneyTable({ table }: { readonly table: BudgetTable }) {
  const say = useSay();
  const language = useLanguage();
  const currency = usePlan(currencyOf);
  const monthName = new Intl.DateTimeFormat(localeOf[language], { timeZone: 'UTC', month: language === 'fi' ? 'numeric' : 'short' });
  const left = table.available.cumulative.map((amount, month) => amount - (table.planned.cumulative[month] ?? 0));
  return (
    <div className="money-scroll" tabIndex={0} role="region" aria-label={say(moneyViewTexts.table, { currency })}>
      <table className="money-table">
        <thead>
          <tr>
            <th rowSpan={2} scope="col">{say(moneyViewTexts.name)}</th>
            <th rowSpan={2} scope="col">{say(moneyViewTexts.amount)}</th>
            <th rowSpan={2} scope="col">{say(moneyViewTexts.from)}</th>
            <th rowSpan={2} scope="col">{say(moneyViewTexts.to)}</th>
            {table.quarters.map((quarter) => (
              <th key={quarter.from} colSpan={quarter.months.length + 1} scope="colgroup" className="money-quarter">
                {say(moneyViewTexts.quarter, { quarter: quarter.quarter, year: String(quarter.year) })}
              </th>
            ))}
            <th rowSpan={2} scope="col" className="money-sum money-screen">{say(moneyViewTexts.total)}</th>
          </tr>
          <tr>
            {table.quarters.flatMap((quarter) => [
              ...quarter.months.map((month) => (
                <th key={month} scope="col" className="money-month">
                  {monthName.format(table.months[month]?.from)}
                </th>
              )),
              <th key={`q${quarter.from}`} scope="col" className="money-sum">
                <span className="money-screen">{say(moneyViewTexts.quarterSum)}</span>
                <span className="money-print">{say(moneyViewTexts.quarter, { quarter: quarter.quarter, year: String(quarter.year) })}</span>
              </th>,
            ])}
            <th scope="col" className="money-print">{say(moneyViewTexts.total)}</th>
          </tr>
        </thead>
        <Side table={table} side={table.available} name={say(moneyViewTexts.available)} />
        <Side table={table} side={table.planned} name={say(moneyViewTexts.planned)} note={say(moneyViewTexts.plannedNote)} />
        <tbody>
          <tr className="money-total money-left">
            <th scope="row">{say(moneyViewTexts.left)}</th>
            <td colSpan={columnsBefore - 1} />
            <AmountCells quarters={table.quarters} months={left} quarterIs="last" total={left.at(-1) ?? 0} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface SideProps {
  readonly table: BudgetTable;
  readonly side: BudgetSide;
  readonly name: string;
  readonly note?: string;
}

/** One side of the money: its groups with their rows, its sums and how they add up over time. */
function Side({ table, side, name, note }: SideProps) {
  const say = useSay();
  const language = useLanguage();
  const currency = usePlan(currencyOf);
  if (side.groups.length === 0) return null;
  const { quarters } = table;
  const width = columnsBefore + quarters.reduce((sum, quarter) => sum + quarter.months.length + 1, 0) + 1;
  return (
    <tbody>
      <tr className="money-side">
        <th scope="rowgroup" colSpan={width}>
          <span>
            {name}
            {note ? <small>{note}</small> : null}
          </span>
        </th>
      </tr>
      {side.groups.flatMap((group) => [
        <tr key={group.id} className="money-group">
          <th scope="row">{group.of ? <ItemName item={group.of} isChip /> : say(group.name ?? moneyViewTexts.noChannel)}</th>
          <td colSpan={columnsBefore - 1} />
          <AmountCells quarters={quarters} months={group.months} quarterIs="sum" total={group.total} />
        </tr>,
        ...group.rows.map((row) => <MoneyRow key={row.item.id} row={row} isRest={row.item === group.of} quarters={quarters} />),
      ])}
      <tr className="money-total">
        <th scope="row">{say(moneyViewTexts.total)}</th>
        <td colSpan={columnsBefore - 1} />
        <AmountCells quarters={quarters} months={side.months} quarterIs="sum" total={side.total} />
      </tr>
      <tr className="money-total">
        <th scope="row">{say(moneyViewTexts.cumulative)}</th>
        <td colSpan={columnsBefore - 1} className="money-undated">
          {side.undated === 0 ? '' : say(moneyViewTexts.undatedSum, { amount: formatMoney(side.undated, currency, language) })}
        </td>
        <AmountCells quarters={quarters} months={side.cumulative} quarterIs="last" total={side.cumulative.at(-1) ?? 0} />
      </tr>
    </tbody>
  );
}
