import { formatDate } from '../../../shared/messages/text.ts';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { dayAt } from '../../../shared/views/calendar.ts';
import type { FirstResultMark } from '../../../shared/views/expectations.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';

/** When each goal's first results may be seen, in words. */
export function FirstResults({ marks }: { readonly marks: readonly FirstResultMark[] }) {
  const say = useSay();
  const language = useLanguage();
  if (marks.length === 0) return null;
  return (
    <ol className="timeline-firsts" aria-label={say(actionsViewTexts.firstResults)}>
      {marks.map(({ goal, at, isSigned }) => (
        <li key={goal.id} data-signed={isSigned}>
          {say(isSigned ? actionsViewTexts.firstResultsSigned : actionsViewTexts.firstResultsOf, { goal: titleOf(goal) || say(actionsViewTexts.untitled), day: formatDate(dayAt(at), language) })}
        </li>
      ))}
    </ol>
  );
}

interface FirstResultFlagsProps {
  readonly marks: readonly FirstResultMark[];
  /** The share of the track at which a time lies. */
  placeOf(time: number): number;
}

/** The same on the track, by their numbers in that list. */
export function FirstResultFlags({ marks, placeOf }: FirstResultFlagsProps) {
  return (
    <div className="timeline-today timeline-first" aria-hidden="true">
      {[...new Set(marks.map(({ at }) => at))].map((day) => (
        <i key={day} data-signed={marks.every(({ at, isSigned }) => at !== day || isSigned)} style={{ left: `${placeOf(day) * 100}%` }}>
          <span>{marks.flatMap(({ at }, place) => (at === day ? place + 1 : [])).join(', ')}</span>
        </i>
      ))}
    </div>
  );
}
