import { nothingToDo, type Edit } from '../edits/edit.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { asOneEdit } from '../edits/severalEdits.ts';
import { expectationOf } from '../plan/expectation.ts';
import { itemsOfType, textOf, type Item, type Plan } from '../plan/plan.ts';
import { timeOf } from './calendar.ts';

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
