import { moneyViewTexts } from '../../../shared/messages/viewMoney.ts';
import { moneyTexts } from '../../../shared/messages/money.ts';
import type { GridColumn, GridSpan } from '../../../shared/views/moneyGrid.ts';
import { wordMonth, wordMonths } from '../../../shared/messages/months.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';

interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  readonly span: GridSpan;
  readonly hasApart: boolean;
}

/** The heads of the columns: each of the plan's quarters with its months, or its months one by one under it. */
export function GridHead({ columns, span, hasApart }: GridHeadProps) {
  const say = useSay();
  const language = useLanguage();
  const quarterName = ({ quarter }: GridColumn): string => (quarter < 1 ? '' : say(moneyTexts.quarter, { number: quarter }));
  return (
    <thead>
      <tr>
        <th scope="col">{say(moneyViewTexts.name)}</th>
        {columns.map((column) => (
          <th key={column.id} scope="col" data-first={column.isFirst}>
            <b>{column.isFirst ? quarterName(column) : ''}</b>
            {span === 'month' ? wordMonth(column.id, language) : wordMonths(column.months[0] ?? '', column.months.at(-1) ?? '', language)}
          </th>
        ))}
        {hasApart ? <th scope="col" className="money-apart">{say(moneyViewTexts.apart)}</th> : null}
        <th scope="col" className="money-sum">{say(moneyViewTexts.total)}</th>
      </tr>
    </thead>
  );
}
