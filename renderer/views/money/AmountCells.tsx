import { formatNumber } from '../../../shared/messages/text.ts';
import type { TableQuarter } from '../../../shared/views/budgetTable.ts';
import { useLanguage } from '../../session/useSay.ts';

interface AmountCellsProps {
  readonly quarters: readonly TableQuarter[];
  readonly months: readonly number[];
  /** A quarter shows the sum of its months, or how things stand at its end. */
  readonly quarterIs: 'sum' | 'last';
  readonly total: number;
}

/** A row's amounts by month, with each quarter's after its months and the total at the end. */
export function AmountCells({ quarters, months, quarterIs, total }: AmountCellsProps) {
  const language = useLanguage();
  const word = (amount: number): string => (Math.round(amount) === 0 ? '' : formatNumber(Math.round(amount), language));
  return (
    <>
      {quarters.flatMap((quarter) => {
        const amounts = quarter.months.map((month) => months[month] ?? 0);
        const whole = quarterIs === 'sum' ? amounts.reduce((sum, amount) => sum + amount, 0) : (amounts.at(-1) ?? 0);
        return [
          ...amounts.map((amount, place) => (
            <td key={quarter.months[place]} className="money-month" data-negative={amount < -0.5}>
              {word(amount)}
            </td>
          )),
          <td key={`q${quarter.from}`} className="money-sum" data-negative={whole < -0.5}>
            {word(whole)}
          </td>,
        ];
      })}
      <td className="money-sum" data-negative={total < -0.5}>{word(total)}</td>
    </>
  );
}
