import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { linkFits, linkKind } from '../framework/linkKinds.ts';
import { canonicalJson } from '../plan/canonicalJson.ts';
import { createYDoc } from '../plan/planDocument.ts';
import type { Plan } from '../plan/plan.ts';
import { planOf } from '../plan/livePlan.ts';
import { setPlanField } from './fields.ts';
import { addItem } from './items.ts';
import { addLink } from './links.ts';
import { replacePlan } from './replacePlan.ts';
import { anyCommand, anyStep, doCommand, doStep, someSteps } from './testing/randomEdits.ts';
import { workbench } from './testing/workbench.ts';

/** A plan as one text: equal texts are equal plans. Bytes of pictures stay where their cards are undone, as they are to. */
function textOf(plan: Plan): string {
  const byId = <T extends { id: string }>(map: ReadonlyMap<string, T>) => [...map.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return canonicalJson({ ...plan, items: byId(plan.items), links: byId(plan.links), pictures: undefined });
}

function expectSound(plan: Plan): void {
  for (const link of plan.links.values()) {
    const [from, to] = [plan.items.get(link.from), plan.items.get(link.to)];
    if (!from || !to) throw new Error(`Link ${link.id} leads nowhere`);
    expect(linkFits(linkKind(link.kind), from.type, to.type)).toBe(true);
  }
  for (const item of plan.items.values()) {
    const seen = new Set<string>();
    for (let area = item.area; area !== null; area = plan.items.get(area)?.area ?? null) {
      expect(plan.items.get(area)?.type).toBe('area');
      expect(seen.has(area) || area === item.id).toBe(false);
      seen.add(area);
    }
  }
}

/** A plan in which every command finds something: areas with cards, links, notes. Nothing of it can be undone. */
function furnished(): ReturnType<typeof workbench> {
  const bench = workbench();
  const [goals, talk] = ['Goals', 'Talk'].map((title, place) => bench.make(addItem, { type: 'area', fields: { title }, at: { x: place * 900, y: 900 } }));
  const [goal, kpi, action] = (['goal', 'kpi', 'action'] as const).map((type) => bench.make(addItem, { type, area: goals ?? null }));
  for (const text of ['One\nTwo', 'Three', 'Four']) bench.make(addItem, { type: 'note', fields: { text }, area: talk ?? null });
  if (goal && kpi && action) for (const from of [kpi, action]) bench.make(addLink, { from, to: goal });
  bench.undo.clear();
  return bench;
}

describe('any run of edits', () => {
  it('is taken back to the very start by undoing everything, and comes again by redoing', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const bench = workbench();
        const states = [textOf(bench.plan())];
        for (const step of steps) {
          const before = bench.undo.undoStack.length;
          doStep(bench.context, step);
          if (bench.undo.undoStack.length > before) states.push(textOf(bench.plan()));
        }
        const end = textOf(bench.plan());
        for (const state of states.reverse().slice(1)) {
          bench.undo.undo();
          expect(textOf(bench.plan())).toBe(state);
        }
        while (bench.undo.canRedo()) bench.undo.redo();
        expect(textOf(bench.plan())).toBe(end);
      }),
    );
  });

  it('is taken back to the very start when commands of the canvas come between: locks, layouts, parking, folding, notes turned and joined', () => {
    const someOfAll = fc.array(fc.oneof(anyStep.map((step) => ({ step, make: doStep })), anyCommand.map((step) => ({ step, make: doCommand }))), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(someOfAll, (steps) => {
        const bench = furnished();
        const states = [{ undoable: 0, text: textOf(bench.plan()) }];
        for (const { step, make } of steps) {
          make(bench.context, step);
          expectSound(bench.plan());
          states.push({ undoable: bench.undo.undoStack.length, text: textOf(bench.plan()) });
        }
        for (const { undoable, text } of [...states].reverse()) {
          while (bench.undo.undoStack.length > undoable) bench.undo.undo();
          expect(textOf(bench.plan())).toBe(text);
        }
        while (bench.undo.canRedo()) bench.undo.redo();
        expect(textOf(bench.plan())).toBe(states.at(-1)?.text);
      }),
      { numRuns: Number(process.env['KEHYS_RUNS'] ?? 40) },
    );
  });

  it('is taken back past a value that was cleared and then written several times in one step', () => {
    const bench = workbench();
    bench.make(setPlanField, { key: 'company', value: 'Havu' });
    bench.make(setPlanField, { key: 'company', value: '' });
    bench.undo.stopCapturing();
    bench.undo.captureTimeout = Number.MAX_SAFE_INTEGER;
    for (const value of ['K', 'Ku', 'Kuusi']) bench.make(setPlanField, { key: 'company', value });
    expect(bench.undo.undoStack.length).toBe(3);
    bench.undo.undo();
    bench.undo.undo();
    expect(bench.plan().fields['company']).toBe('Havu');
    bench.undo.redo();
    bench.undo.redo();
    expect(bench.plan().fields['company']).toBe('Kuusi');
  });

  it('leaves a plan whose links and areas are sound', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const bench = workbench();
        for (const step of steps) doStep(bench.context, step);
        expectSound(bench.plan());
      }),
    );
  });

  it('is one transaction an edit, and none where it is refused', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const bench = workbench();
        let updates = 0;
        bench.doc.on('update', () => (updates += 1));
        for (const step of steps) {
          updates = 0;
          const result = doStep(bench.context, step);
          expect(updates).toBeLessThanOrEqual(result.ok ? 1 : 0);
        }
      }),
    );
  });

  it('makes the same plan on every replica, whatever order the edits arrive in', () => {
    fc.assert(
      fc.property(someSteps, fc.array(fc.tuple(fc.boolean(), fc.nat(4)), { maxLength: 40 }), (steps, turns) => {
        const [one, other] = [workbench(1), workbench(2)];
        const outbox: [Uint8Array[], Uint8Array[]] = [[], []];
        one.doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'peer' && outbox[0].push(update));
        other.doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'peer' && outbox[1].push(update));
        const deliver = (): void => {
          for (const update of outbox[0].splice(0)) Y.applyUpdate(other.doc, update, 'peer');
          for (const update of outbox[1].splice(0)) Y.applyUpdate(one.doc, update, 'peer');
        };
        steps.forEach((step, index) => {
          const [isFirst, pause] = turns[index] ?? [true, 1];
          doStep(isFirst ? one.context : other.context, step);
          if (pause === 0) deliver();
        });
        deliver();
        expect(textOf(one.plan())).toBe(textOf(other.plan()));
        expectSound(one.plan());
        // What each saw as it came is what a newcomer reads in one go.
        const late = createYDoc();
        Y.applyUpdate(late, Y.encodeStateAsUpdate(one.doc));
        expect(textOf(planOf(late))).toBe(textOf(one.plan()));
        expect(textOf(planOf(other.doc))).toBe(textOf(other.plan()));
      }),
    );
  });

  it('makes the same plan on three replicas, however they were parted while edits were made, undone and sent', () => {
    const turn = fc.record({ replica: fc.nat(2), undoes: fc.nat(5), sends: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 2 }) });
    fc.assert(
      fc.property(someSteps, fc.array(turn, { maxLength: 40 }), (steps, turns) => {
        const replicas = [workbench(1), workbench(2), workbench(3)] as const;
        /** One way only, and only what the other lacks: the link back may be down. */
        const send = (from: number, to: number): void => {
          const [source, target] = [replicas[from], replicas[to]];
          if (source && target) Y.applyUpdate(target.doc, Y.encodeStateAsUpdate(source.doc, Y.encodeStateVector(target.doc)), 'peer');
        };
        steps.forEach((step, index) => {
          const { replica, undoes, sends } = turns[index] ?? { replica: index % 3, undoes: 1, sends: [] };
          const bench = replicas[replica] ?? replicas[0];
          if (undoes === 0) bench.undo.undo();
          else doStep(bench.context, step);
          for (const [from, to] of sends) send(from, to);
        });
        for (const [from, to] of [[0, 1], [1, 2], [2, 0], [0, 1]] as const) send(from, to);
        const [first, ...others] = replicas.map((bench) => textOf(bench.plan()));
        expect(others).toEqual([first, first]);
        expectSound(replicas[0].plan());
      }),
      { numRuns: Number(process.env['KEHYS_RUNS'] ?? 60) },
    );
  });

  it('can be written over any other plan, exactly', () => {
    fc.assert(
      fc.property(someSteps, someSteps, (steps, others) => {
        const [source, target] = [workbench(1), workbench(1)];
        for (const step of steps) doStep(source.context, step);
        for (const step of others) doStep(target.context, step);
        const before = textOf(target.plan());
        const stepsBefore = target.undo.undoStack.length;
        target.make(replacePlan, source.plan());
        expect(textOf(target.plan())).toBe(textOf(source.plan()));
        if (target.undo.undoStack.length > stepsBefore) target.undo.undo();
        expect(textOf(target.plan())).toBe(before);
      }),
    );
  });
});
