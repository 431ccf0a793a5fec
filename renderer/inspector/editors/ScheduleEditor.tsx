import { Button } from '@mantine/core';
import { setFields } from '../../../shared/edits/fields.ts';
import { enterMonths } from '../../../shared/edits/schedules.ts';
import type { MoneyField } from '../../../shared/framework/field.ts';
import { monthKey } from '../../../shared/framework/monthlyMoney.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { moneyTexts } from '../../../shared/messages/money.ts';
import { fromSmallestUnits } from '../../../shared/plan/currencies.ts';
import { formatNumberEntry } from '../../../shared/plan/parseEntry.ts';
import { textOf, type Item, type Plan } from '../../../shared/plan/plan.ts';
import { actionsMoney, moneyLineOf } from '../../../shared/plan/planMoney.ts';
import { lastDayOf, monthAfter, scheduleOf, type Schedule } from '../../../shared/plan/schedule.ts';
import { wordMonth, wordMonths } from '../../../shared/messages/months.ts';
import { wordSpread, wordUnits } from '../../../shared/views/wordMoney.ts';
import { usePlan } from '../../session/planSource.ts';
import { todayHere } from '../../session/today.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, showView } from '../../session/windowState.ts';
import { draftId } from '../../typing/draftId.ts';
import { hasText } from '../../typing/whole.ts';
import classes from '../inspector.module.css';
import { readNumberField } from '../readEntry.ts';
import { TableCell } from './TableCell.tsx';

interface ScheduleEditorProps {
  readonly field: MoneyField;
  readonly item: Item;
  readonly readOnly: boolean;
}

const monthsInQuarter = 3;
const fewestQuarters = 4;
const mostQuarters = 24;

/** The months of an amount, a quarter a line, with its sum and what is left of it; folded until it is wanted. */
export function ScheduleEditor({ field, item, readOnly }: ScheduleEditorProps) {
  const say = useSay();
  const language = useLanguage();
  const plan = usePlan((whole) => whole);
  const line = moneyLineOf(plan, item);
  const isPlanned = line?.key === field.key;
  const schedule = isPlanned ? line.planned : scheduleOf(plan, item, field.key);
  const { currency } = schedule;
  const sum = wordUnits(schedule.total, currency, language);
  const words = [schedule.total === 0 && schedule.months.size === 0 ? '' : sum, wordSpread(schedule, language)];
  const forActions = isPlanned && item.type === 'channel' ? actionsMoney(plan, item, currency) : 0;
  if (forActions !== 0) words.push(say(inspectorTexts.besideActions, { amount: wordUnits(forActions, currency, language) }));
  if (line && isPlanned && line.used.total !== 0) {
    const left = schedule.total - line.used.total;
    const rest = say(left < 0 ? moneyTexts.over : moneyTexts.left, { amount: wordUnits(Math.abs(left), currency, language) });
    words.push(say(inspectorTexts.usedOf, { used: wordUnits(line.used.total, currency, language), left: rest }));
  }
  const commit = (month: string, amount: number | null): boolean => {
    const session = currentSession();
    const known = session.plan.items.get(item.id);
    return known !== undefined && session.edit(setFields, enterMonths(session.plan, known, field.key, [month], amount)).ok;
  };
  const part = { kind: 'item', id: item.id } as const;
  return (
    <details className={classes.schedule}>
      <summary>{[say(inspectorTexts.byMonth), ...words.filter((word) => word !== '')].join(' · ')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(inspectorTexts.quarterColumn)}</th>
            <th scope="col">{say(inspectorTexts.firstMonth)}</th>
            <th scope="col">{say(inspectorTexts.secondMonth)}</th>
            <th scope="col">{say(inspectorTexts.thirdMonth)}</th>
          </tr>
        </thead>
        <tbody>
          {quartersOf(plan, schedule).map((months) => (
            <tr key={months[0]}>
              <th scope="row">{wordMonths(months[0] ?? '', months.at(-1) ?? '', language)}</th>
              {months.map((month) => {
                const units = schedule.months.get(month);
                return (
                  <TableCell
                    key={month}
                    id={draftId(part, monthKey(field.key, month))}
                    part={part}
                    label={say(inspectorTexts.monthOf, { field: say(field.name), month: wordMonth(month, language) })}
                    shown={units === undefined ? '' : formatNumberEntry(fromSmallestUnits(units, currency), language)}
                    readOnly={readOnly}
                    numeric
                    read={(text) => readNumberField(field, text, language)}
                    isWhole={hasText}
                    write={(amount) => commit(month, amount)}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {line ? (
        <Button size="compact-xs" variant="subtle" onClick={() => showView('money')}>
          {say(inspectorTexts.openMoney)}
        </Button>
      ) : null}
    </details>
  );
}

/** The plan's quarters from the first with money, or the plan's first, to the one after the last with money. */
function quartersOf(plan: Plan, { months, span }: Schedule): readonly (readonly string[])[] {
  const starts = (textOf(plan.fields, 'starts') || todayHere()).slice(0, 7);
  const held = [...months.keys()];
  const first = held[0] !== undefined && held[0] < starts ? held[0] : starts;
  const last = held.at(-1) ?? span?.to.slice(0, 7) ?? first;
  const quarters: string[][] = [];
  for (let month = first; quarters.length < mostQuarters; month = monthAfter(month, monthsInQuarter)) {
    if (quarters.length >= fewestQuarters && lastDayOf(month) > lastDayOf(monthAfter(last, monthsInQuarter))) break;
    quarters.push(Array.from({ length: monthsInQuarter }, (_, place) => monthAfter(month, place)));
  }
  return quarters;
}
