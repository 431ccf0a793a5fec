import type { Edit } from '../edits/edit.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { entriesOf, textOf, type Item, type Plan } from '../plan/plan.ts';

/** What both sides signed about the day of a goal's first results (S1: results are expected too soon). */
export interface Expectation {
  /** The day that the goal says now, or ''. */
  readonly firstResults: string;
  /** What was signed; absent while one side has not. */
  readonly signed?: { readonly firstResults: string; readonly client: string; readonly agency: string; readonly on: string };
  /** How the plan stands to it: nothing said, said but not signed, signed, or moved to an earlier day since. */
  readonly state: 'open' | 'unsigned' | 'signed' | 'earlier' | 'later';
}

/** The expectation of a goal. */
export function expectationOf(plan: Pick<Plan, 'registers'>, goal: Item): Expectation {
  const firstResults = textOf(goal.fields, 'firstResults');
  const entry = entriesOf(plan, 'expectations')[goal.id] ?? {};
  const signed = { firstResults: textOf(entry, 'firstResults'), client: textOf(entry, 'client').trim(), agency: textOf(entry, 'agency').trim(), on: textOf(entry, 'on') };
  if (!signed.firstResults || !signed.client || !signed.agency) return { firstResults, state: firstResults === '' ? 'open' : 'unsigned' };
  const state = firstResults === '' || firstResults === signed.firstResults ? 'signed' : firstResults < signed.firstResults ? 'earlier' : 'later';
  return { firstResults, signed, state };
}

/** Both sides sign the day that the goal names; a goal without a day cannot be signed. */
export const signExpectation: Edit<{ readonly goal: string; readonly client: string; readonly agency: string; readonly on: string }> = (context, { goal, client, agency, on }) => {
  const item = context.plan().items.get(goal);
  if (item?.type !== 'goal') return { ok: false, failure: { code: 'item-missing' } };
  const firstResults = textOf(item.fields, 'firstResults');
  if (!firstResults || !client.trim() || !agency.trim()) return { ok: false, failure: { code: 'nothing-to-do' } };
  return setRegisterEntry(context, { register: 'expectations', entry: goal, values: { goal, firstResults, client: client.trim(), agency: agency.trim(), on } });
};
