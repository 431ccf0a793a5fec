import fc from 'fast-check';
import { dimensionIds, positionKindIds } from '../../framework/dimensions.ts';
import type { Field, FieldValue } from '../../framework/field.ts';
import { itemType } from '../../framework/itemTypes.ts';
import { monthKey } from '../../framework/monthlyMoney.ts';
import { planFields } from '../../framework/planFields.ts';
import { registers } from '../../framework/registers.ts';
import { itemTypeIds, linkKindIds } from '../../framework/vocabulary.ts';
import type { Result } from '../../messages/failures.ts';
import { agendaOf } from '../../plan/agenda.ts';
import { laneKinds } from '../../plan/lanes.ts';
import { savedViewsOf } from '../../plan/savedViews.ts';
import { smallPicture, smallPictureName } from '../../plan/testing/smallPicture.ts';
import { addAgendaPoints, moveAgendaPoint, setAgendaTarget } from '../agenda.ts';
import { alignItems, distributeItems, sameSize } from '../arrange.ts';
import { clipOf, pasteClip, twinOf } from '../clips.ts';
import type { EditContext } from '../edit.ts';
import { deleteMeasurement, setField, setFields, setMeasurements, setPlanField } from '../fields.ts';
import { setFolded } from '../folding.ts';
import { gatherItems, parkItems } from '../gather.ts';
import { addItem, deleteItems, groupInArea, moveItems, reorderItem, resizeItem } from '../items.ts';
import { spreadApart, moveClear } from '../moveClear.ts';
import { dissolveLanes, tidyInLanes } from '../lanes.ts';
import { addLink, deleteLinks, rerouteLink } from '../links.ts';
import { setLinkWords } from '../linkWords.ts';
import { setLocked } from '../locks.ts';
import { joinNotes, splitNote, turnNotes } from '../notes.ts';
import { addCards, addCardsInRows } from '../pasteCards.ts';
import { addPicture } from '../pictures.ts';
import { clearPosition, setPosition } from '../positions.ts';
import { deleteRegisterEntry, setRegisterEntry } from '../registers.ts';
import { layOnTop, restack, stackingSteps } from '../restack.ts';
import { moveView, saveView, updateView } from '../savedViews.ts';
import { placeInAreas } from '../placeInAreas.ts';
import { tidyByFramework } from '../tidy.ts';

