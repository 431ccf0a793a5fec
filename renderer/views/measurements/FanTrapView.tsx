import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatDate, formatNumber, formatPercent } from '../../../shared/messages/text.ts';
import { measurementsViewTexts as texts } from '../../../shared/messages/viewMeasurements.ts';
import { titleOf, type Item, type Plan } from '../../../shared/plan/plan.ts';
import { comparable, compareCurves, shareOfTime, worstTrap, type FanTrap, type IndexedCurve } from '../../../shared/insights/fanTrap.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { RuleNotes } from '../RuleNotes.tsx';
import { signed } from './KpiPanel.tsx';

const picture = { width: 720, height: 300, left: 52, right: 14, top: 14, bottom: 34 };

/** The curve of followers beside the curve of what the business lives on, both from 100, and the gap between them (S0). */
export function FanTrapView({ plan }: { readonly plan: Plan }) {
  const say = useSay();
  const { fans, business } = useMemo(() => comparable(plan), [plan]);
  const worst = useMemo(() => worstTrap(plan), [plan]);
  const [chosen, setChosen] = useState<{ readonly fans?: string; readonly business?: string }>({});
  const one = fans.find(({ id }) => id === chosen.fans) ?? worst?.fans.kpi ?? fans[0];
  const other = business.find(({ id }) => id === chosen.business) ?? worst?.business.kpi ?? business[0];
  const trap = one && other ? compareCurves(one, other) : undefined;
  return (
    <section className="fan-trap" aria-label={say(texts.trap)}>
      <h3>{say(texts.trap)}</h3>
      <p>{say(texts.trapRule)}</p>
      <RuleNotes rules={['fan-trap']} />
      {one && other ? (
        <div className="measurements-tools">
          <KpiChoice label={say(texts.trapFans)} kpis={fans} value={one.id} onChange={(id) => setChosen((known) => ({ ...known, fans: id }))} />
          <KpiChoice label={say(texts.trapBusiness)} kpis={business} value={other.id} onChange={(id) => setChosen((known) => ({ ...known, business: id }))} />
        </div>
      ) : null}
      {trap ? <TrapPicture trap={trap} /> : <p className="fan-trap-none">{say(one && other ? texts.trapShort : texts.trapNone)}</p>}
    </section>
  );
}

function KpiChoice({ label, kpis, value, onChange }: { readonly label: string; readonly kpis: readonly Item[]; readonly value: string; onChange(id: string): void }) {
  return <NativeSelect size="xs" label={label} value={value} data={kpis.map((kpi) => ({ value: kpi.id, label: titleOf(kpi) }))} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function TrapPicture({ trap }: { readonly trap: FanTrap }) {
  const say = useSay();
  const language = useLanguage();
  const { fans, business, first, last, gap, isTrap } = trap;
  const indexes = [...fans.points, ...business.points].map(({ index }) => index);
  const low = Math.min(80, ...indexes);
  const high = Math.max(120, ...indexes);
  const x = (day: string): number => picture.left + shareOfTime(day, first, last) * (picture.width - picture.left - picture.right);
  const y = (index: number): number => picture.top + ((high - index) / (high - low)) * (picture.height - picture.top - picture.bottom);
  const line = ({ points }: IndexedCurve): readonly string[] => points.map(({ date, index }) => `${x(date).toFixed(1)},${y(index).toFixed(1)}`);
  const change = ({ growth }: IndexedCurve): string => signed(growth, formatPercent(Math.abs(growth) * 100, language));
  const values = { fans: titleOf(fans.kpi), fansChange: change(fans), business: titleOf(business.kpi), businessChange: change(business), first: formatDate(first, language), last: formatDate(last, language), gap };
  return (
    <figure className="fan-trap-figure">
      <figcaption data-trap={isTrap}>{say(isTrap ? texts.trapShut : texts.trapOpen, values)}</figcaption>
      <svg viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-label={say(texts.trapPicture, values)}>
        {[low, 100, high].map((index) => (
          <g key={index}>
            <line className="readings-grid" x1={picture.left} x2={picture.width - picture.right} y1={y(index)} y2={y(index)} />
            <text x={picture.left - 8} y={y(index) + 4} textAnchor="end">
              {formatNumber(Math.round(index), language)}
            </text>
          </g>
        ))}
        <polygon className="fan-trap-gap" data-trap={isTrap} points={[...line(fans), ...[...line(business)].reverse()].join(' ')} />
        <polyline className="fan-trap-fans" points={line(fans).join(' ')} />
        <polyline className="fan-trap-business" points={line(business).join(' ')} />
        <text x={picture.left} y={picture.height - 8}>
          {values.first}
        </text>
        <text x={picture.width - picture.right} y={picture.height - 8} textAnchor="end">
          {values.last}
        </text>
      </svg>
      <p className="fan-trap-legend">
        <span data-line="fans">
          {values.fans} <b>{values.fansChange}</b>
        </span>
        <span data-line="business">
          {values.business} <b>{values.businessChange}</b>
        </span>
      </p>
    </figure>
  );
}
