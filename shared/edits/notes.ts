import { fieldOf } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import type { Result } from '../messages/failures.ts';
import { success } from '../messages/failures.ts';
import { fieldsOfText } from '../plan/fieldsOfText.ts';
import { cornerOf } from '../plan/geometry.ts';
import { areaFor, gap } from '../plan/placement.ts';
import { textOf, type Item, type Plan } from '../plan/plan.ts';
import { checkField } from './checkField.ts';
import { nothingToDo, type Edit, type EditContext } from './edit.ts';
import { setField } from './fields.ts';
import { addItem, deleteItems, type NewItem } from './items.ts';
import { landApart } from './land.ts';
import { addLink } from './links.ts';
import { inTurn } from './severalEdits.ts';

/**
 * Edits that make and delete several items, each seeing what those before it wrote: a window takes all that one of them
 * makes for one step of undo. What would not fit is refused before anything is written.
 */

function notesAmong(plan: Plan, ids: readonly string[]): readonly Item[] {
  return ids.flatMap((id) => plan.items.get(id) ?? []).filter(({ type }) => type === 'note');
}

function noteText(note: Item): string {
  return textOf(note.fields, 'text').trim();
}

/**
 * Makes an item of another type out of each note and answers with the new ids. The text is kept whole: the first line as
 * the title, more lines in the type's first long text where it has one, else in the title too. New items go where their
 * type belongs, or lie where the note lay, none over another; links go over to them.
 */
export const turnNotes: Edit<{ readonly ids: readonly string[]; readonly type: ItemTypeId }, readonly string[]> = (context, { ids, type }) => {
  const notes = notesAmong(context.plan(), ids);
  if (notes.length === 0 || type === 'note' || type === 'area') return nothingToDo;
  const made: NewItem[] = [];
  for (const note of notes) {
    const fields = fieldsOfText(type, noteText(note));
    for (const [key, value] of Object.entries(fields)) {
      const failure = checkField(fieldOf(type, key), key, value, type);
      if (failure) return { ok: false, failure };
    }
    made.push({ type, fields, ...placeOf(context.plan(), note, type) });
  }
  const replaced = replace(context, notes, made);
  if (!replaced.ok) return replaced;
  // What they became may be larger than notes are.
  const placed = replaced.value.filter((_, place) => made[place]?.at);
  const apart = landApart(context, placed);
  return apart.ok ? replaced : apart;
};

function placeOf(plan: Plan, note: Item, type: ItemTypeId): Pick<NewItem, 'at' | 'area'> {
  return areaFor(plan, type) ? {} : { at: cornerOf(plan, note), area: note.area };
}

/** Adds what notes became, carries their links over and deletes them. */
function replace(context: EditContext, notes: readonly Item[], made: readonly NewItem[]): Result<readonly string[]> {
  const ids = new Map<string, string>();
  const links = [...context.plan().links.values()].filter(({ from, to }) => notes.some(({ id }) => id === from || id === to));
  for (const [index, item] of made.entries()) {
    const added = addItem(context, item);
    if (!added.ok) return added;
    ids.set(notes[index]?.id ?? '', added.value);
  }
  for (const { from, to, kind } of links) {
    const linked = addLink(context, { from: ids.get(from) ?? from, to: ids.get(to) ?? to, kind });
    if (!linked.ok && linked.failure.code !== 'link-exists') return linked;
  }
  const gone = deleteItems(context, notes.map(({ id }) => id));
  return gone.ok ? success([...ids.values()]) : gone;
}

/** Makes a note of each line: the first stays, the others come after it, over nothing that is there. Answers with all their ids. */
export const splitNote: Edit<string, readonly string[]> = (context, id) => {
  const plan = context.plan();
  const note = notesAmong(plan, [id])[0];
  const [first, ...lines] = (note ? noteText(note) : '').split('\n').map((line) => line.trim()).filter(Boolean);
  if (!note || first === undefined || lines.length === 0) return nothingToDo;
  const isHome = areaFor(plan, 'note')?.id === note.area;
  const { x, y } = cornerOf(plan, note);
  const ids = [id];
  const kept = setField(context, { id, key: 'text', value: first });
  if (!kept.ok) return kept;
  for (const [index, text] of lines.entries()) {
    const place = isHome ? {} : { at: { x, y: y + (index + 1) * (note.height + gap) }, area: note.area };
    const added = addItem(context, { type: 'note', fields: { text }, ...place });
    if (!added.ok) return added;
    ids.push(added.value);
  }
  const apart = isHome ? success(undefined) : landApart(context, ids.slice(1));
  return apart.ok ? success(ids) : apart;
};

/** Makes one note of several, a line each in the order given; it stays where the first lay and takes their links. */
export const joinNotes: Edit<readonly string[], string> = (context, ids) => {
  const notes = notesAmong(context.plan(), ids);
  const [first, ...others] = notes;
  if (!first || others.length === 0) return nothingToDo;
  const gone = new Set(others.map(({ id }) => id));
  const text = notes.map(noteText).filter(Boolean).join('\n');
  const links = [...context.plan().links.values()].filter(({ from, to }) => gone.has(from) || gone.has(to));
  const joined = inTurn(context, [
    (part) => setField(part, { id: first.id, key: 'text', value: text }),
    ...links.map(({ from, to, kind }) => (part: EditContext): Result<unknown> => {
      const ends = { from: gone.has(from) ? first.id : from, to: gone.has(to) ? first.id : to, kind };
      const linked = ends.from === ends.to ? success(undefined) : addLink(part, ends);
      return linked.ok || linked.failure.code === 'link-exists' ? success(undefined) : linked;
    }),
    (part) => deleteItems(part, [...gone]),
  ]);
  return joined.ok ? success(first.id) : joined;
};
