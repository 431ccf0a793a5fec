import { applyDelta, type PartsDelta } from '../../../shared/history/partsDelta.ts';
import { planFromParts, type PlanOfParts, type Parts } from '../../../shared/history/planParts.ts';
import type { PlanState } from '../../../shared/history/planState.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { PackPlace, StatePack } from './statePack.ts';

/** A pack that was unpacked. */
interface OpenPack {
  readonly deltas: readonly PartsDelta[];
  /** What its first delta is applied to. */
  readonly start: Parts;
  /** About how many bytes of memory it takes. */
  readonly weight: number;
}

/** What open packs may take together, bytes; the one in use always has room. */
const roomForOpen = 4 * 1024 * 1024;
const weightOfName = 64;
const plansKept = 2;

/**
 * What was read of the past of one plan last: a few open packs, one state and two plans. Whoever reads on, compares or
 * records finds most of it here; a long history takes no more room than a short one.
 */
export class PackShelf {
  readonly #open = new Map<StatePack, OpenPack>();
  #weight = 0;
  #last: (PackPlace & { readonly parts: Parts }) | undefined;
  #plans: readonly (PackPlace & { readonly made: PlanOfParts })[] = [];

  /** A state's parts, or undefined where a pack that it needs is damaged. */
  partsAt(place: PackPlace): Parts | undefined {
    const { pack, position } = place;
    const last = this.#last?.pack === pack && this.#last.position <= position ? this.#last : undefined;
    if (last?.position === position) return last.parts;
    const open = this.#opened(pack);
    const parts = open && (last ? advanced(open, last.parts, last.position + 1, position) : advanced(open, open.start, 0, position));
    if (parts) this.remember(place, parts);
    return parts;
  }

  /** The plan of a state, likewise. */
  planAt(place: PackPlace): Plan | undefined {
    const known = this.#plans.find((each) => each.pack === place.pack && each.position === place.position);
    if (known) return known.made.plan;
    const parts = this.partsAt(place);
    const made = parts && planFromParts(parts, this.#plans[0]?.made);
    if (made) this.#plans = [{ ...place, made }, ...this.#plans].slice(0, plansKept);
    return made?.plan;
  }

  /** A state that is known anyway, for what is read next. */
  remember({ pack, position }: PackPlace, parts: Parts): void {
    this.#last = { pack, position, parts };
  }

  /** Opens a pack and those that it builds on, first ones first. */
  #opened(wanted: StatePack): OpenPack | undefined {
    const missing: StatePack[] = [];
    for (let pack: StatePack | undefined = wanted; pack && !this.#open.has(pack); pack = pack.base?.pack) missing.push(pack);
    for (const pack of missing.reverse()) {
      const deltas = pack.deltas();
      const start = deltas && this.#startOf(pack);
      if (!deltas || !start) return undefined;
      this.#keep(pack, { deltas, start, weight: pack.size + start.size * weightOfName });
    }
    const open = this.#open.get(wanted);
    if (!open) return undefined;
    this.#open.delete(wanted);
    this.#open.set(wanted, open);
    return open;
  }

  #startOf({ base }: StatePack): Parts | undefined {
    if (!base) return new Map();
    const open = this.#open.get(base.pack);
    return open && advanced(open, open.start, 0, base.position);
  }

  #keep(pack: StatePack, open: OpenPack): void {
    this.#open.set(pack, open);
    this.#weight += open.weight;
    for (const [oldest, { weight }] of this.#open) {
      if (this.#weight <= roomForOpen || oldest === pack) return;
      this.#open.delete(oldest);
      this.#weight -= weight;
    }
  }
}

/** Parts with the deltas from one position to another applied. */
function advanced({ deltas }: OpenPack, from: Parts, first: number, last: number): Parts | undefined {
  const parts = new Map(from);
  for (let position = first; position <= last; position += 1) {
    const delta = deltas[position];
    if (!delta || !applyDelta(parts, delta)) return undefined;
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
