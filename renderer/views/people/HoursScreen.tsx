import { useMemo, useState } from 'react';
import { peopleScreenTexts as texts } from '../../../shared/messages/viewPeople.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { capacityOf, weeksOver, type Capacity, type Demand } from '../../../shared/plan/capacity.ts';
import { isFinished } from '../../../shared/plan/isFinished.ts';
import { itemsOfType, numberOf, titleOf, type Plan } from '../../../shared/plan/plan.ts';
import { useToday } from '../../session/today.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { ItemName } from '../ItemName.tsx';
import { HoursTable, type ChosenWeek } from './HoursTable.tsx';
import { WeekParts } from './WeekParts.tsx';

/** Each one's hours against what is asked of them, week by week: who is over, and when (S3). */
export function HoursScreen({ plan }: { readonly plan: Plan }) {
  const say = useSay();
  const today = useToday();
  const capacity = useMemo(() => capacityOf(plan, today), [plan, today]);
  const [chosen, choose] = useState<ChosenWeek | null>(null);
  const shown = chosen ?? firstOver(capacity);
  const load = capacity.people.find(({ person }) => person.id === shown?.person);
  return (
    <>
      <h3 className="view-question">{say(texts.hoursQuestion)}</h3>
      <Verdict capacity={capacity} />
      <HoursTable capacity={capacity} chosen={shown} onChoose={choose} />
      {shown && load ? <WeekParts load={load} week={shown.week} /> : <p className="people-hint">{say(texts.chooseWeek)}</p>}
      <Beside capacity={capacity} plan={plan} />
    </>
  );
}

function firstOver({ weeks, people }: Capacity): ChosenWeek | null {
  for (const load of people) {
    const [week] = weeksOver(load, weeks);
    if (week !== undefined) return { person: load.person.id, week };
  }
  return null;
}

/** The answer in a sentence for each who is over, large enough for the room. */
function Verdict({ capacity: { weeks, people } }: { readonly capacity: Capacity }) {
  const say = useSay();
  const language = useLanguage();
  const isTold = people.some(({ has }) => has !== undefined) && people.some((load) => load.weeks.size > 0);
  const over = people.flatMap((load) => {
    const full = weeksOver(load, weeks);
    const [first] = full;
    return first === undefined ? [] : [{ load, count: full.length, first }];
  });
  if (over.length === 0) {
    return (
      <p className="hours-verdict" data-fits={isTold}>
        {say(isTold ? texts.fits : texts.noHours)}
      </p>
    );
  }
  return (
    <ul className="hours-verdict" data-over="true">
      {over.map(({ load, count, first }) => (
        <li key={load.person.id}>{say(texts.overIn, { name: titleOf(load.person), count, week: formatDate(first, language) })}</li>
      ))}
    </ul>
  );
}

/** What stands in no week: without a date, without anybody, without hours. */
function Beside({ capacity, plan }: { readonly capacity: Capacity; readonly plan: Plan }) {
  const say = useSay();
  const undated = capacity.people.flatMap((load) => load.undated);
  const unhoured = itemsOfType(plan, 'action').filter((action) => numberOf(action.fields, 'hours') === undefined && !isFinished(action));
  return (
    <div className="hours-beside">
      <Demands title={say(texts.undated)} demands={undated} />
      <Demands title={say(texts.ownerless)} demands={capacity.ownerless} />
      {unhoured.length > 0 ? (
        <details>
          <summary>{say(texts.unhoured, { count: unhoured.length })}</summary>
          <div className="hours-chips">
            {unhoured.map((item) => (
              <ItemName key={item.id} item={item} isChip />
            ))}
          </div>
        </details>
      ) : null}
    </div>
  );
}

function Demands({ title, demands }: { readonly title: string; readonly demands: readonly Demand[] }) {
  if (demands.length === 0) return null;
  return (
    <section>
      <h4>{title}</h4>
      <div className="hours-chips">{demands.map(({ id, item }) => (item ? <ItemName key={id} item={item} isChip /> : null))}</div>
    </section>
  );
}
