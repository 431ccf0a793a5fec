import { cornerOf } from '../plan/geometry.ts';
import type { FieldValue } from '../framework/field.ts';
import type { FieldValues, Item, Link, Plan, Position, Positions, RegisterEntries, Registers } from '../plan/plan.ts';
import { withSoundAreas } from '../plan/readPlan.ts';
import type { Change } from './change.ts';

/**
 * The plan `now` with these changes taken back: each says again what it said in `before`, all else stays as it is now. Taking
 * back all that {@link comparePlans} finds gives `before`. An item that comes back brings the links whose other end stands;
 * one that lay in an area that is gone lies on the canvas where it lay.
 */
export function takeBack(now: Plan, before: Plan, changes: readonly Change[]): Plan {
  const draft = new Draft(now, before);
  for (const change of changes) if (change.kind === 'itemAdded') draft.remove(change.item.id);
  const back = new Set(changes.flatMap((change) => (change.kind === 'itemRemoved' ? [change.item.id] : [])));
  for (const id of back) draft.bring(id, back);
  for (const change of changes) draft.takeBack(change);
  for (const id of back) draft.bringLinksOf(id);
  return draft.plan();
}

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

class Draft {
  readonly #before: Plan;
  readonly #items: Map<string, Item>;
  readonly #links: Map<string, Link>;
  #fields: FieldValues;
  #positions: Positions;
  #registers: Registers;

  constructor(now: Plan, before: Plan) {
    this.#before = before;
    this.#items = new Map(now.items);
    this.#links = new Map(now.links);
    this.#fields = now.fields;
    this.#positions = now.positions;
    this.#registers = now.registers;
  }

  plan(): Plan {
    const items = this.#items;
    const links = new Map([...this.#links].filter(([, { from, to }]) => items.has(from) && items.has(to)));
    return { fields: this.#fields, items: withSoundAreas(items), links, positions: this.#positions, registers: this.#registers };
  }

  takeBack(change: Change): void {
    switch (change.kind) {
      case 'planFieldChanged':
        this.#fields = withValue(this.#fields, change.field, change.before);
        return;
      case 'positionChanged':
        this.#place(change);
        return;
      case 'registerChanged':
        this.#enter(change);
        return;
      case 'fieldChanged':
        this.#edit(change.item.id, (item) => ({ ...item, fields: withValue(item.fields, change.field, change.before) }));
        return;
      case 'measurementsChanged':
        this.#measure(change);
        return;
      case 'itemMoved':
        this.#move(change.item.id);
        return;
      case 'linkAdded':
        this.#unlink(change.link, change.from.id, change.to.id);
        return;
      case 'linkRemoved':
        this.#link(change.link, change.from.id, change.to.id);
        return;
      case 'linkReplaced':
        this.#unlink(change.link, change.from.id, change.after.id);
        this.#link(change.link, change.from.id, change.before.id);
        return;
      case 'itemAdded':
      case 'itemRemoved':
        return;
    }
  }

  remove(id: string): void {
    const gone = this.#items.get(id);
    if (!gone) return;
    this.#items.delete(id);
    for (const member of this.#items.values()) {
      if (member.area === id) this.#items.set(member.id, { ...member, area: gone.area, x: member.x + gone.x, y: member.y + gone.y });
    }
  }

  /** Puts an item back; what holds it and comes back too, first. */
  bring(id: string, all: ReadonlySet<string>): void {
    const old = this.#before.items.get(id);
    if (!old || this.#items.has(id)) return;
    if (old.area !== null && all.has(old.area)) this.bring(old.area, all);
    this.#items.set(id, this.#placed(old, old));
    for (const member of this.#before.items.values()) {
      const now = this.#items.get(member.id);
      if (member.area === id && now && now.area === old.area) this.#items.set(member.id, { ...now, area: id, x: member.x, y: member.y });
    }
  }

  bringLinksOf(id: string): void {
    for (const { kind, from, to } of this.#before.links.values()) if (from === id || to === id) this.#link(kind, from, to);
  }

  /** An item where another says, as far as that one's area stands. */
  #placed(item: Item, { area, x, y, width, height, order, id }: Item): Item {
    const place = { x, y, width, height, order };
    if (area === null || this.#items.has(area)) return { ...item, ...place, area };
    const old = this.#before.items.get(id);
    return { ...item, ...place, ...(old ? cornerOf(this.#before, old) : {}), area: null };
  }

  #move(id: string): void {
    const old = this.#before.items.get(id);
    if (old) this.#edit(id, (item) => this.#placed(item, old));
  }

  #edit(id: string, edit: (item: Item) => Item): void {
    const item = this.#items.get(id);
    if (item) this.#items.set(id, edit(item));
  }

  #place({ dimension, position, before }: ChangeOf<'positionChanged'>): void {
    const others = Object.entries(this.#positions[dimension]).filter(([party]) => party !== position);
    const places: Partial<Record<typeof position, Position>> = Object.fromEntries(before ? [...others, [position, before]] : others);
    this.#positions = { ...this.#positions, [dimension]: places };
  }

  #enter({ register, entry, field, before }: ChangeOf<'registerChanged'>): void {
    const entries: RegisterEntries = this.#registers[register] ?? {};
    const values = withValue(Object.hasOwn(entries, entry) ? (entries[entry] ?? {}) : {}, field, before);
    const others = Object.entries(entries).filter(([id]) => id !== entry);
    const kept = Object.keys(values).length > 0 ? [...others, [entry, values] as const] : others;
    const registers = Object.entries(this.#registers).filter(([id]) => id !== register);
    this.#registers = Object.fromEntries(kept.length > 0 ? [...registers, [register, Object.fromEntries(kept)]] : registers);
  }

  #measure({ item: { id }, added, removed, corrected }: ChangeOf<'measurementsChanged'>): void {
    const days = new Set([...added.map(({ date }) => date), ...corrected.map(({ after }) => after.date)]);
    const old = [...removed, ...corrected.map(({ before }) => before)];
    this.#edit(id, (item) => {
      const others = item.measurements.filter(({ date }) => !days.has(date) && !old.some((reading) => reading.date === date));
      return { ...item, measurements: [...others, ...old].sort((one, other) => (one.date < other.date ? -1 : 1)) };
    });
  }

  #link(kind: Link['kind'], from: string, to: string): void {
    if ([...this.#links.values()].some((link) => link.kind === kind && link.from === from && link.to === to)) return;
    const id = [...this.#before.links.values()].find((link) => link.kind === kind && link.from === from && link.to === to)?.id;
    if (id !== undefined && this.#items.has(from) && this.#items.has(to)) this.#links.set(id, { id, kind, from, to });
  }

  #unlink(kind: Link['kind'], from: string, to: string): void {
    for (const link of [...this.#links.values()]) {
      if (link.kind === kind && link.from === from && link.to === to) {
        this.#links.delete(link.id);
        return;
      }
    }
  }
}

function withValue(values: FieldValues, key: string, value: FieldValue | undefined): FieldValues {
  const others = Object.entries(values).filter(([other]) => other !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}
