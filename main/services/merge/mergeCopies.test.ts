import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { setField, setMeasurements } from '../../../shared/edits/fields.ts';
import { addItem, deleteItems } from '../../../shared/edits/items.ts';
import { setPosition } from '../../../shared/edits/positions.ts';
import { doStep, someSteps } from '../../../shared/edits/testing/randomEdits.ts';
import { workbench, type Workbench } from '../../../shared/edits/testing/workbench.ts';
import { seededRandom } from '../../../shared/plan/seededRandom.ts';
import { describeChange } from '../../../shared/history/describeChange.ts';
import { comparePlans } from '../../../shared/history/comparePlans.ts';
import { emptyHistory, headsOf, type History } from '../../../shared/history/history.ts';
import { readRevision } from '../../../shared/history/readRevision.ts';
import { recordRevision } from '../../../shared/history/recordRevision.ts';
import { verifyHistory } from '../../../shared/history/verifyHistory.ts';
import { wordFailure, type Result } from '../../../shared/messages/failures.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { sha256 } from '../disk/sha256.ts';
import { mergeCopies, type MergeChoices, type MergedPlan, type PlanCopy } from './mergeCopies.ts';

const facts = { author: 'Aino', time: '2026-06-01T09:00:00.000Z', language: 'en', random: seededRandom(9) } as const;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(wordFailure(result.failure, 'en'));
  return result.value;
}

/** Somebody's copy of a plan. */
class Copy {
  readonly bench: Workbench;
  history: History;

  constructor(readonly name: string, bench: Workbench, history: History = emptyHistory) {
    this.bench = bench;
    this.history = history;
  }

  record(label: string, author: string, month: string): void {
    const time = `2026-${month}-01T09:00:00.000Z`;
    this.history = value(recordRevision(this.history, this.bench.plan(), { label, author, reason: '', kind: 'named', time }, sha256)).history;
  }

  copied(name: string, seed: number): Copy {
    const doc = createYDoc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.bench.doc));
    return new Copy(name, workbench(seed, doc), this.history);
  }

  get file(): PlanCopy {
    return { name: this.name, content: { doc: this.bench.doc, history: this.history, assets: new Map(), planId: '7h3k9m2p4q6r', formatVersion: 2 } };
  }
}

function merged(one: Copy, other: Copy, choices?: MergeChoices): MergedPlan {
  return value(mergeCopies(one.file, other.file, { ...facts, ...(choices ? { choices } : {}) }));
}

/** A goal that two people took home. */
function twoCopies() {
  const one = new Copy('A.kehys', workbench(1));
  const goal = one.bench.make(addItem, { type: 'goal', fields: { statement: 'More enquiries', target: 30, realistic: 'We did it before in spring' } });
  const kpi = one.bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries' } });
  one.record('Agreed', 'Aino', '03');
  return { one, other: one.copied('B.kehys', 2), goal, kpi };
}

const words = ({ clashes }: MergedPlan): readonly string[] =>
  clashes.map(({ one, other, taken }) => `${describeChange(one.change, 'en')} / ${describeChange(other.change, 'en')}: ${taken}`);

