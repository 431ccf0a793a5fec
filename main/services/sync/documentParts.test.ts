import fc from 'fast-check';
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { doStep, someSteps, type Step } from '../../../shared/edits/testing/randomEdits.ts';
import { workbench, type Workbench } from '../../../shared/edits/testing/workbench.ts';
import { seededRandom } from '../../../shared/plan/seededRandom.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { planToJson } from '../../../shared/plan/planJson.ts';
import { documentParts } from './documentParts.ts';

/** What three people made who heard of each other now and then. */
function writtenByThree(steps: readonly Step[], seed: number): Y.Doc {
  const random = seededRandom(seed);
  const first = workbench(1);
  const three: readonly Workbench[] = [first, workbench(2), workbench(3)];
  const one = (): Workbench => three[Math.floor(random() * three.length)] ?? first;
  for (const step of steps) {
    const bench = one();
    doStep(bench.context, step);
    if (random() < 0.2) bench.undo.undo();
    if (random() < 0.5) Y.applyUpdate(one().doc, Y.encodeStateAsUpdate(bench.doc));
  }
  for (const { doc } of three) Y.applyUpdate(first.doc, Y.encodeStateAsUpdate(doc));
  return first.doc;
}

it('brings a document in parts, of which each can be taken once those before it are, to the very document', () => {
  fc.assert(
    fc.property(someSteps, fc.nat(), fc.integer({ min: 2, max: 60 }), (steps, seed, size) => {
      const doc = writtenByThree(steps, seed);
      const taken = createYDoc();
      for (const part of documentParts(doc, size)) {
        Y.applyUpdateV2(taken, part);
        expect(taken.store.pendingStructs).toBeNull();
      }
      Y.applyUpdate(taken, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(taken)));
      const whole = createYDoc();
      Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc));
      expect(Y.decodeStateVector(Y.encodeStateVector(taken))).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
      expect(Y.encodeStateAsUpdate(taken)).toEqual(Y.encodeStateAsUpdate(whole));
      expect(planToJson(planOf(taken))).toEqual(planToJson(planOf(doc)));
    }),
    { numRuns: 30 },
  );
});

it('leaves a document whole that is no larger than a part, and cuts others into parts of that size', () => {
  const doc = createYDoc();
  const map = doc.getMap('items');
  for (let place = 0; place < 100; place++) map.set(`item ${place}`, place);
  expect(documentParts(doc, 100)).toEqual([]);
  expect(documentParts(doc, 30).map((part) => Y.decodeUpdateV2(part).structs.length)).toEqual([30, 30, 30, 10]);
});
