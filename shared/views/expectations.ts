import { nothingToDo, type Edit } from '../edits/edit.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { asOneEdit } from '../edits/severalEdits.ts';
import { entriesOf, itemsOfType, textOf, type Item, type Plan } from '../plan/plan.ts';
import { timeOf } from './calendar.ts';

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

/** A goal's day of first results on a scale of time. */
export interface FirstResultMark {
  readonly goal: Item;
  readonly at: number;
  readonly isSigned: boolean;
}

/** The days on which first results can be expected, as marks for a timeline, earliest first. */
export function firstResultMarks(plan: Plan): readonly FirstResultMark[] {
  return itemsOfType(plan, 'goal')
    .flatMap((goal) => {
      const at = timeOf(goal.fields['firstResults']);
      return at === undefined ? [] : [{ goal, at, isSigned: expectationOf(plan, goal).state === 'signed' }];
    })
    .sort((one, other) => one.at - other.at);
}

/** Both sides sign the days of several goals in one step; refused where one of them cannot be signed. */
export const signExpectations: Edit<{ readonly goals: readonly string[]; readonly client: string; readonly agency: string; readonly on: string }> = (context, { goals, ...names }) =>
  goals.length === 0 ? nothingToDo : asOneEdit(context, goals.map((goal) => (here) => signExpectation(here, { goal, ...names })));

/** Both sides sign the day that the goal names; a goal without a day cannot be signed. */
export const signExpectation: Edit<{ readonly goal: string; readonly client: string; readonly agency: string; readonly on: string }> = (context, { goal, client, agency, on }) => {
  const item = context.plan().items.get(goal);
  if (item?.type !== 'goal') return { ok: false, failure: { code: 'item-missing' } };
  const firstResults = textOf(item.fields, 'firstResults');
  if (!firstResults || !client.trim() || !agency.trim()) return nothingToDo;
  return setRegisterEntry(context, { register: 'expectations', entry: goal, values: { goal, firstResults, client: client.trim(), agency: agency.trim(), on } });
};