describe('merging two copies of a plan', () => {
  it('says the same whichever is named first, keeps what each said, and its past is sound', () => {
    fc.assert(
      fc.property(someSteps, someSteps, someSteps, fc.nat(3), (before, mine, theirs, records) => {
        const one = new Copy('A.kehys', workbench(1));
        for (const step of before) doStep(one.bench.context, step);
        one.bench.make(addItem, { type: 'note' });
        if (records % 2 === 0) one.record('Before', 'Aino', '03');
        const other = one.copied('B.kehys', 2);
        for (const step of mine) doStep(one.bench.context, step);
        if (records > 1) one.record('Mine', 'Aino', '04');
        for (const step of theirs) doStep(other.bench.context, step);
        const [there, back] = [merged(one, other), merged(other, one)];
        expect(planOf(there.content.doc)).toEqual(planOf(back.content.doc));
        expect(new Set(there.content.history.revisions.keys())).toEqual(new Set(back.content.history.revisions.keys()));
        expect(there.clashes.length).toBe(back.clashes.length);
        expect(verifyHistory(there.content.history, sha256)).toEqual([]);
        const past = [...there.content.history.revisions.values()].map((revision) => value(readRevision(there.content.history, revision)));
        if (there.revision) {
          for (const copy of [one, other]) expect(past.some((plan) => comparePlans(plan, copy.bench.plan()).length === 0)).toBe(true);
          expect(headsOf(there.content.history)).toEqual([there.revision]);
        }
        expect(merged(one, one).clashes).toEqual([]);
      }),
      { numRuns: Number(process.env['KEHYS_RUNS'] ?? 40) },
    );
  });

  it('lists what both said otherwise of a part that was made after their last common revision', () => {
    const { one } = twoCopies();
    const note = one.bench.make(addItem, { type: 'note', fields: { text: 'Answer in a day' } });
    const kpi = one.bench.make(addItem, { type: 'kpi', fields: { name: 'Replies', target: 5 } });
    const other = one.copied('B.kehys', 2);
    one.bench.make(setField, { id: note, key: 'text', value: 'Answer in a week' });
    other.bench.make(setField, { id: note, key: 'text', value: 'Answer in an hour' });
    one.bench.make(setField, { id: kpi, key: 'name', value: 'All replies' });
    other.bench.make(setField, { id: kpi, key: 'name', value: 'Replies on time' });
    other.bench.make(setField, { id: kpi, key: 'target', value: 9 });
    const { clashes, changed, content } = merged(one, other);
    expect(clashes.map(({ one: mine, other: theirs, taken }) => [mine.change, theirs.change, taken])).toMatchObject([
      [{ field: 'text', after: 'Answer in a week' }, { field: 'text', after: 'Answer in an hour' }, 'both'],
      [{ field: 'name', after: 'All replies' }, { field: 'name', after: 'Replies on time' }, expect.stringMatching(/one|other/) as string],
    ]);
    expect(planOf(content.doc).items.get(note)?.fields['text']).toBe('Answer in [a week | an hour]');
    expect(planOf(content.doc).items.get(kpi)?.fields['target']).toBe(9);
    expect(changed).toEqual({ one: 2, other: 3 });
  });

  it('counts what each changed since they went apart, not what both had changed before', () => {
    const { one, goal } = twoCopies();
    one.bench.make(setField, { id: goal, key: 'target', value: 40 });
    one.bench.make(addItem, { type: 'kpi', fields: { name: 'Calls' } });
    const other = one.copied('B.kehys', 2);
    other.bench.make(setField, { id: goal, key: 'statement', value: 'Many more enquiries' });
    expect(merged(one, other).changed).toEqual({ one: 0, other: 1 });
  });

  it('is a revision that follows both', () => {
    const { one, other, goal } = twoCopies();
    one.bench.make(setField, { id: goal, key: 'statement', value: 'Many more enquiries' });
    one.record('Mine', 'Aino', '04');
    other.bench.make(setField, { id: goal, key: 'target', value: 60 });
    other.record('Theirs', 'Ben', '04');
    const { revision, clashes, content } = merged(one, other);
    expect(clashes).toEqual([]);
    expect(revision).toMatchObject({ label: 'Two copies merged', author: 'Aino', kind: 'named', reason: 'A.kehys + B.kehys' });
    expect(revision?.parents.map((id) => content.history.revisions.get(id)?.label).sort()).toEqual(['Mine', 'Theirs']);
    expect(planOf(content.doc).items.get(goal)?.fields).toMatchObject({ statement: 'Many more enquiries', target: 60 });
  });

  it('lists what both changed, with both values, who and when; one stands, and the other is in the past', () => {
    const { one, other, goal } = twoCopies();
    one.bench.make(setField, { id: goal, key: 'target', value: 40 });
    one.record('Mine', 'Aino', '04');
    other.bench.make(setField, { id: goal, key: 'target', value: 60 });
    other.record('Theirs', 'Ben', '05');
    const result = merged(one, other);
    const target = planOf(result.content.doc).items.get(goal)?.fields['target'];
    expect(words(result)).toEqual([`Goal “More enquiries”: the target went from 30 to 40 / Goal “More enquiries”: the target went from 30 to 60: ${target === 40 ? 'one' : 'other'}`]);
    const [clash] = result.clashes;
    expect([clash?.one.revision?.author, clash?.one.revision?.time.slice(0, 7)]).toEqual(['Aino', '2026-04']);
    expect([clash?.other.revision?.author, clash?.other.revision?.time.slice(0, 7)]).toEqual(['Ben', '2026-05']);
  });

  it('does not take the later of two values for a clash, however long ago the last common revision was', () => {
    const { one, goal } = twoCopies();
    one.bench.make(setField, { id: goal, key: 'target', value: 50 });
    const later = one.copied('B.kehys', 3);
    later.bench.make(setField, { id: goal, key: 'target', value: 70 });
    one.bench.make(setField, { id: goal, key: 'statement', value: 'Other words' });
    const result = merged(one, later);
    expect(words(result)).toEqual([]);
    expect(planOf(result.content.doc).items.get(goal)?.fields).toMatchObject({ target: 70, statement: 'Other words' });
  });

  it('keeps both people’s words of a long text', () => {
    const { one, other, goal } = twoCopies();
    one.bench.make(setField, { id: goal, key: 'realistic', value: 'We did it before in spring and autumn' });
    other.bench.make(setField, { id: goal, key: 'realistic', value: 'Yes: We did it before in spring' });
    const result = merged(one, other);
    expect(result.clashes.map(({ taken }) => taken)).toEqual(['both']);
    const text = String(planOf(result.content.doc).items.get(goal)?.fields['realistic']);
    for (const word of ['Yes:', 'and autumn', 'before']) expect(text).toContain(word);
  });

  it('brings back what one removed while the other went on with it', () => {
    const { one, other, goal } = twoCopies();
    one.bench.make(deleteItems, [goal]);
    other.bench.make(setField, { id: goal, key: 'target', value: 60 });
    const result = merged(one, other);
    expect(words(result)).toEqual(['Goal “More enquiries” was removed / Goal “More enquiries”: the target went from 30 to 60: other']);
    expect(planOf(result.content.doc).items.get(goal)?.fields).toMatchObject({ target: 60 });
    expect(merged(other, one).clashes.map(({ taken }) => taken)).toEqual(['one']);
  });

  it('lists readings of one day that do not agree, and lets others stand side by side', () => {
    const { one, other, kpi } = twoCopies();
    one.bench.make(setMeasurements, { id: kpi, measurements: [{ date: '2026-03-31', value: 1 }, { date: '2026-04-30', value: 2 }] });
    other.bench.make(setMeasurements, { id: kpi, measurements: [{ date: '2026-03-31', value: 9 }, { date: '2026-05-31', value: 3 }] });
    const result = merged(one, other);
    const { measurements = [] } = planOf(result.content.doc).items.get(kpi) ?? {};
    expect(measurements.map(({ date }) => date)).toEqual(['2026-03-31', '2026-04-30', '2026-05-31']);
    expect(result.clashes.map(({ taken }) => taken)).toEqual([measurements[0]?.value === 1 ? 'one' : 'other']);
  });

  it('takes a place on an axis with its reason from one of the two', () => {
    const { one, other } = twoCopies();
    const place = { dimension: 'scope', kind: 'agency' } as const;
    one.bench.make(setPosition, { ...place, value: 20, reason: 'Few people' });
    other.bench.make(setPosition, { ...place, value: 70, reason: 'Many people' });
    const result = merged(one, other);
    expect([{ value: 20, reason: 'Few people' }, { value: 70, reason: 'Many people' }]).toContainEqual(planOf(result.content.doc).positions.scope.agency);
    expect(result.clashes.map(({ taken }) => taken === 'both')).toEqual([false]);
    expect(planOf(merged(other, one).content.doc).positions).toEqual(planOf(result.content.doc).positions);
  });

  it('takes what somebody chooses, thing by thing, and settles the rest as usual', () => {
    const { one, other, goal, kpi } = twoCopies();
    const texts = { mine: 'We did it before in spring and autumn', theirs: 'Yes: We did it before in spring' };
    one.bench.make(setField, { id: goal, key: 'target', value: 40 });
    one.bench.make(setField, { id: goal, key: 'realistic', value: texts.mine });
    one.bench.make(setPosition, { dimension: 'scope', kind: 'agency', value: 20, reason: 'Few people' });
    one.bench.make(deleteItems, [kpi]);
    other.bench.make(setField, { id: goal, key: 'target', value: 60 });
    other.bench.make(setField, { id: goal, key: 'realistic', value: texts.theirs });
    other.bench.make(setPosition, { dimension: 'scope', kind: 'agency', value: 70, reason: 'Many people' });
    other.bench.make(setField, { id: kpi, key: 'name', value: 'Questions' });
    other.bench.make(setField, { id: kpi, key: 'unit', value: 'a week' });
    const matters = [...new Set(merged(one, other).clashes.map(({ matter }) => matter))];
    expect(matters).toHaveLength(4);
    for (const side of ['one', 'other'] as const) {
      const result = merged(one, other, new Map(matters.map((matter) => [matter, side])));
      const plan = planOf(result.content.doc);
      expect(plan.items.get(goal)?.fields).toMatchObject(side === 'one' ? { target: 40, realistic: texts.mine } : { target: 60, realistic: texts.theirs });
      expect(plan.positions.scope.agency).toEqual(side === 'one' ? { value: 20, reason: 'Few people' } : { value: 70, reason: 'Many people' });
      expect(plan.items.has(kpi)).toBe(side === 'other');
      expect(new Set(result.clashes.map(({ taken }) => taken))).toEqual(new Set([side]));
      expect(result.revision && readRevision(result.content.history, result.revision)).toEqual({ ok: true, value: plan });
    }
    const first = matters.find((matter) => matter.includes('target')) ?? '';
    const mixed = planOf(merged(one, other, new Map([[first, 'one']])).content.doc);
    expect(mixed.items.get(goal)?.fields['target']).toBe(40);
    expect(mixed.items.has(kpi)).toBe(true);
  });

  it('makes no revision where one copy holds all of the other', () => {
    const { one, other, goal } = twoCopies();
    other.bench.make(setField, { id: goal, key: 'target', value: 60 });
    const { revision, content } = merged(one, other);
    expect(revision).toBeUndefined();
    expect(planOf(content.doc).items.get(goal)?.fields).toMatchObject({ target: 60 });
  });

  it('keeps two different pictures of one name', () => {
    const { one, other } = twoCopies();
    const withLogo = (copy: Copy, byte: number): PlanCopy => ({ ...copy.file, content: { ...copy.file.content, assets: new Map([['logo.png', new Uint8Array([byte])]]) } });
    const { content } = value(mergeCopies(withLogo(one, 7), withLogo(other, 3), facts));
    expect([...content.assets.values()].map(([byte = 0]) => byte).sort((one, other) => one - other)).toEqual([3, 7]);
  });

  it('is refused for two plans that only look alike', () => {
    const [one, other] = [new Copy('A.kehys', workbench(1)), new Copy('B.kehys', workbench(1))];
    for (const { bench } of [one, other]) bench.make(addItem, { type: 'note' });
    expect(mergeCopies(one.file, other.file, facts)).toMatchObject({ failure: { code: 'copies-unrelated' } });
  });

  it('is refused for two plans whose documents begin with the same author, where neither id nor any revision is the same', () => {
    const one = new Copy('A.kehys', workbench(1));
    one.bench.make(addItem, { type: 'note' });
    const other = one.copied('B.kehys', 2);
    const withId = ({ name, content }: PlanCopy, planId: string): PlanCopy => ({ name, content: { ...content, planId } });
    expect(mergeCopies(one.file, withId(other.file, 'aaaaaaaaaaaa'), facts).ok).toBe(true);
    one.record('Mine', 'Aino', '03');
    other.record('Theirs', 'Ben', '04');
    expect(mergeCopies(one.file, other.file, facts).ok).toBe(true);
    expect(mergeCopies(one.file, withId(other.file, 'aaaaaaaaaaaa'), facts)).toMatchObject({ failure: { code: 'copies-unrelated' } });
    const later = one.copied('C.kehys', 3);
    later.record('Later', 'Ben', '05');
    expect(mergeCopies(one.file, withId(later.file, 'aaaaaaaaaaaa'), facts).ok).toBe(true);
  });
});
