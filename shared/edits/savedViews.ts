import { registerField } from '../framework/registers.ts';
import { success } from '../messages/failures.ts';
import { registerKey } from '../plan/planDocument.ts';
import { entriesOf, numberOf, type Box } from '../plan/plan.ts';
import { savedViewsOf } from '../plan/savedViews.ts';
import { checkField } from './checkField.ts';
import { defineEdit, nothingToDo, type Edit } from './edit.ts';
import { put } from './fields.ts';
import { addRegisterEntry, setRegisterEntry } from './registers.ts';

/** What a view is to show when somebody comes back to it. */
export interface Seen {
  readonly box: Box;
  /** Ids of areas that it follows wherever they go. */
  readonly areas: readonly string[];
  /** Words of a focus that it shows alone. */
  readonly shows: readonly string[];
}

/** Keeps what is seen under a name, last in the list; answers with the view's id. A view without a name is refused. */
export const saveView: Edit<Seen & { readonly name: string }, string> = (context, { name, ...seen }) => {
  const fault = checkField(registerField('savedViews', 'name'), 'name', name.trim(), 'savedViews');
  if (fault) return { ok: false, failure: fault };
  if (name.trim() === '') return { ok: false, failure: { code: 'field-invalid', details: { field: 'savedViews.name', why: '' } } };
  const places = Object.values(entriesOf(context.plan(), 'savedViews')).map((fields) => numberOf(fields, 'place') ?? 0);
  const saved = addRegisterEntry(context, { register: 'savedViews', values: { name: name.trim(), place: Math.max(0, ...places) + 1, ...valuesOf(seen) } });
  return saved.ok ? success(saved.value) : saved;
};

/** Lets a view show what is seen now; its name, place and notes stay. */
export const updateView: Edit<Seen & { readonly id: string }> = (context, { id, ...seen }) =>
  savedViewsOf(context.plan()).some((view) => view.id === id) ? setRegisterEntry(context, { register: 'savedViews', entry: id, values: valuesOf(seen) }) : nothingToDo;

/** Puts a view one place earlier or later in the list. */
export const moveView = defineEdit(
  (plan, { id, by }: { readonly id: string; readonly by: 1 | -1 }) => {
    const views = savedViewsOf(plan);
    const at = views.findIndex((view) => view.id === id);
    return at < 0 || !views[at + by] ? { code: 'nothing-to-do' } : undefined;
  },
  ({ registers }, { id, by }, context) => {
    const ids = savedViewsOf(context.plan()).map((view) => view.id);
    const at = ids.indexOf(id);
    ids.splice(at, 1);
    ids.splice(at + by, 0, id);
    ids.forEach((view, place) => put(registers, registerKey('savedViews', view, 'place'), place + 1));
  },
);

function valuesOf({ box, areas, shows }: Seen) {
  return {
    x: Math.round(box.x),
    y: Math.round(box.y),
    width: Math.max(1, Math.round(box.width)),
    height: Math.max(1, Math.round(box.height)),
    areas: areas.length > 0 ? areas.join(' ') : null,
    shows: shows.length > 0 ? shows.join(' ') : null,
  };
}
