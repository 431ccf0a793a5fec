import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { cadences } from '../../../shared/framework/cadences.ts';
import { formatDate, formatNumber, formatPercent } from '../../../shared/messages/text.ts';
import { measurementsViewTexts } from '../../../shared/messages/viewMeasurements.ts';
import { textOf, type Item } from '../../../shared/plan/plan.ts';
import type { CadenceId } from '../../../shared/views/readings.ts';
import { reportOf, reportPeriods, type ReportRow } from '../../../shared/views/reportPeriods.ts';
import { wordPeriod } from '../../../shared/views/wordPeriod.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { ItemName } from '../ItemName.tsx';
import { signed } from './KpiPanel.tsx';
import { CadenceChoice, PeriodStepper } from './PeriodStepper.tsx';

/** Further back than this nobody looks week by week. */
const mostPeriods = 160;

/** The report of one week, month or quarter: every KPI at its start and end, and against its target. */
export function PeriodReport({ kpis, baselines, today }: { readonly kpis: readonly Item[]; readonly baselines: ReadonlyMap<string, number | undefined>; readonly today: string }) {
  const say = useSay();
  const language = useLanguage();
  const [cadence, setCadence] = useState<CadenceId>('month');
  const [chosen, setChosen] = useState(0);
  const periods = useMemo(() => reportPeriods(kpis, cadence, today, mostPeriods), [kpis, cadence, today]);
  const place = Math.min(chosen, periods.length - 1);
  const period = periods[place];
  const rows = useMemo(() => (period ? reportOf(kpis, period, baselines) : []), [kpis, period, baselines]);
  if (!period) return null;
  const withTarget = rows.filter((row) => row.target !== undefined);
  const summary = {
    measured: rows.filter((row) => row.end !== undefined).length,
    all: rows.length,
    reached: withTarget.filter((row) => row.isReached).length,
    targets: withTarget.length,
  };
  const caption = {
    cadence: say(cadences.find(({ id }) => id === cadence)?.name ?? measurementsViewTexts.report),
    period: wordPeriod(period, cadence, language),
    first: formatDate(period.first, language),
    last: formatDate(period.last, language),
  };
  return (
    <>
      <div className="measurements-tools">
        <CadenceChoice
          value={cadence}
          onChange={(next) => {
            setCadence(next);
            setChosen(0);
          }}
        />
        <NativeSelect
          size="xs"
          aria-label={say(measurementsViewTexts.reportPeriod)}
          value={String(place)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          data={periods.map((known, index) => ({ value: String(index), label: wordPeriod(known, cadence, language) }))}
        />
        <PeriodStepper canGoLater={place > 0} canGoEarlier={place < periods.length - 1} onStep={(direction) => setChosen(place - direction)} />
      </div>
      <div className="measurements-scroll">
        <table className="view-table period-report">
          <caption>
            <strong>{say(measurementsViewTexts.reportCaption, caption)}</strong>
            <span>{say(measurementsViewTexts.reportSummary, summary)}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{say(measurementsViewTexts.kpi)}</th>
              <th scope="col">{say(measurementsViewTexts.reportStart)}</th>
              <th scope="col">{say(measurementsViewTexts.reportEnd)}</th>
              <th scope="col">{say(measurementsViewTexts.reportChange)}</th>
              <th scope="col">{say(measurementsViewTexts.reportTarget)}</th>
              <th scope="col">{say(measurementsViewTexts.reportAgainst)}</th>
              <th scope="col">{say(measurementsViewTexts.reportNote)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.kpi.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ row }: { readonly row: ReportRow }) {
  const say = useSay();
  const language = useLanguage();
  const isSelected = useWindowState((state) => state.selection.items.includes(row.kpi.id));
  const unit = textOf(row.kpi.fields, 'unit');
  const written = (value: number | undefined): string => (value === undefined ? '–' : formatNumber(value, language));
  const difference = (value: number | undefined): string => (value === undefined ? '–' : signed(value, formatNumber(Math.abs(value), language)));
  const percent = row.changeShare === undefined ? undefined : Math.round(row.changeShare * 100);
  return (
    <tr data-selected={isSelected}>
      <th scope="row">
        <ItemName item={row.kpi} />
        {unit ? <small>{unit}</small> : null}
      </th>
      <td>{written(row.start)}</td>
      <td data-missing={row.end === undefined}>{row.end === undefined ? say(measurementsViewTexts.notMeasured) : written(row.end)}</td>
      <td>
        {difference(row.change)}
        {percent === undefined ? null : <small>{signed(percent, formatPercent(Math.abs(percent), language))}</small>}
      </td>
      <td>{written(row.target)}</td>
      <td data-good={row.isReached}>{row.isReached ? say(measurementsViewTexts.reached) : difference(row.againstTarget)}</td>
      <td>{row.notes.join(' · ')}</td>
    </tr>
  );
}
