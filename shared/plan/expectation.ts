import { entriesOf, textOf, type Item, type Plan } from './plan.ts';

/** What both sides signed about the day of a goal's first results (S1: results are expected too soon). */
export interface Expectation {
  /** The day that the goal names now, or ''. */
  readonly firstResults: string;
  /** What both sides signed; absent while one has not. */
  readonly signed?: { readonly firstResults: string; readonly client: string; readonly agency: string; readonly on: string };
  /** No day named; named but not signed; signed; or moved to an earlier day after it was signed. */
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
