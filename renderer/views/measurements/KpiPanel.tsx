import { Button } from '@mantine/core';
import { IconArrowRight, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { cadences } from '../../../shared/framework/cadences.ts';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { formatDate, formatNumber } from '../../../shared/messages/text.ts';
import { portfolioTexts } from '../../../shared/messages/portfolio.ts';
import { measurementsViewTexts } from '../../../shared/messages/viewMeasurements.ts';
import { textOf, type Item } from '../../../shared/plan/plan.ts';
import { measuredText } from '../../../shared/plan/amounts.ts';
import type { Benchmark } from '../../../shared/portfolio/benchmarks.ts';
import { standingOf, type KpiStanding } from '../../../shared/views/readings.ts';
import { wordPeriod } from '../../../shared/views/wordPeriod.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { selectItems, useWindowState } from '../../session/windowState.ts';
import { ItemName } from '../ItemName.tsx';
import { ReadingsChart } from './ReadingsChart.tsx';

interface KpiPanelProps {
  readonly kpi: Item;
  /** Where the goal that aims at its target began. */
  readonly baseline: number | undefined;
  readonly today: string;
  /** What is usual for such a KPI; absent where too few plans tell. */
  readonly benchmark: Benchmark | undefined;
  onEnter(): void;
}

/** One KPI: its course, where it stands against its target, and whether it is measured as promised. */
export const KpiPanel = memo(function KpiPanel({ kpi, baseline, today, benchmark, onEnter }: KpiPanelProps) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const isSelected = useWindowState((state) => state.selection.items.includes(kpi.id));
  const standing = useMemo(() => standingOf(kpi, today, baseline), [kpi, today, baseline]);
  const { latest, target, trend } = standing;
  const unit = textOf(kpi.fields, 'unit');
  const inUnit = (value: number): string => measuredText(value, unit, language);
  /** How far two readings are apart: of shares, in percentage points. */
  const apart = (value: number): string => (unit === '%' ? say(measurementsViewTexts.points, { count: value, value }) : inUnit(value));
  return (
    <article className="kpi-panel" data-hue={itemType(kpi.type).hue} data-selected={isSelected}>
      <h3>
        <ItemName item={kpi} />
      </h3>
      {latest ? (
        <>
          <div className="kpi-numbers">
            <strong>{inUnit(latest.value)}</strong>
            <span>{say(measurementsViewTexts.latest, { day: formatDate(latest.date, language) })}</span>
            {trend ? <Trend trend={trend} /> : null}
            {standing.change === undefined ? null : (
              <span>{say(measurementsViewTexts.sinceLast, { change: signed(standing.change, unit === '%' ? apart(Math.abs(standing.change)) : formatNumber(Math.abs(standing.change), language)) })}</span>
            )}
          </div>
          <ReadingsChart kpi={kpi} standing={standing} today={today} />
        </>
      ) : (
        <div className="kpi-blank">
          {say(measurementsViewTexts.noReadings)}
          {readOnly ? null : (
            <Button
              size="compact-xs"
              variant="light"
              onClick={() => {
                selectItems([kpi.id]);
                onEnter();
              }}
            >
              {say(measurementsViewTexts.addFirst)}
            </Button>
          )}
        </div>
      )}
      <footer>
        <span data-good={standing.isReached}>
          {target === undefined
            ? say(measurementsViewTexts.noTarget)
            : standing.isReached
              ? `${say(measurementsViewTexts.target, { value: inUnit(target) })} · ${say(measurementsViewTexts.reached)}`
              : say(measurementsViewTexts.target, { value: inUnit(target) })}
          {latest && target !== undefined && standing.isReached === undefined ? ` · ${say(measurementsViewTexts.untold)}` : ''}
          {latest && target !== undefined && standing.isReached === false ? ` · ${say(measurementsViewTexts.toGo, { value: apart(Math.abs(target - latest.value)) })}` : ''}
        </span>
        <Cadence standing={standing} />
      </footer>
      {benchmark ? <Usual benchmark={benchmark} inUnit={inUnit} /> : null}
    </article>
  );
});

/** What is usual, and in one sentence where that comes from. */
function Usual({ benchmark: { median, plans, platform }, inUnit }: { readonly benchmark: Benchmark; readonly inUnit: (value: number) => string }) {
  const say = useSay();
  const text = platform === undefined ? portfolioTexts.usual : portfolioTexts.usualOn;
  return (
    <p className="kpi-usual">
      <strong>{say(text, { value: inUnit(median), count: plans, platform: platform ?? '' })}</strong> {say(portfolioTexts.usualFrom)}
    </p>
  );
}

const trendIcons = { up: IconTrendingUp, down: IconTrendingDown, level: IconArrowRight };

/** Where the last readings head. */
function Trend({ trend }: { readonly trend: NonNullable<KpiStanding['trend']> }) {
  const say = useSay();
  const Icon = trendIcons[trend];
  return (
    <span className="kpi-trend">
      <Icon size={15} aria-hidden />
      {say(measurementsViewTexts[trend])}
    </span>
  );
}

/** A number with its sign, a true minus. */
export function signed(value: number, written: string): string {
  return value > 0 ? `+${written}` : value < 0 ? `−${written}` : `±${written}`;
}

/** How often it is to be measured, and the periods in which nobody did. */
function Cadence({ standing: { cadence, missed, isMeasuredNow, latest } }: { readonly standing: KpiStanding }) {
  const say = useSay();
  const language = useLanguage();
  const name = cadences.find(({ id }) => id === cadence)?.name;
  if (!cadence || !name) return <span data-good={false}>{say(measurementsViewTexts.noCadence)}</span>;
  const periods = missed.map((period) => wordPeriod(period, cadence, language)).join(', ');
  const words =
    missed.length > 0
      ? say(measurementsViewTexts.missed, { count: missed.length })
      : latest === undefined || !isMeasuredNow
        ? say(measurementsViewTexts.dueNow)
        : say(measurementsViewTexts.onTime);
  return (
    <span data-good={missed.length > 0 ? false : isMeasuredNow ? true : undefined} title={missed.length > 0 ? say(measurementsViewTexts.missedWhich, { periods }) : undefined}>
      {say(name)} · {words}
    </span>
  );
}
