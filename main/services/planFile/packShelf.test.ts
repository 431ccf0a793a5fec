import { expect, it } from 'vitest';
import { heldState } from '../../../shared/history/planState.ts';
import type { PlanState } from '../../../shared/history/planState.ts';
import { packNow } from './packing.ts';
import { PackedState, PackShelf } from './packShelf.ts';
import { packStates } from './packStates.ts';
import { StatePack } from './statePack.ts';

const count = 600;
const parts = (at: number): Map<string, string> => new Map(Array.from({ length: 20 }, (_, name) => [`item:${name}`, `${name} ${String((at * 7_919) % (name + 11)).repeat(100)}`]));

/** A past of many packs. */
function longPast() {
  return packNow(packStates(new Map(Array.from({ length: count }, (_, at) => [String(at), heldState(parts(at))]))));
}

it('says of every state what it said, in whatever order they are read', () => {
  const { packs, states } = longPast();
  expect(packs.length).toBeGreaterThan(2);
  for (let read = 0; read < 60; read += 1) {
    const at = (read * 337) % count;
    expect(states.get(String(at))?.parts()).toEqual(parts(at));
  }
});

it('goes on in a pack that another program wrote with other spaces', () => {
  const [first] = packNow(packStates(new Map([['0', heldState(parts(0))]]))).packs;
  const bytes = new TextEncoder().encode(JSON.stringify(first?.deltas(), undefined, 4));
  const pack = new StatePack({ name: 'a'.repeat(16), count: 1, entry: { name: 'pack', bytes } });
  const past: readonly (readonly [string, PlanState])[] = [['0', new PackedState({ pack, position: 0 }, new PackShelf())], ['1', heldState(parts(1))]];
  const { states, packs } = packNow(packStates(new Map(past)));
  expect(packs).toHaveLength(1);
  expect([states.get('0')?.parts(), states.get('1')?.parts()]).toEqual([parts(0), parts(1)]);
});
