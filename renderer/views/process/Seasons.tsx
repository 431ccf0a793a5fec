import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { setRegisterEntry } from '../../../shared/edits/registers.ts';
import { seasons } from '../../../shared/framework/seasons.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { entriesOf, textOf, type Plan } from '../../../shared/plan/plan.ts';
import { seasonBegins, seasonDue, seasonsToCome } from '../../../shared/plan/seasons.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, useWindowState } from '../../session/windowState.ts';
import { EntryDay, EntryLine, EntryText } from '../RegisterCells.tsx';
import { TypedDay } from '../TypedDay.tsx';

interface SeasonsProps {
  readonly plan: Plan;
  readonly today: string;
  readonly readOnly: boolean;
}

/** The plan is refreshed for summer and autumn in good time (S2). */
export function Seasons({ plan, today, readOnly }: SeasonsProps) {
  const say = useSay();
  const language = useLanguage();
  const author = useWindowState((state) => state.preferences.author);
  const due = seasonDue(plan, today);
  const coming = seasonsToCome(plan, today);
  const refreshes = Object.entries(entriesOf(plan, 'refreshes')).sort(([, one], [, other]) => (textOf(one, 'on') < textOf(other, 'on') ? 1 : -1));
  const year = Number(today.slice(0, 4));
  return (
    <section aria-label={say(texts.seasons)}>
      <h3 className="view-question">{say(texts.seasonsQuestion)}</h3>
      {!due && coming.length === 0 ? <p className="process-quiet">{say(texts.noSeasons)}</p> : null}
      <div className="process-seasons">
        {seasons.map((season) => {
          const isDue = due?.season.id === season.id;
          const next = coming.find((turn) => turn.season.id === season.id);
          const standing = isDue
            ? say(due.begins < today ? texts.refreshLate : texts.refreshNow, { date: formatDate(due.begins, language) })
            : next
              ? say(texts.refreshFrom, { date: formatDate(next.dueOn, language) })
              : '';
          const begins = seasonBegins(plan, season, year);
          return (
            <section key={season.id} className="process-card" data-due={isDue} aria-label={say(season.name)}>
              <h4>{say(season.name)}</h4>
              <p>{standing}</p>
              {readOnly ? (
                <p className="process-quiet">
                  {say(texts.seasonBegins)} {formatDate(begins, language)}
                </p>
              ) : (
                <TypedDay register="seasons" entry={season.id} field="begins" label={say(texts.seasonBegins)} name={`${say(season.name)}, ${say(texts.seasonBegins)}`} value={begins} />
              )}
              {isDue && !readOnly ? (
                <Button
                  leftSection={<IconCheck size={16} />}
                  onClick={() => currentSession().edit(setRegisterEntry, { register: 'refreshes', entry: due.entry, values: { season: season.id, begins: due.begins, on: today, author: author || null } })}
                >
                  {say(texts.refreshed)}
                </Button>
              ) : null}
            </section>
          );
        })}
      </div>
      {refreshes.length > 0 ? (
        <>
          <h4 className="process-subhead">{say(texts.refreshesDone)}</h4>
          <table className="view-table process-table">
            <tbody>
              {refreshes.map(([id, values]) => {
                const season = seasons.find((known) => known.id === textOf(values, 'season'));
                const name = say(texts.refreshOf, { season: season ? say(season.name) : '', year: textOf(values, 'begins').slice(0, 4) });
                const cell = { register: 'refreshes', entry: id, values } as const;
                return (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td>
                      <EntryDay {...cell} field="on" label={say(texts.agreedOn)} />
                    </td>
                    <td>
                      <EntryLine {...cell} field="author" label={say(texts.by)} />
                    </td>
                    <td>
                      <EntryText {...cell} field="note" label={say(texts.note)} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      ) : null}
    </section>
  );
}
