import * as Y from 'yjs';
import { bothWords } from '../../../shared/edits/bothWords.ts';
import { holdsWords } from '../../../shared/framework/field.ts';
import { fieldOf, isItemTypeId } from '../../../shared/framework/itemTypes.ts';
import { planField } from '../../../shared/framework/planFields.ts';
import { isRegisterId, registerField } from '../../../shared/framework/registers.ts';
import { fieldPrefix, planDocument } from '../../../shared/plan/planDocument.ts';
import { commonText } from '../../../shared/plan/textReplacement.ts';

/** Values remembered for each field, which windows may still build on. */
const valuesRemembered = 64;

/** A value by who wrote it (Yjs client) and when (clock). */
type ValueId = Pick<Y.ID, 'client' | 'clock'>;

interface KnownText extends ValueId {
  readonly text: string;
}

/**
 * Merges texts that two windows typed at the same time. Of two concurrent values Yjs keeps one; here both are merged on the basis
 * of the value that they began with, and the result is written for everybody.
 * @param isFromWindow whether a transaction's origin is a window
 */
export function keepBothWords(doc: Y.Doc, isFromWindow: (origin: unknown) => boolean): () => void {
  const memory = new Memory();
  const look = (transaction: Y.Transaction): void => {
    const merged = [...transaction.changed].flatMap(([type, keys]) =>
      type instanceof Y.Map ? [...keys].flatMap((key) => (key !== null && isText(doc, type, key) ? mergedText(transaction, type, key, memory, isFromWindow(transaction.origin)) : [])) : [],
    );
    if (merged.length === 0) return;
    doc.transact(() => {
      for (const { map, key, text } of merged) map.set(key, text);
    }, keepBothWords);
  };
  doc.on('afterTransaction', look);
  return () => doc.off('afterTransaction', look);
}

interface Merged {
  readonly map: Y.Map<unknown>;
  readonly key: string;
  readonly text: string;
}

/** The merge of two concurrent values of a field; undefined where nothing would be lost. */
function mergedText(transaction: Y.Transaction, map: Y.Map<unknown>, key: string, memory: Memory, isFromWindow: boolean): readonly Merged[] {
  const isNew = ({ client, clock }: ValueId): boolean => clock >= (transaction.beforeState.get(client) ?? 0);
  const winner = map._map.get(key);
  let written: Y.Item | undefined;
  let before: Y.Item | undefined;
  for (let item: Y.Item | null | undefined = winner; item && !(written && before); item = item.left) {
    if (isNew(item.id)) written ??= item;
    else before ??= item;
  }
  for (const item of [before, written]) if (item) memory.remember(map, key, item);
  if (!isFromWindow || !winner || !written || !before) return [];
  // A window knows everything that it wrote itself; redo writes several of its values again, in another order.
  if (written.id.client === before.id.client) return [];
  const [theirs, mine] = [memory.textOf(map, key, before.id), memory.textOf(map, key, written.id)];
  const seen = seenBefore(written, isNew);
  // Whoever saw the existing value wrote on from it.
  if (theirs === undefined || mine === undefined || (seen && isSameValue(seen, before.id))) return [];
  const base = seen ? (memory.textOf(map, key, seen) ?? commonText(theirs, mine)) : '';
  const text = bothWords(base, theirs, mine);
  return text === (map.get(key) ?? '') ? [] : [{ map, key, text }];
}

/** The value that the writer saw before the first of these; undefined where the field was empty. */
function seenBefore(written: Y.Item, isNew: (id: ValueId) => boolean): ValueId | undefined {
  let seen = written.origin;
  for (let item = written.left; item && seen && isNew(seen); item = item.left) if (isSameValue(item.id, seen)) seen = item.origin;
  return seen ?? undefined;
}

function isSameValue(one: ValueId, other: ValueId): boolean {
  return one.client === other.client && one.clock === other.clock;
}

/** The texts that fields held recently. */
class Memory {
  readonly #known = new WeakMap<Y.Map<unknown>, Map<string, KnownText[]>>();

  of(map: Y.Map<unknown>, key: string): readonly KnownText[] {
    return this.#known.get(map)?.get(key) ?? [];
  }

  textOf(map: Y.Map<unknown>, key: string, id: ValueId): string | undefined {
    return this.of(map, key).find((value) => isSameValue(value, id))?.text;
  }

  /** Remembers a value while the document still has it; Yjs drops a deleted one after its transaction. */
  remember(map: Y.Map<unknown>, key: string, { id, content }: Y.Item): void {
    const [held] = content instanceof Y.ContentAny ? (content.arr as readonly unknown[]) : [];
    // An emptied field holds null.
    const value = held === null ? '' : held;
    if (typeof value !== 'string' || this.of(map, key).some((known) => isSameValue(known, id))) return;
    const keys = this.#known.get(map) ?? new Map<string, KnownText[]>();
    this.#known.set(map, keys.set(key, [...this.of(map, key), { client: id.client, clock: id.clock, text: value }].slice(-valuesRemembered)));
  }
}

/** Whether a key holds text that people write; choices and dates cannot be merged. */
function isText(doc: Y.Doc, map: Y.Map<unknown>, key: string): boolean {
  const { fields, positions, registers, items } = planDocument(doc);
  if (map === fields) return holdsWords(planField(key));
  if (map === positions) return key.endsWith('.reason');
  if (map === registers) {
    const [register = '', , field = ''] = key.split('/');
    return isRegisterId(register) && holdsWords(registerField(register, field));
  }
  const type = map.parent === items ? map.get('type') : undefined;
  return typeof type === 'string' && isItemTypeId(type) && key.startsWith(fieldPrefix) && holdsWords(fieldOf(type, key.slice(fieldPrefix.length)));
}
