import { deltaBetween } from '../../../shared/history/partsDelta.ts';
import type { Parts } from '../../../shared/history/planParts.ts';
import type { PlanState } from '../../../shared/history/planState.ts';
import { packed, type Packing } from './packing.ts';
import { PackedState, PackShelf } from './packShelf.ts';
import { entryNames } from './planFileContent.ts';
import { finishedSize, longestChainFor, packNameFor, packText, StatePack, type PackPlace } from './statePack.ts';

/** A history's states as a plan file stores them. */
export interface PackedStates {
  /** The packs that are needed, each after the one it builds on. */
  readonly packs: readonly StatePack[];
  /** The given states, by tree and in the same order, with their places. */
  readonly states: ReadonlyMap<string, PackedState>;
}

/** When more states than this in packs are no longer needed, everything is packed anew. */
const spareStates = 64;

/** Puts states that are in no pack yet into packs. Finished packs are not touched. */
export function* packStates(all: ReadonlyMap<string, PlanState>): Packing<PackedStates> {
  const known = new Map<string, PackedState>();
  for (const [tree, state] of all) if (state instanceof PackedState) known.set(tree, state);
  const kept = isWasteful(known) ? new Map<string, PackedState>() : known;
  const tail = [...kept.values()].at(-1);
  const writer = new PackWriter(tail, tail?.shelf ?? new PackShelf());
  for (const [tree, state] of all) {
    if (kept.has(tree)) continue;
    const parts = state.parts();
    if (parts) yield* writer.add(tree, parts);
    yield undefined;
  }
  yield* writer.finish();
  const states = new Map<string, PackedState>();
  for (const tree of all.keys()) {
    const state = writer.written.get(tree) ?? writer.inPlaceOf(kept.get(tree));
    if (state) states.set(tree, state);
  }
  return { packs: packsOf(states.values()), states };
}

/** Whether more than half of what lies in packs belongs to revisions that were thinned out. */
function isWasteful(states: ReadonlyMap<string, PackedState>): boolean {
  const lying = packsOf(states.values()).reduce((sum, { count }) => sum + count, 0);
  return lying > 2 * states.size + spareStates;
}

/** The packs that states need, each after the one it builds on. */
export function packsOf(states: Iterable<PackPlace>): readonly StatePack[] {
  const packs = new Set<StatePack>();
  for (const state of states) {
    const chain: StatePack[] = [];
    for (let pack: StatePack | undefined = state.pack; pack && !packs.has(pack); pack = pack.base?.pack) chain.push(pack);
    for (const pack of chain.reverse()) packs.add(pack);
  }
  return [...packs];
}

/** The pack that is being written. */
interface Draft {
  readonly base: PackPlace | undefined;
  lines: string;
  count: number;
  /** The trees of its new states, by position. */
  readonly trees: Map<string, number>;
  size: number;
  last: Parts;
}

/** Writes states into packs, continuing a history's last pack until it is finished. */
class PackWriter {
  readonly written = new Map<string, PackedState>();
  readonly #shelf: PackShelf;
  readonly #tail: PackedState | undefined;
  #draft: Draft | undefined;
  /** The pack that was continued, and the one that replaces it. */
  #replaced: { readonly old: StatePack; readonly by: StatePack } | undefined;
  #continues: StatePack | undefined;
  #last: { readonly place: PackPlace; readonly parts: Parts } | undefined;

  constructor(tail: PackedState | undefined, shelf: PackShelf) {
    this.#tail = tail;
    this.#shelf = shelf;
  }

  *add(tree: string, parts: Parts): Packing<void> {
    const draft = (this.#draft ??= this.#begin(parts));
    const line = JSON.stringify(deltaBetween(draft.last, parts));
    draft.trees.set(tree, draft.count);
    draft.lines = draft.count === 0 ? line : `${draft.lines},\n${line}`;
    draft.count += 1;
    draft.size += Buffer.byteLength(line);
    draft.last = parts;
    if (draft.size >= finishedSize) yield* this.finish();
  }

  *finish(): Packing<void> {
    const draft = this.#draft;
    if (!draft) return;
    const { base, lines, count, trees, last } = draft;
    const text = packText(lines);
    const name = packNameFor(base, text);
    const entry = yield* packed({ name: packEntryName(name), bytes: new TextEncoder().encode(text), isForGood: draft.size >= finishedSize });
    const pack = new StatePack({ name, base, count, entry, lines: draft.size < finishedSize ? lines : undefined });
    for (const [tree, position] of trees) this.written.set(tree, new PackedState({ pack, position }, this.#shelf));
    if (this.#continues) {
      this.#replaced = { old: this.#continues, by: pack };
      this.#shelf.goesOnIn(this.#continues, pack);
    }
    this.#continues = undefined;
    this.#draft = undefined;
    this.#last = { place: { pack, position: count - 1 }, parts: last };
    this.#shelf.remember(this.#last.place, last);
  }

  /** Where a state that was packed before lies now. */
  inPlaceOf(state: PackedState | undefined): PackedState | undefined {
    if (!state || state.pack !== this.#replaced?.old) return state;
    return new PackedState({ pack: this.#replaced.by, position: state.position }, this.#shelf);
  }

  #begin(parts: Parts): Draft {
    const tail = this.#last ? undefined : this.#tail;
    const tailParts = tail?.parts();
    if (tail && tailParts && tail.pack.size < finishedSize && tail.position === tail.pack.count - 1) {
      const { pack } = tail;
      this.#continues = pack;
      return { base: pack.base, lines: pack.lines(), count: pack.count, trees: new Map(), size: pack.size, last: tailParts };
    }
    const before = this.#last ?? (tail && tailParts ? { place: tail, parts: tailParts } : undefined);
    const whole = [...parts.values()].reduce((sum, text) => sum + text.length, 0);
    const isChained = before !== undefined && before.place.pack.chainSize < longestChainFor(whole);
    return { base: isChained ? before.place : undefined, lines: '', count: 0, trees: new Map(), size: 0, last: isChained ? before.parts : new Map() };
  }
}

export function packEntryName(pack: string): string {
  return `${entryNames.states}${pack}.json`;
}