/** Texts that break programs which take text for anything else. */
const hostileText = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '\u202egnikcattA\u202c',
    '\u2067שלום\u2069',
    '👩‍👩‍👧‍👦 e\u0301',
    '__proto__',
    'constructor',
    '\ud800 half \udc00',
    '\u0000\u0007\n\r\n\t',
    '{placeholder}',
    '',
    'x'.repeat(100_000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** One thing that a person might do; numbers pick from what there is at that moment. */
export interface Step {
  readonly kind: number;
  readonly one: number;
  readonly other: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const coordinate = fc.integer({ min: -2000, max: 2000 });

/** Any step, meaningful or not. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(19),
  one: fc.nat(1000),
  other: fc.nat(1000),
  x: coordinate,
  y: coordinate,
  text: hostileText,
});

/** A long run of steps. */
export const someSteps = fc.array(anyStep, { minLength: 1, maxLength: 40 });

function pick<T>(from: readonly T[], index: number): T | undefined {
  return from[index % Math.max(1, from.length)];
}

/** A value that fits a field; a text where there is a choice of nothing. */
export function valueFor(field: Field, { one, other, text }: Step): FieldValue | null {
  if (other % 5 === 0) return null;
  switch (field.kind) {
    case 'choice':
      return pick(field.options, one)?.id ?? null;
    case 'many':
      return field.options.filter((_, index) => (one >> index) % 2 === 0).map((option) => option.id);
    case 'number':
      return Math.min(field.maximum ?? 1000, (field.minimum ?? 0) + (one % 7) + (field.whole ? 0 : 0.25));
    case 'money':
      return one * 100 + other / 4;
    case 'date':
      return `2026-0${1 + (one % 9)}-1${other % 10}`;
    case 'scale':
      return one % (field.maximum + 1);
    case 'text':
    case 'longText':
    case 'link':
    case 'measurements':
      return text;
    case 'picture':
      return String(one).padStart(64, '0');
  }
}

/** Does the step; many are refused, as people's are. */
export function doStep(context: EditContext, step: Step): Result<unknown> {
  const plan = context.plan();
  const items = [...plan.items.values()].sort((first, second) => (first.id < second.id ? -1 : 1));
  const links = [...plan.links.keys()].sort();
  const { one, other, x, y, text } = step;
  const item = pick(items, one);
  const another = pick(items, other);
  const type = pick(itemTypeIds, one) ?? 'note';
  const id = item?.id ?? '';
  const area = pick(items.filter((candidate) => candidate.type === 'area'), other)?.id ?? null;
  const dimension = pick(dimensionIds, one) ?? 'scope';
  const kind = pick(positionKindIds, other) ?? 'today';
  switch (step.kind) {
    case 0:
    case 1:
      return addItem(context, { type, fields: { [itemType(type).titleField]: text } });
    case 2:
      return addItem(context, { type: other % 2 === 0 ? 'area' : type, at: { x, y }, area });
    case 3:
    case 4: {
      const field = pick(itemType(item?.type ?? 'note').fields, other);
      const key = field?.kind === 'money' && field.months && x > 0 ? monthKey(field.key, `2026-0${1 + (one % 9)}`) : field?.key;
      return setField(context, { id, key: key ?? '', value: field ? valueFor(field, step) : null });
    }
    case 5:
      return setMeasurements(context, { id, measurements: [{ date: `2026-01-1${other % 10}`, value: x, note: text }] });
    case 6:
      return deleteMeasurement(context, { id, date: `2026-01-1${other % 10}` });
    case 7: {
      const field = pick(planFields, one);
      return setPlanField(context, { key: field?.key ?? '', value: field ? valueFor(field, step) : null });
    }
    case 8:
      return moveItems(context, [{ id, x, y, area }]);
    case 9:
      return moveItems(context, [{ id, x, y }, { id: another?.id ?? '', x: y, y: x, area: one % 3 === 0 ? null : area }]);
    case 10:
      return resizeItem(context, { id, box: { x, y, width: Math.abs(x) + 1, height: Math.abs(y) + 1 } });
    case 11:
      return deleteItems(context, [id, ...(other % 3 === 0 && another ? [another.id] : [])]);
    case 12:
      return groupInArea(context, { ids: [id, ...(another ? [another.id] : [])], title: text });
    case 13:
      return reorderItem(context, { id, before: other % 4 === 0 ? null : (another?.id ?? null) });
    case 14:
      return addLink(context, { from: id, to: another?.id ?? '', ...(x > 0 ? {} : { kind: pick(linkKindIds, Math.abs(x)) ?? 'relatesTo' }) });
    case 15:
      return deleteLinks(context, [pick(links, one) ?? '']);
    case 16:
      return setPosition(context, { dimension, kind, ...(x > -1000 ? { value: Math.abs(y) % 101 } : {}), ...(x > 0 ? { reason: text } : {}) });
    case 17:
      return clearPosition(context, { dimension, kind });
    case 18: {
      const register = pick(registers, one);
      const field = pick(register?.fields ?? [], other);
      if (!register || !field) return deleteLinks(context, []);
      const entry = `entry ${x % 3}`;
      if (y > 1000) return deleteRegisterEntry(context, { register: register.id, entry });
      return setRegisterEntry(context, { register: register.id, entry, values: { [field.key]: valueFor(field, step) } });
    }
    default:
      return pasteClip(context, { clip: clipOf(plan, item ? [item.id, ...(another ? [another.id] : [])] : []), at: { x, y } });
  }
}

/** One edit after another that was not refused. */
function then<T>(result: Result<T>, next: (value: T) => Result<unknown>): Result<unknown> {
  return result.ok ? next(result.value) : result;
}

/** Any command of the canvas that moves, marks, makes or joins several things at once. */
export const anyCommand: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(30),
  one: fc.nat(1000),
  other: fc.nat(1000),
  x: coordinate,
  y: coordinate,
  text: fc.constantFrom('Reach', 'One\nTwo\nThree', ''),
});

