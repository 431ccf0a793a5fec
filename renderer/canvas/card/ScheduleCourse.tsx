import { memo, useMemo } from 'react';
import type { MoneyField } from '../../../shared/framework/field.ts';
import { moneyTexts } from '../../../shared/messages/money.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { itemCurrency, monthAfter, planTime, scheduleIn } from '../../../shared/plan/schedule.ts';
import { wordSpread, wordUnits } from '../../../shared/views/wordMoney.ts';
import { usePlan } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';

const size = { width: 84, height: 30 };

/** An amount's course at a glance: its months as bars with what was used of them, its total, and what is left. */
export const ScheduleCourse = memo(function ScheduleCourse({ item, field }: { readonly item: Item; readonly field: MoneyField }) {
  const say = useSay();
  const language = useLanguage();
  const currency = usePlan((plan) => itemCurrency(plan, item));
  const [from, to] = usePlan((plan) => {
    const time = planTime(plan);
    return [time?.from, time?.to];
  });
  const { planned, used } = useMemo(() => {
    const time = from === undefined || to === undefined ? undefined : { from, to };
    return { planned: scheduleIn(item, field.key, currency, time), used: scheduleIn(item, 'used', currency, time) };
  }, [item, field.key, currency, from, to]);
  const months = monthsOf(planned.months, used.months);
  const most = Math.max(1, ...months.flatMap((month) => [planned.months.get(month) ?? 0, used.months.get(month) ?? 0]));
  const step = size.width / Math.max(6, months.length);
  const bar = (units: number, place: number, className: string, inset: number) => {
    const height = (Math.max(0, units) / most) * size.height;
    return <rect key={place} className={className} x={place * step + inset} width={Math.max(0.8, step - 1 - inset * 2)} y={size.height - height} height={height} />;
  };
  const left = planned.total - used.total;
  const spread = wordSpread(planned, language);
  const rest = used.total === 0 ? '' : say(left < 0 ? moneyTexts.over : moneyTexts.left, { amount: wordUnits(Math.abs(left), currency, language) });
  const note = [rest, spread].filter((part) => part !== '').join(' · ');
  return (
    <div className="card-series" title={note}>
      <svg width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden>
        {months.map((month, place) => bar(planned.months.get(month) ?? 0, place, 'card-schedule-month', 0))}
        {months.map((month, place) => bar(used.months.get(month) ?? 0, place, 'card-schedule-used', step > 3 ? step * 0.28 : 0))}
      </svg>
      <div className="card-series-numbers">
        <strong>{wordUnits(planned.total, currency, language)}</strong>
        {note !== '' && <span>{note}</span>}
      </div>
    </div>
  );
});

/** As many months as bars can be told apart. */
const mostBars = 60;

/** Every month from the first to the last that has anything. */
function monthsOf(...held: readonly ReadonlyMap<string, number>[]): readonly string[] {
  const known = held.flatMap((months) => [...months.keys()]).sort();
  const [first] = known;
  const last = known.at(-1);
  const months: string[] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last && months.length < mostBars; month = monthAfter(month)) months.push(month);
  return months;
}
