import { setField } from '../../../shared/edits/fields.ts';
import { addItem } from '../../../shared/edits/items.ts';
import { addLink } from '../../../shared/edits/links.ts';
import { linkFieldsOf } from '../../../shared/framework/itemTypes.ts';
import { addDays } from '../../../shared/plan/days.ts';
import { none, statusOptions, type ActionFilter, type ActionRow } from '../../../shared/views/actionBoard.ts';
import type { Stretch } from '../../../shared/views/calendar.ts';
import { daysOfSpan } from '../../../shared/views/timeline.ts';
import { todayHere } from '../../session/today.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';

/** A new action that fits the filter, so that it shows where it was asked for; selected. One undo step. */
export function addAction(filter: ActionFilter): void {
  const session = currentSession();
  const status = filter.status || (statusOptions()[0]?.id ?? '');
  const added = session.step(() => {
    const result = session.edit(addItem, { type: 'action', fields: { status } });
    if (!result.ok) return result;
    for (const to of [filter.goal, filter.channel, filter.owner]) {
      const end = to === undefined || to === none ? undefined : session.plan.items.get(to);
      const field = end && linkFieldsOf('action').find((known) => leadsTo(known.key, filter, end.id));
      if (end && field) session.edit(addLink, { from: result.value, to: end.id, kind: field.link });
    }
    return result;
  });
  if (added.ok) selectItems([added.value]);
}

const filterFields = { advances: 'goal', channel: 'channel', owner: 'owner' } as const satisfies Record<string, keyof ActionFilter>;

function leadsTo(key: string, filter: ActionFilter, id: string): boolean {
  return Object.entries(filterFields).some(([field, part]) => field === key && filter[part] === id);
}

/** Puts an action into another state; {@link none} empties it. */
export function setStatus(id: string, status: string): void {
  currentSession().edit(setField, { id, key: 'status', value: status === none ? null : status });
}

/** Sets one field of an action. False where the plan did not take it. */
export function setActionField(id: string, key: string, value: string | number | null): boolean {
  return currentSession().edit(setField, { id, key, value }).ok;
}

/** Gives an action the days of a span. One undo step, and none where nothing differs. */
export function setSpan({ item, start, end }: Pick<ActionRow, 'item' | 'start' | 'end'>, span: Stretch): void {
  const days = daysOfSpan(span);
  if (days.start === start && days.end === end) return;
  const session = currentSession();
  session.step(() => {
    session.edit(setField, { id: item.id, key: 'start', value: days.start });
    session.edit(setField, { id: item.id, key: 'end', value: days.end });
  });
}

const firstSpanDays = 14;

/** Two weeks from today on, for an action without dates. One undo step. */
export function schedule(id: string): void {
  const today = todayHere();
  const session = currentSession();
  session.step(() => {
    session.edit(setField, { id, key: 'start', value: today });
    session.edit(setField, { id, key: 'end', value: addDays(today, firstSpanDays - 1) });
  });
}
