import type { Edit } from '../edits/edit.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { inTurn } from '../edits/severalEdits.ts';
import type { RegisterId } from '../framework/registers.ts';
import { success } from '../messages/failures.ts';
import { entriesOf, textOf, titleOf, type Item, type Plan } from '../plan/plan.ts';

/** Registers whose entries say what to change, and the field that says it. Each remembers the action that came of it. */
export const changeFields = { drills: 'note', rounds: 'changes' } as const satisfies Partial<Record<RegisterId, string>>;

/** The action that came of an entry, or undefined where none did or it is gone. */
export function actionOf(plan: Plan, register: keyof typeof changeFields, entry: string): Item | undefined {
  const action = plan.items.get(textOf(entriesOf(plan, register)[entry] ?? {}, 'action'));
  return action?.type === 'action' ? action : undefined;
}

/**
 * Makes an action of what an entry says should change, with all its words, and answers with its id. Where the entry is held
 * against a risk, whoever answers for that owns the action.
 */
export const makeActionOf: Edit<{ readonly register: keyof typeof changeFields; readonly entry: string }, string> = (context, { register, entry }) => {
  const plan = context.plan();
  const values = entriesOf(plan, register)[entry] ?? {};
  const title = textOf(values, changeFields[register]).replaceAll(/\s+/gu, ' ').trim();
  if (title === '' || actionOf(plan, register, entry)) return { ok: false, failure: { code: 'nothing-to-do' } };
  const added = addItem(context, { type: 'action', fields: { title, status: 'planned' } });
  if (!added.ok) return added;
  const id = added.value;
  const risk = plan.items.get(textOf(values, 'risk'));
  const owner = risk && [...plan.links.values()].find((link) => link.kind === 'ownedBy' && link.from === risk.id)?.to;
  const rest = inTurn(context, [
    (here) => setRegisterEntry(here, { register, entry, values: { action: id } }),
    ...(owner === undefined ? [] : [(here: typeof context) => addLink(here, { from: id, to: owner, kind: 'ownedBy' })]),
    ...(risk === undefined || titleOf(risk) === '' ? [] : [(here: typeof context) => addLink(here, { from: id, to: risk.id, kind: 'relatesTo' })]),
  ]);
  return rest.ok ? success(id) : rest;
};
