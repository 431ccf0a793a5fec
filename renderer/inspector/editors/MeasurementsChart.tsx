import type { Measurement } from '../../../shared/framework/field.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { measuredText } from '../../../shared/plan/amounts.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import classes from '../inspector.module.css';

interface MeasurementsChartProps {
  /** Oldest first. */
  readonly measurements: readonly Measurement[];
  readonly target?: number;
  readonly unit: string;
}

const width = 300;
const height = 72;
const margin = 6;
/** Room under the line for its first and last day. */
const footer = 12;

/** The course of a series over time, with a dashed line where it should arrive. Nothing for fewer than two readings. */
export function MeasurementsChart({ measurements, target, unit }: MeasurementsChartProps) {
  const say = useSay();
  const language = useLanguage();
  const first = measurements[0];
  const last = measurements[measurements.length - 1];
  if (!first || !last || first === last) return null;

  const values = [...measurements.map((measurement) => measurement.value), ...(target === undefined ? [] : [target])];
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest || 1;
  const start = Date.parse(first.date);
  const time = Date.parse(last.date) - start || 1;
  const x = (day: string): number => margin + ((Date.parse(day) - start) / time) * (width - 2 * margin);
  const y = (value: number): number => height - footer - margin - ((value - lowest) / span) * (height - footer - 2 * margin);
  const points = measurements.map(({ date, value }) => `${x(date).toFixed(1)},${y(value).toFixed(1)}`);
  const inUnit = (value: number): string => measuredText(value, unit, language);
  const summary = { count: measurements.length, first: formatDate(first.date, language), last: formatDate(last.date, language), value: inUnit(last.value) };

  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={classes.chart} role="img" aria-label={say(inspectorTexts.chart, summary)}>
      {target !== undefined && (
        <>
          <line x1={margin} x2={width - margin} y1={y(target)} y2={y(target)} className={classes.chartTarget} />
          <text x={margin} y={y(target) + (y(target) < height / 3 ? 9 : -3)} className={classes.chartText}>
            {say(inspectorTexts.target, { value: inUnit(target) })}
          </text>
        </>
      )}
      <polyline points={points.join(' ')} className={classes.chartLine} />
      {measurements.map(({ date, value, note }) => (
        <circle key={date} cx={x(date)} cy={y(value)} r={date === last.date ? 3 : 1.8} className={classes.chartDot}>
          <title>{[formatDate(date, language), inUnit(value), note].filter(Boolean).join(' · ')}</title>
        </circle>
      ))}
      <text x={margin} y={height - 2} className={classes.chartText}>
        {summary.first}
      </text>
      <text x={width - margin} y={height - 2} textAnchor="end" className={classes.chartText}>
        {summary.last}
      </text>
    </svg>
  );
}
