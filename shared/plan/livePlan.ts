import * as Y from 'yjs';
import type { Measurement } from '../framework/field.ts';
import { carryTypes, type FieldValues, type Item, type Link, type Plan } from './plan.ts';
import { planDocument, type PlanDocument } from './planDocument.ts';
import { isSaid, readFields, readItem, readLink, readPictures, readPositions, readRegisters, withSoundAreas } from './readPlan.ts';

/** What a refresh of the plan touched. */
export interface PlanChange {
  readonly plan: Plan;
  readonly before: Plan;
  /** Made in this process, not received. */
  readonly isOwn: boolean;
  /** How many items changed. */
  readonly touched: number;
}

/**
 * The live, read-only Plan of a document. Objects that did not change are reused, so that whoever watches one item is woken by that
 * item alone. Listeners run once a transaction.
 */
export class LivePlan {
  readonly document: PlanDocument;
  #plan: Plan;
  /** The items as read, before broken areas are mended: the basis of the next refresh. */
  #raw: Map<string, Item>;
  /** While the document arrives in parts: the items that something has arrived of. */
  #arriving: Set<string> | undefined;
  readonly #listeners = new Set<(change: PlanChange) => void>();
  readonly #onTransaction: (transaction: Y.Transaction) => void;

  constructor(doc: Y.Doc) {
    this.document = planDocument(doc);
    this.#raw = new Map();
    for (const [id, record] of this.document.items) {
      const item = record instanceof Y.Map ? readItem(id, record) : undefined;
      if (item) this.#raw.set(id, item);
    }
    this.#plan = this.#wholePlan();
    this.#onTransaction = (transaction) => this.#refresh(transaction);
    doc.on('afterTransaction', this.#onTransaction);
  }

  get plan(): Plan {
    return this.#plan;
  }

  /** Calls the listener after every change. Returns the way to stop. */
  subscribe(listener: (change: PlanChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says that the empty document will arrive in parts. Until {@link arrived} is called the plan stays empty and no listener runs. */
  arrives(): void {
    this.#arriving ??= new Set();
  }

  /** Says that the whole document is there. It becomes the plan in one change; items were read as they arrived. */
  arrived(): void {
    if (!this.#arriving) return;
    const before = this.#plan;
    const touched = this.#arriving;
    this.#arriving = undefined;
    this.#plan = this.#wholePlan();
    this.#tell({ plan: this.#plan, before, isOwn: false, touched: touched.size });
  }

  close(): void {
    this.document.doc.off('afterTransaction', this.#onTransaction);
    this.#listeners.clear();
  }

  /** The plan of the whole document, whose items have been read. */
  #wholePlan(): Plan {
    const items = withSoundAreas(this.#raw);
    return {
      fields: readFields(this.document.fields),
      items,
      links: this.#readLinks(items, new Map()),
      positions: readPositions(this.document.positions),
      registers: readRegisters(this.document.registers),
      pictures: readPictures(this.document.pictures),
    };
  }

  #refresh(transaction: Y.Transaction): void {
    if (transaction.changed.size === 0) return;
    const touched = touchedItems(transaction, this.document);
    if (this.#arriving) return this.#readArrived(touched, this.#arriving);
    const before = this.#plan;
    const types: ReadonlyMap<unknown, unknown> = transaction.changed;
    const changed = (map: unknown): boolean => types.has(map);
    const items = touched.size > 0 ? this.#readItems(touched, before.items) : before.items;
    const cameOrWent = [...touched.keys()].some((id) => items.has(id) !== before.items.has(id));
    const linksMayDiffer = cameOrWent || changed(this.document.links);
    this.#plan = {
      fields: changed(this.document.fields) ? readFields(this.document.fields) : before.fields,
      items,
      links: linksMayDiffer ? this.#readLinks(items, before.links) : before.links,
      positions: changed(this.document.positions) ? readPositions(this.document.positions) : before.positions,
      registers: changed(this.document.registers) ? readRegisters(this.document.registers) : before.registers,
      pictures: changed(this.document.pictures) ? readPictures(this.document.pictures) : before.pictures,
    };
    this.#tell({ plan: this.#plan, before, isOwn: transaction.local, touched: touched.size });
  }

  #tell(change: PlanChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  #readArrived(touched: Touched, arriving: Set<string>): void {
    for (const id of touched.keys()) {
      const record = this.document.items.get(id);
      const item = record instanceof Y.Map ? readItem(id, record) : undefined;
      if (item) this.#raw.set(id, item);
      else this.#raw.delete(id);
      arriving.add(id);
    }
  }

  #readItems(touched: Touched, before: ReadonlyMap<string, Item>): ReadonlyMap<string, Item> {
    let areasMayDiffer = false;
    const items = new Map(before);
    for (const [id, how] of touched) {
      const record = this.document.items.get(id);
      const old = this.#raw.get(id);
      const read = record instanceof Y.Map ? readItem(id, record, how === 'place' ? old : undefined) : undefined;
      const item = old && read && sameItem(old, read) ? old : read;
      areasMayDiffer ||= item?.area !== old?.area || (item?.type === 'area') !== (old?.type === 'area');
      if (item) {
        this.#raw.set(id, item);
        items.set(id, item);
      } else {
        this.#raw.delete(id);
        items.delete(id);
      }
    }
    if (areasMayDiffer) return reuse(withSoundAreas(this.#raw), items);
    const kept = keepAreas(items, before, touched.keys());
    carryTypes(before, kept, touched.keys());
    return kept;
  }

  #readLinks(items: ReadonlyMap<string, Item>, before: ReadonlyMap<string, Link>): ReadonlyMap<string, Link> {
    const links = new Map<string, Link>();
    for (const [id, stored] of this.document.links) {
      const link = readLink(id, stored, items);
      if (!link) continue;
      const old = before.get(id);
      links.set(id, old && old.kind === link.kind && old.from === link.from && old.to === link.to ? old : link);
    }
    return links;
  }
}

/** What a transaction touched in each item: only its place and size, or anything. */
type Touched = ReadonlyMap<string, 'place' | 'all'>;

function touchedItems(transaction: Y.Transaction, document: PlanDocument): Touched {
  const touched = new Map<string, 'place' | 'all'>();
  for (const [type, keys] of transaction.changed) {
    if (Object.is(type, document.items)) {
      for (const key of keys) if (key !== null) touched.set(key, 'all');
    } else if (Object.is(type.parent, document.items) && type._item?.parentSub) {
      const id = type._item.parentSub;
      const isPlace = touched.get(id) === undefined && [...keys].every((key) => key !== null && key !== 'type' && !isSaid(key));
      touched.set(id, isPlace ? 'place' : 'all');
    }
  }
  return touched;
}

/** Uses the objects of `known` where the mended copy says the same. */
function reuse(sound: ReadonlyMap<string, Item>, known: ReadonlyMap<string, Item>): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const [id, item] of sound) {
    const old = known.get(id);
    items.set(id, old && sameItem(old, item) ? old : item);
  }
  return items;
}

function sameItem(one: Item, other: Item): boolean {
  return (
    one === other ||
    (one.type === other.type &&
      one.area === other.area &&
      one.order === other.order &&
      one.x === other.x &&
      one.y === other.y &&
      one.width === other.width &&
      one.height === other.height &&
      sameFields(one.fields, other.fields) &&
      sameMeasurements(one.measurements, other.measurements))
  );
}

function sameFields(one: FieldValues, other: FieldValues): boolean {
  if (one === other) return true;
  const keys = Object.keys(one);
  const same = (key: string): boolean => one[key] === other[key] || JSON.stringify(one[key]) === JSON.stringify(other[key]);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && same(key));
}

function sameMeasurements(one: readonly Measurement[], other: readonly Measurement[]): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((measurement, index) => {
    const match = other[index];
    return measurement.date === match?.date && measurement.value === match.value && measurement.note === match.note;
  });
}

/** Where no area changed, a touched item keeps the mended area that it had. */
function keepAreas(
  items: Map<string, Item>,
  before: ReadonlyMap<string, Item>,
  touched: Iterable<string>,
): ReadonlyMap<string, Item> {
  for (const id of touched) {
    const item = items.get(id);
    const area = before.get(id)?.area;
    if (item && area !== undefined && area !== item.area) items.set(id, { ...item, area });
  }
  return items;
}

/** The plan of a document as it stands now. */
export function planOf(doc: Y.Doc): Plan {
  const live = new LivePlan(doc);
  const { plan } = live;
  live.close();
  return plan;
}
