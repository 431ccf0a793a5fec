import { useMemo } from 'react';
import type { ReachReturn } from '../../../shared/insights/moneyReturn.ts';
import { returnTexts } from '../../../shared/messages/moneyReturn.ts';
import { formatNumber } from '../../../shared/messages/text.ts';
import { fromSmallestUnits } from '../../../shared/plan/currencies.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { roundMarks } from '../../../shared/views/budgetChart.ts';
import { returnQuarters } from '../../../shared/views/returnTable.ts';
import { wordQuarter, wordQuarterShort, wordUnits } from '../../../shared/views/wordMoney.ts';
import { wordRatio } from '../../../shared/views/wordReturn.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';

const size = { width: 640, height: 190, left: 64, right: 8, top: 12, bottom: 40 };

/** What was used and what came in, quarter by quarter, with the ratio under each. */
export function ReturnChart({ plan, total, today }: { readonly plan: Plan; readonly total: ReachReturn; readonly today: string }) {
  const say = useSay();
  const language = useLanguage();
  const quarters = useMemo(() => returnQuarters(plan, total, today), [plan, total, today]);
  if (quarters.length === 0) return null;
  const { currency } = total;
  const amount = (units: number): number => fromSmallestUnits(units, currency);
  const marks = roundMarks(Math.max(...quarters.flatMap(({ spent, revenue }) => [amount(spent), amount(revenue)])));
  const top = marks.at(-1) || 1;
  const base = size.height - size.bottom;
  const heightOf = (units: number): number => (Math.max(0, amount(units)) / top) * (base - size.top);
  const step = (size.width - size.left - size.right) / Math.max(4, quarters.length);
  const bar = Math.min(30, step * 0.32);
  const title = say(returnTexts.inTime, { currency });
  const last = quarters.at(-1);
  const words = say(returnTexts.chart, { spent: wordUnits(last?.spentSoFar ?? 0, currency, language), revenue: wordUnits(last?.revenueSoFar ?? 0, currency, language) });
  return (
    <figure className="money-figure return-figure">
      <figcaption className="return-title">{title}</figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={words}>
        {marks.map((value) => {
          const y = base - (value / top) * (base - size.top);
          return (
            <g key={value}>
              <line className="money-grid-line" x1={size.left} x2={size.width - size.right} y1={y} y2={y} />
              <text className="money-axis" x={size.left - 6} y={y + 4} textAnchor="end">{formatNumber(value, language)}</text>
            </g>
          );
        })}
        {quarters.map(({ quarter, spent, revenue }, place) => {
          const middle = size.left + step * (place + 0.5);
          return (
            <g key={quarter.first}>
              <title>{`${wordQuarter(quarter, language)}: ${wordUnits(spent, currency, language)} / ${wordUnits(revenue, currency, language)}`}</title>
              <rect className="money-planned" x={middle - bar - 1} width={bar} y={base - heightOf(spent)} height={heightOf(spent)} />
              <rect className="return-revenue" x={middle + 1} width={bar} y={base - heightOf(revenue)} height={heightOf(revenue)} />
              <text className="money-axis" x={middle} y={base + 16} textAnchor="middle">{wordQuarterShort(quarter, language)}</text>
              <text className="return-ratio" x={middle} y={base + 33} textAnchor="middle">{spent > 0 && revenue !== 0 ? wordRatio(revenue / spent, language) : '–'}</text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span data-side="planned">{say(returnTexts.spent)}</span>
        <span data-side="revenue">{say(returnTexts.revenue)}</span>
      </figcaption>
    </figure>
  );
}
