import { IconTrendingDown, IconTrendingUp, IconArrowRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { Measurement } from '../../../shared/framework/field.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { formatDate, formatNumber } from '../../../shared/messages/text.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { sparkline } from './sparklinePath.ts';

interface SparklineProps {
  readonly measurements: readonly Measurement[];
  readonly target: number | undefined;
  readonly unit: string;
}

const size = { width: 96, height: 30 };

/** A KPI's course at a glance: its line, the latest value, the target and where it is heading. */
export const Sparkline = memo(function Sparkline({ measurements, target, unit }: SparklineProps) {
  const say = useSay();
  const language = useLanguage();
  const latest = measurements.at(-1);
  if (!latest) return null;
  const { line, area, targetY, end } = sparkline(measurements, target, size);
  const before = measurements.at(-2)?.value ?? latest.value;
  const Trend = latest.value > before ? IconTrendingUp : latest.value < before ? IconTrendingDown : IconArrowRight;
  const value = formatNumber(latest.value, language);
  return (
    <div className="card-series" title={say(canvasTexts.latest, { value, date: formatDate(latest.date, language) })}>
      <svg width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden>
        <path d={area} className="card-series-area" />
        {targetY !== undefined && <line x1={0} x2={size.width} y1={targetY} y2={targetY} className="card-series-target" />}
        <path d={line} className="card-series-line" />
        <circle cx={end.x} cy={end.y} r={2.5} className="card-series-end" />
      </svg>
      <div className="card-series-numbers">
        <strong>
          {value}
          {unit && <small dir="auto">{unit}</small>}
          <Trend size={14} aria-hidden />
        </strong>
        {target !== undefined && <span>{say(canvasTexts.target, { value: target })}</span>}
      </div>
    </div>
  );
});