/** Does what a command of the canvas does to the plan; many are refused, as people's are. Some are several edits, one step of undo in a window. */
export function doCommand(context: EditContext, step: Step): Result<unknown> {
  const plan = context.plan();
  const items = [...plan.items.values()].sort((first, second) => (first.id < second.id ? -1 : 1));
  const { one, other, x, y, text } = step;
  const ids = [...new Set([one, other, one + other].flatMap((place) => pick(items, place)?.id ?? []))];
  const areas = items.filter(({ type }) => type === 'area').map(({ id }) => id);
  const area = pick(areas, other);
  const type = pick(itemTypeIds.filter((id) => id !== 'area'), one) ?? 'note';
  const language = x > 0 ? 'en' : 'fi';
  const cards = Array.from({ length: 1 + (other % 4) }, (_, place) => ({ fields: { [itemType(type).titleField]: `${text} ${place}` } }));
  const [id = ''] = ids;
  const notes = items.filter((item) => item.type === 'note').map((item) => item.id);
  const someNotes = [...new Set([pick(notes, one), pick(notes, other)].filter((note) => note !== undefined))];
  switch (step.kind) {
    case 0:
      return setLocked(context, { ids, isLocked: x > 0 });
    case 1:
      return tidyByFramework(context, undefined);
    case 2:
    case 3:
      return tidyInLanes(context, { by: pick(laneKinds, one) ?? 'chain', language });
    case 4:
      return dissolveLanes(context, undefined);
    case 5:
      return gatherItems(context, { ids, title: text });
    case 6:
      return parkItems(context, { ids, language });
    case 7:
      return addCards(context, { type, cards });
    case 8:
      return addCardsInRows(context, { type, cards, at: { x, y }, first: one % 5, columns: 1 + (other % 3) });
    case 9:
      return rerouteLink(context, { id: pick([...plan.links.keys()].sort(), one) ?? '', [x > 0 ? 'from' : 'to']: pick(items, other)?.id ?? '' });
    case 10:
      return setFolded(context, { ids: area === undefined ? [] : [area], isFolded: x > 0 });
    case 11:
      return one % 2 === 0 ? layOnTop(context, { ids, before: { items: new Map() } }) : restack(context, { ids, to: pick(stackingSteps, other) ?? 'front' });
    case 12:
      return alignItems(context, { ids, to: pick(['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const, one) ?? 'left' });
    case 13:
      return distributeItems(context, { ids, along: x > 0 ? 'x' : 'y' });
    case 14:
      return placeInAreas(context, area === undefined ? [] : [{ id, area }]);
    case 15:
      return turnNotes(context, { ids: someNotes, type });
    case 16:
      return splitNote(context, someNotes[0] ?? id);
    case 17:
    case 18:
      return setLinkWords(context, { id: pick([...plan.links.keys()].sort(), one) ?? '', words: text === '' ? null : text });
    case 19:
      return joinNotes(context, someNotes);
    case 20:
      return sameSize(context, ids);
    case 21:
      return pasteClip(context, { clip: twinOf(plan, ids), at: { x, y } });
    case 22:
      return addPicture(context, { name: smallPictureName, bytes: smallPicture, at: { x, y }, ...(area === undefined ? {} : { area }) });
    case 23: {
      const fields = ids.flatMap((each) => {
        const field = pick(itemType(plan.items.get(each)?.type ?? 'note').fields, one);
        return field ? [{ id: each, key: field.key, value: valueFor(field, step) }] : [];
      });
      return setFields(context, fields);
    }
    case 24:
      return saveView(context, { name: text, box: { x, y, width: 800, height: 450 }, areas, shows: [`type:${type}`] });
    case 25: {
      const view = pick(savedViewsOf(plan), one)?.id ?? '';
      return x > 0 ? moveView(context, { id: view, by: y > 0 ? 1 : -1 }) : updateView(context, { id: view, box: { x, y, width: 400, height: 300 }, areas: [], shows: [] });
    }
    case 26:
      return addAgendaPoints(context, text.split('\n').map((title) => ({ title, minutes: other % 60 })));
    case 27: {
      const point = pick(agendaOf(plan), one)?.id ?? '';
      return x > 0 ? moveAgendaPoint(context, { id: point, by: y > 0 ? 1 : -1 }) : setAgendaTarget(context, { id: point, opens: area === undefined ? null : { kind: 'area', id: area } });
    }
    case 28:
      return moveClear(context, ids);
    case 29:
      return spreadApart(context, ids);
    default:
      // As a drag and as a paste end.
      return x > 0 ? then(moveItems(context, [{ id, x: y, y: x, area: area ?? null }]), () => layOnTop(context, { ids: [id], before: plan })) : then(pasteClip(context, { clip: clipOf(plan, ids), at: { x, y } }), (made) => moveClear(context, made));
  }
}
