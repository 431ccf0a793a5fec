import { useMemo } from 'react';
import { formatNumber } from '../../../shared/messages/text.ts';
import { moneyViewTexts } from '../../../shared/messages/viewMoney.ts';
import { moneyChart, moneyChartSize, type ChartPoint } from '../../../shared/views/budgetChart.ts';
import type { BudgetTable } from '../../../shared/views/budgetTable.ts';
import { wordQuarterShort, wordUnits } from '../../../shared/views/wordMoney.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';

const { width, left, right, top } = moneyChartSize;

/** What there is and what is meant to be used over time, against the line where two years end. */
export function MoneyChartFigure({ table }: { readonly table: BudgetTable }) {
  const say = useSay();
  const language = useLanguage();
  const chart = useMemo(() => moneyChart(table), [table]);
  const { check, available, planned, currency } = table;
  const money = (units: number): string => wordUnits(units, currency, language);
  const isJudged = check !== undefined && !check.isCampaign;
  const isShort = isJudged && check.isShort;

  return (
    <figure className="money-figure">
      <svg
        viewBox={`0 0 ${width} ${chart.height}`}
        role="img"
        aria-label={say(moneyViewTexts.chart, { months: table.months.length, available: money(available.planned.total), planned: money(planned.planned.total) })}
      >
        {chart.early && isJudged ? (
          <g data-fails={check.early?.isTooMuch}>
            <rect className="money-early" x={chart.early.from} y={top} width={chart.early.to - chart.early.from} height={chart.monthlyBase - top} />
            <text className="money-early-word" x={chart.early.from + 4} y={top - 7}>
              {say(moneyViewTexts.firstQuarter, { share: Math.round((check.early?.share ?? 0) * 100) })}
            </text>
          </g>
        ) : null}
        {chart.quarters.map(({ x, quarter, isNamed }) => (
          <g key={x}>
            <line className="money-grid-line" x1={x} x2={x} y1={top} y2={chart.monthlyBase} />
            <text className="money-axis" x={x + 3} y={chart.monthlyBase + 17}>
              {isNamed ? wordQuarterShort(quarter, language) : ''}
            </text>
          </g>
        ))}
        {[...chart.cumulativeMarks, ...chart.monthlyMarks].map(({ value, y }) => (
          <g key={y}>
            <line className="money-grid-line" x1={left} x2={width - right} y1={y} y2={y} />
            <text className="money-axis" x={left - 6} y={y + 4.5} textAnchor="end">
              {formatNumber(value, language, 2)}
            </text>
          </g>
        ))}
        <text className="money-axis" x={left} y={chart.cumulativeBase + 22}>
          {say(moneyViewTexts.monthlyTitle, { currency })}
        </text>
        <text className="money-axis" x={width - right} y={top - 7} textAnchor="end">
          {say(moneyViewTexts.cumulativeTitle, { currency })}
        </text>
        {chart.bars.map((bar) => (
          <g key={bar.x}>
            <rect className="money-available" x={bar.x + bar.width * 0.12} width={bar.width * 0.38} y={chart.monthlyBase - bar.available} height={bar.available} />
            <rect className="money-planned" x={bar.x + bar.width * 0.5} width={bar.width * 0.38} y={chart.monthlyBase - bar.planned} height={bar.planned} />
          </g>
        ))}
        <polyline className="money-planned-line" points={pointsOf(chart.planned)} />
        <polyline className="money-available-line" points={pointsOf(chart.available)} />
        {isShort && chart.moneyEnds !== undefined && chart.twoYears !== undefined ? (
          <rect className="money-without" x={chart.moneyEnds} y={top} width={chart.twoYears - chart.moneyEnds} height={chart.monthlyBase - top}>
            <title>{say(moneyViewTexts.moneyEnds)}</title>
          </rect>
        ) : null}
        {chart.twoYears === undefined || !isJudged ? null : (
          <g data-fails={isShort}>
            <line className="money-two-years" x1={chart.twoYears} x2={chart.twoYears} y1={top - 2} y2={chart.monthlyBase} />
            <text className="money-two-years-word" x={chart.twoYears - 5} y={top + 14} textAnchor="end">
              {say(moneyViewTexts.twoYears)}
            </text>
          </g>
        )}
      </svg>
      <figcaption>
        <span data-side="available">{say(moneyViewTexts.available)}</span>
        <span data-side="planned">{say(moneyViewTexts.plannedSide)}</span>
      </figcaption>
    </figure>
  );
}

function pointsOf(points: readonly ChartPoint[]): string {
  return points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}
