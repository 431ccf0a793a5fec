import { expect, it } from 'vitest';
import { packAside, packed, packNow, type Packing } from './packing.ts';

const steps = 60;
const stepTime = 2;

/** Work of so many steps that each take a while. */
function* longWork(): Packing<number> {
  for (let step = 0; step < steps; step += 1) {
    for (const began = performance.now(); performance.now() - began < stepTime; );
    yield undefined;
  }
  const entry = yield* packed({ name: 'a', bytes: new Uint8Array(1000) });
  return entry.unpacked;
}

it('work that is done aside lets others have their turn, and comes to the same', async () => {
  let turns = 0;
  let isPacking = true;
  const turn = (): void => {
    turns += 1;
    if (isPacking) setImmediate(turn);
  };
  setImmediate(turn);
  expect(await packAside(longWork())).toBe(1000);
  isPacking = false;
  expect(turns).toBeGreaterThan((steps * stepTime) / 20);
  expect(packNow(longWork())).toBe(1000);
});
