import { formatDate } from '../../../shared/messages/text.ts';
import { measurementsViewTexts } from '../../../shared/messages/viewMeasurements.ts';
import { textOf, titleOf, type Item } from '../../../shared/plan/plan.ts';
import { measuredText } from '../../../shared/plan/amounts.ts';
import { readingChart } from '../../../shared/views/readingChart.ts';
import type { KpiStanding } from '../../../shared/views/readings.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';

interface ReadingsChartProps {
  readonly kpi: Item;
  readonly standing: KpiStanding;
  readonly today: string;
}

/** The plot lies inside the picture, with room for the scale at the left and for marks and days below. */
const plot = { left: 40, top: 4, width: 276, height: 112 };
const picture = { width: plot.left + plot.width + 4, height: plot.top + plot.height + 28 };

/** The readings over time, with the target, the trend, and a mark for each period that should have been measured. */
export function ReadingsChart({ kpi, standing, today }: ReadingsChartProps) {
  const say = useSay();
  const language = useLanguage();
  const { cadence, target, latest, trend } = standing;
  const chart = readingChart({ measurements: kpi.measurements, target, cadence, today, width: plot.width, height: plot.height });
  if (!chart || !latest) return null;
  const unit = textOf(kpi.fields, 'unit');
  const inUnit = (value: number): string => measuredText(value, unit, language);
  const label = say(measurementsViewTexts.chart, {
    kpi: titleOf(kpi),
    count: kpi.measurements.length,
    first: formatDate(chart.firstDay, language),
    last: formatDate(latest.date, language),
    value: inUnit(latest.value),
    target: target === undefined ? say(measurementsViewTexts.noTarget) : say(measurementsViewTexts.target, { value: inUnit(target) }),
    trend: say(measurementsViewTexts[trend ?? 'level']),
  });
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 2 });
  return (
    <svg className="readings-chart" viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-label={label}>
      {chart.scale.map(({ value, y }) => (
        <g key={value}>
          <line className="readings-grid" x1={plot.left} x2={plot.left + plot.width} y1={plot.top + y} y2={plot.top + y} />
          <text x={plot.left - 6} y={plot.top + y + 3} textAnchor="end">
            {compact.format(value)}
          </text>
        </g>
      ))}
      <g transform={`translate(${plot.left} ${plot.top})`}>
        {chart.trend ? <line className="readings-trend" x1={chart.trend[0].x} y1={chart.trend[0].y} x2={chart.trend[1].x} y2={chart.trend[1].y} /> : null}
        {chart.targetY === undefined ? null : <line className="readings-target" x1={0} x2={plot.width} y1={chart.targetY} y2={chart.targetY} />}
        <path className="readings-line" d={chart.line} />
        {chart.points.map(({ x, y, measurement }, index) => (
          <circle key={measurement.date} className="readings-point" cx={x} cy={y} r={index === chart.points.length - 1 ? 3.5 : 2}>
            <title>{[formatDate(measurement.date, language), inUnit(measurement.value), measurement.note].filter(Boolean).join(' · ')}</title>
          </circle>
        ))}
        {chart.marks.map(({ x, width, state }) => (
          <rect key={x} className="readings-mark" data-state={state} x={x + 0.5} width={Math.max(1, width - 1)} y={plot.height + 2} height={5} rx={1.5} />
        ))}
      </g>
      <text x={plot.left} y={picture.height - 4}>
        {formatDate(chart.firstDay, language)}
      </text>
      <text x={plot.left + plot.width} y={picture.height - 4} textAnchor="end">
        {formatDate(chart.lastDay, language)}
      </text>
    </svg>
  );
}

/** What the lines and marks of the charts mean. */
export function ChartLegend() {
  const say = useSay();
  return (
    <p className="readings-legend">
      <span>
        <svg width="22" height="8" aria-hidden>
          <line className="readings-target" x1="0" x2="22" y1="4" y2="4" />
        </svg>
        {say(measurementsViewTexts.legendTarget)}
      </span>
      <span>
        <svg width="22" height="8" aria-hidden>
          <line className="readings-trend" x1="0" x2="22" y1="4" y2="4" />
        </svg>
        {say(measurementsViewTexts.legendTrend)}
      </span>
      <span>
        <svg width="14" height="8" aria-hidden>
          <rect className="readings-mark" data-state="measured" width="14" height="5" y="1.5" rx="1.5" />
        </svg>
        {say(measurementsViewTexts.legendMeasured)}
      </span>
      <span>
        <svg width="14" height="8" aria-hidden>
          <rect className="readings-mark" data-state="missed" width="14" height="5" y="1.5" rx="1.5" />
        </svg>
        {say(measurementsViewTexts.legendMissed)}
      </span>
    </p>
  );
}
