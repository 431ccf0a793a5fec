import { addItem } from '../../../shared/edits/items.ts';
import { lastingMonths } from '../../../shared/insights/rules/moneyRules.ts';
import { addDays, addMonths } from '../../../shared/plan/days.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { todayHere } from '../../session/today.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';

/** New money over two years from the plan's start (from today, where it says none), its amount still to be typed; selected. */
export function addMoney(name: string): void {
  const session = currentSession();
  const from = textOf(session.plan.fields, 'starts') || todayHere();
  const to = addDays(addMonths(from, lastingMonths), -1);
  const added = session.edit(addItem, { type: 'resource', fields: { name, kind: 'money', from, to } });
  if (added.ok) selectItems([added.value]);
}
