import { applyDelta, type PartsDelta } from '../../../shared/history/partsDelta.ts';
import { planFromParts, type PlanOfParts, type Parts } from '../../../shared/history/planParts.ts';
import type { PlanState } from '../../../shared/history/planState.ts';
import { TextMemory } from '../../../shared/history/textMemory.ts';
import type { Item, Plan } from '../../../shared/plan/plan.ts';
import { mostPacksInChain, type PackPlace, type StatePack } from './statePack.ts';
import { WeightedShelf } from './weightedShelf.ts';

/** What the parts that one state changed say in it; nothing of those that went. */
type Step = readonly (readonly [name: string, text: string | undefined])[];

/** A pack that was unpacked. Each text is one string, however often it is read: what was made of it is found without comparing letters. */
interface OpenPack {
  /** As far as its deltas fit. */
  readonly steps: readonly Step[];
  /** What its first delta is applied to. */
  readonly start: Parts;
}

/** What open packs and the states with which packs begin may take together, bytes. */
const roomForPacks = 6 * 1024 * 1024;
/** Of these, what the states may take: a pack whose first state is known is opened without those before it. */
const roomForStarts = 4 * 1024 * 1024;
const weightOfName = 64;
/** About how many times as much as its bytes a pack takes that is open. */
const growthOfOpen = 5;
const statesKept = 4;
const plansKept = 4;
/** The texts of items that are kept with what they say, UTF-16 units; up to twice as many for a while. */
const roomForItems = 1024 * 1024;

type KnownState = PackPlace & { readonly parts: Parts };
type KnownPlan = PackPlace & { readonly made: PlanOfParts };

/**
 * What was read of the past of one plan last: a few open packs, states and plans, and what items said. Whoever reads on,
 * goes back, compares or records finds most of it here; a long history takes no more room than a short one.
 */
export class PackShelf {
  readonly #open = new WeightedShelf<OpenPack>(roomForPacks);
  readonly #starts = new WeightedShelf<Parts>(roomForStarts);
  readonly #items = new TextMemory<Item>(roomForItems);
  /** Latest first, like the plans. */
  #states: readonly KnownState[] = [];
  #plans: readonly KnownPlan[] = [];

  /** A state's parts, or undefined where a pack that it needs is damaged. */
  partsAt(place: PackPlace): Parts | undefined {
    const { pack, position } = place;
    const near = this.#nearestTo(place);
    if (near?.position === position) return near.parts;
    const open = this.#opened(pack);
    const parts = open && (near ? advanced(open, near.parts, near.position + 1, position) : advanced(open, open.start, 0, position));
    if (parts) this.remember(place, parts);
    return parts;
  }

  /** The plan of a state, likewise. */
  planAt(place: PackPlace): Plan | undefined {
    const known = this.#plans.find((each) => each.pack === place.pack && each.position === place.position);
    if (known) return known.made.plan;
    const parts = this.partsAt(place);
    const made = parts && planFromParts(parts, { items: this.#items, last: this.#plans[0]?.made });
    if (made) this.#plans = [{ ...place, made }, ...this.#plans].slice(0, plansKept);
    return made?.plan;
  }

  /** A state that is known anyway, for what is read next. */
  remember({ pack, position }: PackPlace, parts: Parts): void {
    this.#states = [{ pack, position, parts }, ...this.#states].slice(0, statesKept);
  }

  /** A pack was written anew with more after what it held: what is known of it is known of the other. */
  goesOnIn(old: StatePack, by: StatePack): void {
    const moved = <T extends PackPlace>(place: T): T => (place.pack === old ? { ...place, pack: by } : place);
    this.#states = this.#states.map(moved);
    this.#plans = this.#plans.map(moved);
    const start = this.#starts.get(old);
    if (start) this.#starts.put(by, start, weightOf(start));
    for (const shelf of [this.#starts, this.#open]) shelf.remove(old);
  }

  /** The last state that is known of those up to a place in its pack. */
  #nearestTo({ pack, position }: PackPlace): KnownState | undefined {
    let nearest: KnownState | undefined;
    for (const state of this.#states) {
      if (state.pack === pack && state.position <= position && state.position > (nearest?.position ?? -1)) nearest = state;
    }
    return nearest;
  }

  /** Opens a pack, and of those that it builds on as many as it takes to know what it begins with. */
  #opened(wanted: StatePack): OpenPack | undefined {
    const known = this.#open.get(wanted);
    if (known) return known;
    const start = this.#startOf(wanted);
    return start && this.#laidOut(wanted, start);
  }

  #startOf(wanted: StatePack): Parts | undefined {
    const missing: StatePack[] = [];
    let pack: StatePack | undefined = wanted;
    for (; pack?.base && !this.#starts.get(pack); pack = pack.base.pack) missing.push(pack);
    let start = (pack?.base && this.#starts.get(pack)) ?? new Map<string, string>();
    for (const next of missing.reverse()) {
      const end = next.base && this.#endFor(next.base, start);
      if (!end) return undefined;
      this.#keepStart(next, end);
      start = end;
    }
    return start;
  }

  /** Of a chain whose packs' first states have no room together, every so many are kept, so that there is one not far before each pack. */
  #keepStart(pack: StatePack, start: Parts): void {
    const weight = weightOf(start);
    const ofChain = (mostPacksInChain(weight) * weight) / roomForStarts;
    if (pack.depth % Math.ceil(ofChain) !== 0) return;
    this.#starts.put(pack, start, weight);
    this.#open.room = roomForPacks - this.#starts.weight;
  }

  /** A state of a pack that begins with this one, for a pack that builds on it. The pack stays open where that takes no other one's room. */
  #endFor({ pack, position }: PackPlace, start: Parts): Parts | undefined {
    const open = this.#open.get(pack) ?? (this.#open.hasRoomFor(pack.size * growthOfOpen) ? this.#laidOut(pack, start) : undefined);
    if (open) return advanced(open, start, 0, position);
    const parts = new Map(start);
    const deltas = pack.deltas()?.slice(0, position + 1);
    return deltas?.every((delta) => applyDelta(parts, delta)) ? parts : undefined;
  }

  #laidOut(pack: StatePack, start: Parts): OpenPack | undefined {
    const deltas = pack.deltas();
    if (!deltas) return undefined;
    const open = unpacked(start, deltas);
    this.#open.put(pack, open, open.steps.reduce((sum, step) => sum + weightOf(step), 0));
    return open;
  }
}

/** About how many bytes of memory parts take. */
function weightOf(parts: Iterable<readonly [name: string, text: string | undefined]>): number {
  let weight = 0;
  for (const [, text] of parts) weight += weightOfName + (text?.length ?? 0);
  return weight;
}

function unpacked(start: Parts, deltas: readonly PartsDelta[]): OpenPack {
  const parts = new Map(start);
  const steps: Step[] = [];
  for (const delta of deltas) {
    if (!applyDelta(parts, delta)) break;
    steps.push(delta.map(([name]) => [name, parts.get(name)]));
  }
  return { steps, start };
}

/** Parts with the steps from one position to another taken. */
function advanced({ steps }: OpenPack, from: Parts, first: number, last: number): Parts | undefined {
  if (last >= steps.length) return undefined;
  const parts = new Map(from);
  for (const step of steps.slice(first, last + 1)) {
    for (const [name, text] of step) {
      if (text === undefined) parts.delete(name);
      else parts.set(name, text);
    }
  }
  return parts;
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

  plan(): Plan | undefined {
    return this.#shelf.planAt(this);
  }
}
