import { useState } from 'react';
import { deleteMeasurement, setMeasurements } from '../../../shared/edits/fields.ts';
import { formatDate, type Language } from '../../../shared/messages/text.ts';
import { measurementsViewTexts } from '../../../shared/messages/viewMeasurements.ts';
import { formatNumberEntry, parseReading } from '../../../shared/plan/parseEntry.ts';
import { textOf, titleOf, type Item } from '../../../shared/plan/plan.ts';
import { periodAfter, readingCells, recentPeriods, type CadenceId, type ReadingCell } from '../../../shared/views/readings.ts';
import { wordPeriod } from '../../../shared/views/wordPeriod.ts';
import { usePortion } from '../../design/usePortion.tsx';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, useWindowState } from '../../session/windowState.ts';
import { EntryCell } from '../EntryCell.tsx';
import { ItemName } from '../ItemName.tsx';
import { CadenceChoice, PeriodStepper } from './PeriodStepper.tsx';

const shownPeriods = 6;

/** A table of KPIs by periods to type readings into. */
export function ReadingGrid({ kpis, today }: { readonly kpis: readonly Item[]; readonly today: string }) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const [cadence, setCadence] = useState<CadenceId>('month');
  /** How many periods the last column lies before the running one. */
  const [back, setBack] = useState(0);
  const { shown, more } = usePortion(kpis);
  const periods = recentPeriods(today, cadence, shownPeriods).map((period) => periodAfter(period, cadence, -back));
  return (
    <>
      <div className="measurements-tools">
        <CadenceChoice
          value={cadence}
          onChange={(chosen) => {
            setCadence(chosen);
            setBack(0);
          }}
        />
        <PeriodStepper canGoLater={back > 0} onStep={(direction) => setBack(Math.max(0, back - direction * (shownPeriods / 2)))} />
      </div>
      {readOnly ? null : <p className="measurements-hint">{say(measurementsViewTexts.gridHint)}</p>}
      <div className="measurements-scroll">
        <table className="view-table reading-grid">
          <thead>
            <tr>
              <th scope="col">{say(measurementsViewTexts.kpi)}</th>
              {periods.map((period) => (
                <th key={period.first} scope="col" title={`${formatDate(period.first, language)} – ${formatDate(period.last, language)}`}>
                  {wordPeriod(period, cadence, language, 'short')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((kpi) => (
              <GridRow key={kpi.id} kpi={kpi} cadence={cadence} cells={readingCells(kpi.measurements, periods, today)} language={language} />
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
}

interface GridRowProps {
  readonly kpi: Item;
  readonly cadence: CadenceId;
  readonly cells: readonly ReadingCell[];
  readonly language: Language;
}

function GridRow({ kpi, cadence, cells, language }: GridRowProps) {
  const say = useSay();
  const isSelected = useWindowState((state) => state.selection.items.includes(kpi.id));
  const unit = textOf(kpi.fields, 'unit');
  return (
    <tr data-selected={isSelected}>
      <th scope="row">
        <ItemName item={kpi} />
        {unit ? <small>{unit}</small> : null}
      </th>
      {cells.map((cell) => (
        <td key={cell.period.first} title={cell.reading ? [formatDate(cell.reading.date, language), cell.reading.note].filter(Boolean).join(' · ') : formatDate(cell.day, language)}>
          <EntryCell
            part={{ kind: 'item', id: kpi.id }}
            field={`reading/${cadence}/${cell.period.first}`}
            label={say(measurementsViewTexts.cell, { kpi: titleOf(kpi), period: wordPeriod(cell.period, cadence, language) })}
            shown={cell.reading ? formatNumberEntry(cell.reading.value, language) : ''}
            isNumeric
            read={(text) => parseReading(text, unit, language)}
            commit={(value) => write(kpi, cell, value)}
          />
        </td>
      ))}
    </tr>
  );
}

/** Puts a value into a period, in place of its newest reading if it has one; null takes that reading away. */
function write(kpi: Item, { reading, day }: ReadingCell, value: number | null): boolean {
  if (value !== null) return currentSession().edit(setMeasurements, { id: kpi.id, measurements: [{ ...reading, date: day, value }] }).ok;
  return !reading || currentSession().edit(deleteMeasurement, { id: kpi.id, date: reading.date }).ok;
}
