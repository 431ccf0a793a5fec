import { monthKey } from '../framework/monthlyMoney.ts';
import { fromSmallestUnits } from '../plan/currencies.ts';
import type { Item, Plan } from '../plan/plan.ts';
import { itemCurrency, ownMonths, scheduleOf, spreadOf, splitEvenly, type Span } from '../plan/schedule.ts';
import type { FieldInput } from './fields.ts';

/**
 * The inputs that give an item `amount` in these months (`yyyy-mm`) together; several months share it evenly in whole steps. Null
 * empties them; a month in which part of the field's own amount falls is then set to 0, or that part would come back.
 */
export function enterMonths(plan: Plan, item: Item, key: string, months: readonly string[], amount: number | null): readonly FieldInput[] {
  if (amount === null) {
    const spread = spreadOf(plan, item, key);
    return months.map((month) => ({ id: item.id, key: monthKey(key, month), value: spread.months.has(month) ? 0 : null }));
  }
  const shares = splitEvenly(amount, months.length, itemCurrency(plan, item));
  return months.map((month, place) => ({ id: item.id, key: monthKey(key, month), value: shares[place] ?? 0 }));
}

/** The inputs that spread all of a resource's money evenly over these days, without amounts of single months. */
export function spreadEvenly(plan: Plan, item: Item, { from, to }: Span): readonly FieldInput[] {
  const { id } = item;
  const planned = scheduleOf(plan, item, 'amount');
  return [
    { id, key: 'amount', value: fromSmallestUnits(planned.total, planned.currency) },
    { id, key: 'from', value: from },
    { id, key: 'to', value: to },
    ...[...ownMonths(item, 'amount').keys()].map((month) => ({ id, key: monthKey('amount', month), value: null })),
  ];
}
