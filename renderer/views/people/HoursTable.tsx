import { VisuallyHidden } from '@mantine/core';
import { peopleScreenTexts as texts, peopleViewTexts } from '../../../shared/messages/viewPeople.ts';
import { formatDate, formatNumber } from '../../../shared/messages/text.ts';
import { askedIn, isOver, type Capacity, type PersonLoad } from '../../../shared/plan/capacity.ts';
import { numberOf, titleOf } from '../../../shared/plan/plan.ts';
import { shortMonth } from '../../../shared/messages/months.ts';
import { weekOf } from '../../../shared/views/wordPeriod.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { NumberCell } from '../EntryCell.tsx';
import { ItemName } from '../ItemName.tsx';
import { setPersonHours } from './peopleEdits.ts';
import { walkCells } from './walkCells.ts';

export interface ChosenWeek {
  readonly person: string;
  readonly week: string;
}

interface HoursTableProps {
  readonly capacity: Capacity;
  readonly chosen: ChosenWeek | null;
  onChoose(chosen: ChosenWeek): void;
}

/** People × weeks: the fuller the darker, over the hours in red with its sign. */
export function HoursTable({ capacity: { weeks, people }, chosen, onChoose }: HoursTableProps) {
  const say = useSay();
  const language = useLanguage();
  const most = Math.max(1, ...people.flatMap((load) => weeks.map((week) => askedIn(load, week))));
  const spans: { readonly month: string; readonly count: number }[] = [];
  for (const week of weeks) {
    const month = week.slice(0, 7);
    const last = spans.at(-1);
    if (last?.month === month) spans.splice(-1, 1, { month, count: last.count + 1 });
    else spans.push({ month, count: 1 });
  }
  return (
    <div className="people-scroll">
      <table className="people-table hours-table" aria-label={say(texts.table)} onKeyDown={walkCells}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {say(peopleViewTexts.person)}
            </th>
            <th scope="col" rowSpan={2}>
              {say(texts.has)}
            </th>
            {spans.map(({ month, count }) => (
              <th key={month} scope="colgroup" colSpan={count} className="hours-month">
                {count > 1 ? shortMonth(startOf(month), language, count > 2) : <VisuallyHidden>{shortMonth(startOf(month), language, true)}</VisuallyHidden>}
              </th>
            ))}
          </tr>
          <tr>
            {weeks.map((week) => (
              <th key={week} scope="col" className="hours-week" title={formatDate(week, language)}>
                <abbr title={say(texts.week, { week: String(weekOf(week).week) })}>{weekOf(week).week}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((load, row) => (
            <HoursRow key={load.person.id} load={load} weeks={weeks} row={row} most={most} chosen={chosen?.person === load.person.id ? chosen.week : null} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const startOf = (month: string): number => Date.parse(`${month}-01T00:00:00Z`);

interface HoursRowProps {
  readonly load: PersonLoad;
  readonly weeks: Capacity['weeks'];
  readonly row: number;
  readonly most: number;
  readonly chosen: string | null;
  onChoose(chosen: ChosenWeek): void;
}

function HoursRow({ load, weeks, row, most, chosen, onChoose }: HoursRowProps) {
  const say = useSay();
  const language = useLanguage();
  const { person, has } = load;
  const name = titleOf(person) || say(peopleViewTexts.untitled);
  return (
    <tr>
      <th scope="row">
        <ItemName item={person} />
      </th>
      <td className="hours-has">
        <NumberCell part={{ kind: 'item', id: person.id }} field="hoursPerWeek" label={say(texts.hasOf, { name })} value={numberOf(person.fields, 'hoursPerWeek')} commit={(hours) => setPersonHours(person.id, hours)} />
      </td>
      {weeks.map((week, column) => {
        const asked = askedIn(load, week);
        const over = isOver(load, week);
        const values = { name, week: formatDate(week, language), asked: formatNumber(asked, language, 1), has: formatNumber(has ?? 0, language, 1) };
        return (
          <td key={week} className="hours-box">
            <button
              type="button"
              data-cell={`${row}/${column}`}
              data-over={over}
              data-untold={has === undefined}
              aria-pressed={chosen === week}
              aria-label={say(over ? texts.cellOver : texts.cell, values)}
              title={say(over ? texts.cellOver : texts.cell, values)}
              style={{ '--share': asked === 0 ? 0 : 0.15 + 0.7 * Math.min(1, asked / (has || most)) } as React.CSSProperties}
              tabIndex={chosen === week || (chosen === null && row === 0 && column === 0) ? 0 : -1}
              onClick={() => onChoose({ person: person.id, week })}
              onFocus={() => onChoose({ person: person.id, week })}
            >
              {asked === 0 ? '' : formatNumber(asked, language, asked < 10 ? 1 : 0)}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
