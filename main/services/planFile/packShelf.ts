import { applyDelta, type PartsDelta } from '../../../shared/history/partsDelta.ts';
import { listOf, NumberedParts, partsIn, type PartList } from '../../../shared/history/partList.ts';
import { planFromList, type PlanOfParts, type Parts } from '../../../shared/history/planParts.ts';
import type { PlanState } from '../../../shared/history/planState.ts';
import { TextMemory } from '../../../shared/history/textMemory.ts';
import type { Item, Plan } from '../../../shared/plan/plan.ts';
import { mostPacksInChain, type PackPlace, type StatePack } from './statePack.ts';
import { WeightedShelf } from './weightedShelf.ts';

/** The parts that one state changed, by number. */
type Step = readonly (readonly [number: number, text: string | undefined])[];

/** An unpacked pack. Equal texts are one string, so that what was made of them is found by identity. */
interface OpenPack {
  /** Up to the first delta that does not fit. */
  readonly steps: readonly Step[];
  /** What the first delta applies to. */
  readonly start: PartList;
  /** The names of the parts of `start`, then of those added later. */
  readonly names: readonly string[];
}

/** The most that open packs and the packs' first states may take together, bytes. */
const roomForPacks = 12 * 1024 * 1024;
/** The most of these that first states may take. With a known first state a pack opens without those before it. */
const roomForStarts = 4 * 1024 * 1024;
const weightOfName = 64;
/** How many times as large a pack is in memory when it is open, about. */
const growthOfOpen = 5;
/** Comparing needs two. More would live long enough to fragment the old space of the heap. */
const plansKept = 2;
/** The texts of items that are kept with the items made of them, UTF-16 units; for a while up to twice as many. */
const roomForItems = 512 * 1024;

type KnownPlan = PackPlace & { readonly made: PlanOfParts };

/**
 * Keeps what was last read of one plan's past: a few open packs and plans, items, and the state written last. Reading on, going
 * back, comparing and recording find most of what they need here, and a long history takes no more memory than a short one.
 */
export class PackShelf {
  readonly #open = new WeightedShelf<OpenPack>(roomForPacks);
  readonly #starts = new WeightedShelf<PartList>(roomForStarts);
  readonly #items = new TextMemory<Item>(roomForItems);
  #written: (PackPlace & { readonly parts: Parts }) | undefined;
  /** Latest first. */
  #plans: readonly KnownPlan[] = [];

