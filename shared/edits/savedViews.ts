import { registerField } from '../framework/registers.ts';
import { success } from '../messages/failures.ts';
import { nextPlace } from '../plan/placedEntries.ts';
import type { Box } from '../plan/plan.ts';
import { savedViewsOf } from '../plan/savedViews.ts';
import { checkField } from './checkField.ts';
import { nothingToDo, type Edit } from './edit.ts';
import { movingEntryOf } from './moveEntry.ts';
import { addRegisterEntry, setRegisterEntry } from './registers.ts';

/** What a saved view shows. */
export interface Seen {
  readonly box: Box;
  /** The ids of the areas that it frames, wherever they go. */
  readonly areas: readonly string[];
  /** The focus words of what alone it shows. */
  readonly shows: readonly string[];
}

/** Saves what is seen under a name, last in the list; answers with the view's id. A view without a name is refused. */
export const saveView: Edit<Seen & { readonly name: string }, string> = (context, { name, ...seen }) => {
  const fault = checkField(registerField('savedViews', 'name'), 'name', name.trim(), 'savedViews');
  if (fault) return { ok: false, failure: fault };
  if (name.trim() === '') return { ok: false, failure: { code: 'field-invalid', details: { field: 'savedViews.name', why: '' } } };
  const saved = addRegisterEntry(context, { register: 'savedViews', values: { name: name.trim(), place: nextPlace(context.plan(), 'savedViews'), ...valuesOf(seen) } });
  return saved.ok ? success(saved.value) : saved;
};

/** Makes a view show what is seen now; its name, place and notes stay. */
export const updateView: Edit<Seen & { readonly id: string }> = (context, { id, ...seen }) =>
  savedViewsOf(context.plan()).some((view) => view.id === id) ? setRegisterEntry(context, { register: 'savedViews', entry: id, values: valuesOf(seen) }) : nothingToDo;

/** Puts a view one place earlier or later in the list. */
export const moveView = movingEntryOf('savedViews');

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
