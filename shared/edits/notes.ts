import { fieldOf } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import type { Result } from '../messages/failures.ts';
import { success } from '../messages/failures.ts';
import { fieldsOfText } from '../plan/fieldsOfText.ts';
import { cornerOf } from '../plan/geometry.ts';
import { inRows } from '../plan/inRows.ts';
import { areaFor, gap } from '../plan/placement.ts';
import { wordsOnLink } from '../plan/linkWords.ts';
import { textOf, type Item, type Link, type Plan } from '../plan/plan.ts';
import { checkField } from './checkField.ts';
import { nothingToDo, type Edit, type EditContext } from './edit.ts';
import { setField } from './fields.ts';
import { addItem, deleteItems, type NewItem } from './items.ts';
import { spreadApart } from './moveClear.ts';
import { addLink } from './links.ts';
import { setLinkWords } from './linkWords.ts';
import { inTurn } from './severalEdits.ts';

/** Each of these makes and deletes several items in several edits, which a window makes one step of undo. Everything is checked before anything is written. */

/** In reading order; the order in which a rectangle caught them tells nothing. */
function notesAmong(plan: Plan, ids: readonly string[]): readonly Item[] {
  return inRows(plan, ids.flatMap((id) => plan.items.get(id) ?? []).filter(({ type }) => type === 'note'));
}

function noteText(note: Item): string {
  return textOf(note.fields, 'text').trim();
}

/**
 * Turns notes into items of another type and answers with the new ids. All text is kept (fieldsOfText). New items go to their
 * type's area, or lie where the note lay without overlapping; the notes' links move to them.
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
  // The new items may be larger than the notes were.
  const placed = replaced.value.filter((_, place) => made[place]?.at);
  const apart = spreadApart(context, placed);
  return apart.ok ? replaced : apart;
};

function placeOf(plan: Plan, note: Item, type: ItemTypeId): Pick<NewItem, 'at' | 'area'> {
  return areaFor(plan, type) ? {} : { at: cornerOf(plan, note), area: note.area };
}

/** Adds the new items, moves the notes' links to them and deletes the notes. */
function replace(context: EditContext, notes: readonly Item[], made: readonly NewItem[]): Result<readonly string[]> {
  const ids = new Map<string, string>();
  const links = [...context.plan().links.values()].filter(({ from, to }) => notes.some(({ id }) => id === from || id === to));
  for (const [index, item] of made.entries()) {
    const added = addItem(context, item);
    if (!added.ok) return added;
    ids.set(notes[index]?.id ?? '', added.value);
  }
  for (const link of links) {
    const carried = carryLink(context, link, { from: ids.get(link.from) ?? link.from, to: ids.get(link.to) ?? link.to });
    if (!carried.ok) return carried;
  }
  const gone = deleteItems(context, notes.map(({ id }) => id));
  return gone.ok ? success([...ids.values()]) : gone;
}

/** Makes a link like one that is to be deleted, with its words; where there is one already, that stays as it is. */
function carryLink(context: EditContext, { id, kind }: Link, ends: Pick<Link, 'from' | 'to'>): Result<void> {
  const words = wordsOnLink(context.plan(), id);
  const linked = addLink(context, { ...ends, kind });
  if (!linked.ok) return linked.failure.code === 'link-exists' ? success(undefined) : linked;
  return words === '' ? success(undefined) : setLinkWords(context, { id: linked.value, words });
}

/** Makes a note of each line: the first stays, the others follow it without overlapping anything. Answers with all ids. */
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
  const apart = isHome ? success(undefined) : spreadApart(context, ids.slice(1));
  return apart.ok ? success(ids) : apart;
};

/** Joins notes into one, a line each in reading order; it stays where the first lay and takes over their links. */
export const joinNotes: Edit<readonly string[], string> = (context, ids) => {
  const notes = notesAmong(context.plan(), ids);
  const [first, ...others] = notes;
  if (!first || others.length === 0) return nothingToDo;
  const gone = new Set(others.map(({ id }) => id));
  const text = notes.map(noteText).filter(Boolean).join('\n');
  const links = [...context.plan().links.values()].filter(({ from, to }) => gone.has(from) || gone.has(to));
  const joined = inTurn(context, [
    (part) => setField(part, { id: first.id, key: 'text', value: text }),
    ...links.map((link) => (part: EditContext): Result<unknown> => {
      const ends = { from: gone.has(link.from) ? first.id : link.from, to: gone.has(link.to) ? first.id : link.to };
      return ends.from === ends.to ? success(undefined) : carryLink(part, link, ends);
    }),
    (part) => deleteItems(part, [...gone]),
  ]);
  return joined.ok ? success(first.id) : joined;
};
