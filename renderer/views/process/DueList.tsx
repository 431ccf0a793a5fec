import { formatDate } from '../../../shared/messages/text.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import type { DueReading, DueReport } from '../../../shared/views/processLoop.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { selectItems, useWindowState } from '../../session/windowState.ts';

/** The reports and readings that come next, soonest first. */
export function DueList({ reports, readings }: { readonly reports: readonly DueReport[]; readonly readings: readonly DueReading[] }) {
  const say = useSay();
  const language = useLanguage();
  const selected = useWindowState((state) => state.selection.items);
  return (
    <section className="process-card" aria-label={say(texts.due)}>
      <h3>{say(texts.reports)}</h3>
      {reports.length === 0 ? <p className="process-quiet">{say(texts.noReports)}</p> : null}
      <ul className="process-due">
        {reports.map(({ cadence, on, kpis }) => (
          <li key={cadence.id}>
            <time dateTime={on}>{formatDate(on, language)}</time>
            <span>{say(texts.report, { cadence: say(cadence.name), count: kpis.length })}</span>
          </li>
        ))}
      </ul>
      {readings.length > 0 ? <h3>{say(texts.readings)}</h3> : null}
      <ul className="process-due">
        {readings.map(({ kpi, cadence, last, on, isOverdue }) => (
          <li key={kpi.id} data-overdue={isOverdue} data-selected={selected.includes(kpi.id)}>
            <time dateTime={on}>{formatDate(on, language)}</time>
            <button type="button" aria-pressed={selected.includes(kpi.id)} onClick={() => selectItems([kpi.id])}>
              {titleOf(kpi) || say(texts.untitled)}
            </button>
            <small>
              {say(cadence.name)} · {last ? say(texts.lastRead, { date: formatDate(last, language) }) : say(texts.neverRead)}
              {isOverdue ? <strong>{say(texts.overdue)}</strong> : null}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