  /** The parts of a state; undefined where a pack that it needs is damaged. */
  partsAt(place: PackPlace): Parts | undefined {
    if (this.#written && isSamePlace(this.#written, place)) return this.#written.parts;
    const list = this.listAt(place);
    return list && partsIn(list);
  }

  /** The same by number. */
  listAt(place: PackPlace): PartList | undefined {
    if (this.#written && isSamePlace(this.#written, place)) return listOf(this.#written.parts);
    const open = this.#opened(place.pack);
    return open && stateIn(open, place.position);
  }

  /** The plan of a state; undefined where a pack that it needs is damaged. */
  planAt(place: PackPlace): Plan | undefined {
    const known = this.#plans.find((each) => isSamePlace(each, place));
    if (known) return known.made.plan;
    const list = this.listAt(place);
    const made = list && planFromList(list, { items: this.#items, last: this.#plans[0]?.made });
    if (made) this.#plans = [{ pack: place.pack, position: place.position, made }, ...this.#plans].slice(0, plansKept);
    return made?.plan;
  }

  /** Remembers the state written last, since the next one is written as its changes to that. */
  remember({ pack, position }: PackPlace, parts: Parts): void {
    this.#written = { pack, position, parts };
  }

  /** Says that a pack was replaced by one that continues it: what is known of the old one holds for the new one. */
  goesOnIn(old: StatePack, by: StatePack): void {
    const moved = <T extends PackPlace>(place: T): T => (place.pack === old ? { ...place, pack: by } : place);
    this.#written &&= moved(this.#written);
    this.#plans = this.#plans.map(moved);
    const start = this.#starts.get(old);
    if (start) this.#starts.put(by, start, weightOf(start));
    for (const shelf of [this.#starts, this.#open]) shelf.remove(old);
  }

  /** Opens a pack, and as many of those that it builds on as are needed to know its first state. */
  #opened(wanted: StatePack): OpenPack | undefined {
    const known = this.#open.get(wanted);
    if (known) return known;
    const start = this.#startOf(wanted);
    return start && this.#layOut(wanted, start);
  }

  #startOf(wanted: StatePack): PartList | undefined {
    const missing: StatePack[] = [];
    let pack: StatePack | undefined = wanted;
    for (; pack?.base && !this.#starts.get(pack); pack = pack.base.pack) missing.push(pack);
    let start = (pack?.base && this.#starts.get(pack)) ?? noParts;
    for (const next of missing.reverse()) {
      const end = next.base && this.#endFor(next.base, start);
      if (!end) return undefined;
      this.#keepStart(next, end);
      start = end;
    }
    return start;
  }

  /** Keeps every few first states of a chain of packs that have no room together, so that one is never far before any pack. */
  #keepStart(pack: StatePack, start: PartList): void {
    const weight = weightOf(start);
    const ofChain = (mostPacksInChain(weight) * weight) / roomForStarts;
    if (pack.depth % Math.ceil(ofChain) !== 0) return;
    this.#starts.put(pack, start, weight);
    this.#open.room = roomForPacks - this.#starts.weight;
  }

  /** The state of a pack that begins with this one, for a pack that builds on it. The pack stays open where it displaces no other. */
  #endFor({ pack, position }: PackPlace, start: PartList): PartList | undefined {
    const open = this.#open.get(pack) ?? (this.#open.hasRoomFor(pack.size * growthOfOpen) ? this.#layOut(pack, start) : undefined);
    if (open) return stateIn(open, position);
    const parts = new NumberedParts(start);
    const deltas = pack.deltas()?.slice(0, position + 1);
    return deltas?.every((delta) => applyDelta(parts, delta)) ? parts.list() : undefined;
  }

  #layOut(pack: StatePack, start: PartList): OpenPack | undefined {
    const deltas = pack.deltas();
    if (!deltas) return undefined;
    const open = laidOut(start, deltas);
    this.#open.put(pack, open, open.steps.reduce((sum, step) => sum + weightOfTexts(step.map(([, text]) => text)), 0));
    return open;
  }
}

const noParts: PartList = { names: [], texts: [] };

function isSamePlace(one: PackPlace, other: PackPlace): boolean {
  return one.pack === other.pack && one.position === other.position;
}

function weightOf({ texts }: PartList): number {
  return weightOfTexts(texts);
}

/** The memory that parts take, bytes, about. */
function weightOfTexts(texts: readonly (string | undefined)[]): number {
  return texts.reduce((weight, text) => weight + weightOfName + (text?.length ?? 0), 0);
}

function laidOut(start: PartList, deltas: readonly PartsDelta[]): OpenPack {
  const parts = new NumberedParts(start);
  const steps: Step[] = [];
  for (const delta of deltas) {
    if (!applyDelta(parts, delta)) break;
    steps.push(delta.map(([name]) => [parts.numberOf(name), parts.get(name)]));
  }
  return { steps, start, names: parts.list().names };
}

/** A pack's state at a position. */
function stateIn({ steps, start, names }: OpenPack, position: number): PartList | undefined {
  if (position >= steps.length) return undefined;
  const texts = [...start.texts];
  texts.length = names.length;
  texts.fill(undefined, start.texts.length);
  for (const step of steps.slice(0, position + 1)) for (const [number, text] of step) texts[number] = text;
  return { names, texts };
}

/** A state that lies in a pack. */
export class PackedState implements PlanState, PackPlace {
  readonly pack: StatePack;
  readonly position: number;
  readonly #shelf: PackShelf;

  constructor({ pack, position }: PackPlace, shelf: PackShelf) {
    this.pack = pack;
    this.position = position;
    this.#shelf = shelf;
  }

  get shelf(): PackShelf {
    return this.#shelf;
  }

  parts(): Parts | undefined {
    return this.#shelf.partsAt(this);
  }

  list(): PartList | undefined {
    return this.#shelf.listAt(this);
  }

  plan(): Plan | undefined {
    return this.#shelf.planAt(this);
  }
}
