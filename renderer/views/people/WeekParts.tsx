import { duties } from '../../../shared/framework/partnership.ts';
import { peopleScreenTexts as texts, peopleViewTexts } from '../../../shared/messages/viewPeople.ts';
import { formatDate, formatNumber } from '../../../shared/messages/text.ts';
import { askedIn, isOver, type LoadPart, type PersonLoad } from '../../../shared/plan/capacity.ts';
import { entriesOf, numberOf, textOf, titleOf, type FieldValues } from '../../../shared/plan/plan.ts';
import { usePlan } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { NumberCell } from '../EntryCell.tsx';
import { ItemName } from '../ItemName.tsx';
import { EntryNumber } from '../RegisterCells.tsx';
import { setActionHours } from './peopleEdits.ts';

/** What a person's week is made of, the greatest first, its hours to be changed in place. */
export function WeekParts({ load, week }: { readonly load: PersonLoad; readonly week: string }) {
  const say = useSay();
  const language = useLanguage();
  const routines = usePlan((plan) => entriesOf(plan, 'routines'));
  const parts = load.weeks.get(week) ?? [];
  const name = titleOf(load.person) || say(peopleViewTexts.untitled);
  const title = say(texts.weekParts, { name, week: formatDate(week, language), asked: formatNumber(askedIn(load, week), language, 1) });
  return (
    <section className="week-parts" aria-label={title} data-over={isOver(load, week)}>
      <h4>{title}</h4>
      {parts.length === 0 ? <p>{say(texts.nothingAsked)}</p> : null}
      {parts.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{say(texts.what)}</th>
              <th scope="col">{say(texts.inWeek)}</th>
              <th scope="col">{say(texts.inAll)}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <Part key={`${part.demand.kind}.${part.demand.id}`} part={part} routine={routines[part.demand.id] ?? {}} />
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

/** One part. `routine`: what its entry holds, where it is a routine. */
function Part({ part: { demand, hours }, routine }: { readonly part: LoadPart; readonly routine: FieldValues }) {
  const say = useSay();
  const language = useLanguage();
  const duty = duties.find(({ id }) => demand.kind === 'duty' && id === demand.id);
  const what = demand.kind === 'routine' ? textOf(routine, 'routine') : duty ? say(duty.text) : '';
  const label = say(texts.hoursOf, { what: what || (demand.item ? titleOf(demand.item) : '') });
  return (
    <tr>
      <th scope="row">
        <small>{say(texts[demand.kind])}</small>
        {what ? <span>{what}</span> : null}
        {demand.item ? <ItemName item={demand.item} isChip /> : null}
        {demand.kind === 'answering' ? <em>{say(texts.answeringNote)}</em> : null}
      </th>
      <td>{formatNumber(hours, language, 1)}</td>
      <td>
        <span>
          {demand.kind === 'action' ? (
            <NumberCell part={{ kind: 'item', id: demand.id }} field="hours" label={label} value={numberOf(demand.item?.fields ?? {}, 'hours')} commit={(value) => setActionHours(demand.id, value)} />
          ) : demand.kind === 'routine' ? (
            <EntryNumber register="routines" entry={demand.id} field="hours" label={label} values={routine} />
          ) : (
            <b>{formatNumber(demand.hours, language, 1)}</b>
          )}
          {say(demand.kind === 'action' ? texts.ofAction : texts.aWeek)}
        </span>
      </td>
    </tr>
  );
}
