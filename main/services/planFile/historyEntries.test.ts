import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import { setField } from '../../../shared/edits/fields.ts';
import { addItem, deleteItems } from '../../../shared/edits/items.ts';
import { workbench } from '../../../shared/edits/testing/workbench.ts';
import { emptyHistory, mergeHistories, type History } from '../../../shared/history/history.ts';
import { readRevision } from '../../../shared/history/readRevision.ts';
import { recordRevision } from '../../../shared/history/recordRevision.ts';
import type { Revision, RevisionKind } from '../../../shared/history/revision.ts';
import { heldState } from '../../../shared/history/planState.ts';
import { thinHistory } from '../../../shared/history/thinHistory.ts';
import { verifyHistory } from '../../../shared/history/verifyHistory.ts';
import { wordFailure, type Result } from '../../../shared/messages/failures.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { sha256 } from '../disk/sha256.ts';
import { packHistory, readHistory } from './historyEntries.ts';
import { packNow } from './packing.ts';
import { packStates } from './packStates.ts';
import { PackedState } from './packShelf.ts';
import { unpackEntry, type ZipEntries } from './zipReader.ts';
import { packEntry, type PackedEntry } from './zipWriter.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.parse('2026-03-01T09:00:00.000Z');

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(wordFailure(result.failure, 'en'));
  return result.value;
}

/** Somebody who edits a plan of so many goals, and records it. */
function editor(goals = 0) {
  const bench = workbench();
  const ids = Array.from({ length: goals }, (_, index) => bench.make(addItem, { type: 'goal', fields: { statement: `Goal ${index}: ${'more enquiries '.repeat(20)}` } }));
  const edit = (count: number): void => {
    const id = ids[count % Math.max(1, ids.length)];
    if (id === undefined || count % 29 === 0) ids.push(bench.make(addItem, { type: 'goal', fields: { statement: `New ${count} 👩‍👩‍👧‍👦` } }));
    else if (count % 11 === 0) bench.make(deleteItems, ids.splice(count % ids.length, 1));
    else bench.make(setField, { id, key: 'realistic', value: Array.from({ length: count % 30 }, (_, line) => `because we did ${count * line} before`).join(' ') });
  };
  const record = (history: History, time: number, kind: RevisionKind = 'named'): { readonly history: History; readonly revision: Revision } =>
    value(recordRevision(history, bench.plan(), { label: `At ${time}`, author: 'Tester', reason: '', kind, time: new Date(time).toISOString() }, sha256));
  return { bench, edit, record, plan: bench.plan };
}

/** A history as it is after it was saved; `reopened`, as it is read again. */
function saved(history: History): { readonly entries: ReadonlyMap<string, PackedEntry>; readonly history: History; readonly reopened: History } {
  const { entries, states } = packNow(packHistory(history));
  const named = new Map(entries.map((entry) => [new TextDecoder().decode(entry.name), entry]));
  return { entries: named, history: { ...history, states }, reopened: readBack(named) };
}

function isPack(name: string): boolean {
  return name.startsWith('history/states/');
}

/** Packs stay packed, as they do when a file is opened. */
function readBack(entries: ReadonlyMap<string, PackedEntry>): History {
  const contents: ZipEntries = new Map([...entries].filter(([name]) => !isPack(name)).map(([name, entry]) => [name, unpackEntry(entry) ?? new Uint8Array()]));
  const { history, unreadable } = readHistory(contents, new Map([...entries].filter(([name]) => isPack(name))));
  expect(unreadable).toEqual([]);
  return history;
}

const packsIn = (entries: ReadonlyMap<string, PackedEntry>): readonly string[] => [...entries.keys()].filter(isPack);

/** A history of so many revisions, each saved when it was recorded. */
function longHistory(revisions: number, goals = 100) {
  const { edit, record, plan } = editor(goals);
  const plans = new Map<string, Plan>();
  const saves: ReadonlyMap<string, PackedEntry>[] = [];
  let history: History = emptyHistory;
  for (let count = 0; count < revisions; count += 1) {
    for (let each = 0; each < 5; each += 1) edit(count * 5 + each);
    const recorded = record(history, start + count * minute);
    const file = saved(recorded.history);
    history = file.history;
    saves.push(file.entries);
    plans.set(recorded.revision.id, plan());
  }
  return { history, plans, saves, edit, record };
}

const lifeOf150 = longHistory(150, 20);

describe('the past of a plan in its file', () => {
  it('says the same after any life: recorded, saved, opened, thinned, merged with a copy and gone on with', () => {
    const step = fc.record({
      what: fc.constantFrom('edit', 'edit', 'record', 'record', 'record', 'save', 'reopen', 'thin', 'part', 'meet'),
      count: fc.nat(200),
      kind: fc.constantFrom<RevisionKind>('named', 'automatic', 'automatic', 'restore'),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
        const { edit, record, plan } = editor(3);
        const plans = new Map<string, Plan>();
        let [history, copy] = [emptyHistory, emptyHistory];
        let now = start;
        for (const { what, count, kind } of steps) {
          now += minute * count;
          if (what === 'edit') edit(count);
          else if (what === 'record') {
            const recorded = record(history, now, kind);
            history = recorded.history;
            plans.set(recorded.revision.id, plan());
          } else if (what === 'save') history = saved(history).history;
          else if (what === 'reopen') history = saved(history).reopened;
          else if (what === 'thin') history = thinHistory(history, (now += 40 * day));
          else if (what === 'part') copy = saved(history).reopened;
          else history = mergeHistories(history, copy);
        }
        const { reopened } = saved(history);
        expect(new Set(reopened.revisions.keys())).toEqual(new Set(history.revisions.keys()));
        expect(verifyHistory(reopened, sha256)).toEqual([]);
        for (const revision of reopened.revisions.values()) {
          expect(value(readRevision(reopened, revision))).toEqual(plans.get(revision.id));
          expect(reopened.revisions.get(revision.id)).toEqual(history.revisions.get(revision.id));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is read in any order, and each revision says what it said', () => {
    const { history, plans } = lifeOf150;
    const all = [...saved(history).reopened.revisions.values()];
    const { reopened } = saved(history);
    fc.assert(
      fc.property(fc.array(fc.nat(all.length - 1), { minLength: 1, maxLength: 12 }), (places) => {
        for (const place of places) {
          const revision = all[place];
          if (revision) expect(value(readRevision(reopened, revision))).toEqual(plans.get(revision.id));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('grows by what changed: finished packs keep their bytes at every later save, and a long past is a few packs', () => {
    const { saves, history } = lifeOf150;
    const last = saves.at(-1) ?? new Map<string, PackedEntry>();
    const finished = [...(saves[100] ?? new Map<string, PackedEntry>())].filter(([name, { unpacked }]) => isPack(name) && unpacked >= 96 * 1024);
    expect(finished.length).toBeGreaterThan(0);
    for (const [name, entry] of finished) expect(last.get(name)?.packed).toBe(entry.packed);
    expect(packsIn(last).length).toBeLessThan(12);
    const changed = [...last].filter(([name, entry]) => isPack(name) && saves.at(-2)?.get(name) !== entry);
    expect(changed.length).toBe(1);
    expect([...history.states.values()].every((state) => state instanceof PackedState)).toBe(true);
  });

  it('may rest after each state that is packed, so that a long one holds up nothing', () => {
    const held = Array.from({ length: 50 }, (_, index) => [String(index), heldState(new Map([['plan', String(index)]]))] as const);
    const work = packHistory({ ...emptyHistory, states: new Map(held) });
    let rests = 0;
    for (let step = work.next(); !step.done; step = work.next(step.value && packEntry(step.value))) if (!step.value) rests += 1;
    expect(rests).toBeGreaterThanOrEqual(held.length);
  });

  it('writes a whole state anew before the way to the last one becomes long', () => {
    const kilobyte = 1024;
    const held = Array.from({ length: 400 }, (_, index) => [String(index), heldState(new Map([['plan', String(index).repeat(300)]]))] as const);
    const { packs, states } = packNow(packStates(new Map(held)));
    expect(packs.filter(({ base }) => !base).length).toBeGreaterThan(1);
    for (const { chainSize } of packs) expect(chainSize).toBeLessThan(2 * 98 * kilobyte + 4 * kilobyte);
    for (const [tree, state] of held) expect(states.get(tree)?.parts()).toEqual(state.parts());
  });

  it('is packed anew once most of what lies in packs was thinned out', () => {
    const { edit, record } = editor(20);
    let history: History = emptyHistory;
    for (let count = 0; count < 400; count += 1) {
      edit(count);
      history = record(history, start + count * 10 * minute, 'automatic').history;
    }
    const full = saved(history);
    const thin = saved(thinHistory(full.history, start + 60 * day));
    const sizeOf = (entries: ReadonlyMap<string, PackedEntry>): number => packsIn(entries).reduce((sum, name) => sum + (entries.get(name)?.unpacked ?? 0), 0);
    expect(sizeOf(thin.entries)).toBeLessThan(sizeOf(full.entries) / 2);
    expect(verifyHistory(thin.reopened, sha256)).toEqual([]);
  });
});

describe('a damaged past', () => {
  it('keeps nothing from opening: a damaged pack is told of when it is read, and the others are read', () => {
    const { saves } = lifeOf150;
    const entries = new Map(saves.at(-1));
    const names = packsIn(entries);
    const victim = names.at(-1) ?? '';
    const entry = entries.get(victim);
    if (entry) entries.set(victim, { ...entry, packed: entry.packed.slice().fill(7, 10, 20) });
    const history = readBack(entries);
    const outcomes = [...history.revisions.values()].map((revision) => readRevision(history, revision));
    const broken = outcomes.filter(({ ok }) => !ok).length;
    expect(broken).toBeGreaterThan(0);
    expect(broken).toBeLessThan(outcomes.length);
    expect(verifyHistory(history, sha256)).toHaveLength(broken);
    // Saving copies the damaged bytes as they are; what is readable stays readable.
    const again = saved(history).reopened;
    expect(verifyHistory(again, sha256)).toHaveLength(broken);
  });

  it.each([
    ['packs that build on themselves', '{"packs":[{"name":"aaaaaaaaaaaaaaaa","base":"aaaaaaaaaaaaaaaa.0","states":1}]'],
    ['packs that build on later ones', '{"packs":[{"name":"aaaaaaaaaaaaaaaa","base":"bbbbbbbbbbbbbbbb.0","states":1},{"name":"bbbbbbbbbbbbbbbb","base":"aaaaaaaaaaaaaaaa.0","states":1}]'],
    ['a place beyond a pack', '{"packs":[{"name":"aaaaaaaaaaaaaaaa","states":1},{"name":"bbbbbbbbbbbbbbbb","base":"aaaaaaaaaaaaaaaa.1","states":1}]'],
  ])('with %s is read as far as it goes', (_name, packs) => {
    const revision = { id: 'a'.repeat(16), hash: 'a'.repeat(64), parents: [], time: '', author: '', label: 'Forged', reason: '', kind: 'named', tree: 'b'.repeat(64), state: 'bbbbbbbbbbbbbbbb.0' };
    const index = `${packs},"revisions":[${JSON.stringify(revision)}],"thinned":[]}`;
    const entry = (name: string): [string, PackedEntry] => [`history/states/${name}.json`, packEntry({ name, bytes: strToU8('[[["plan","{}"]]]') })];
    const { history } = readHistory(new Map([['history/revisions.json', strToU8(index)]]), new Map([entry('aaaaaaaaaaaaaaaa'), entry('bbbbbbbbbbbbbbbb')]));
    expect(history.revisions.size).toBe(1);
    expect(verifyHistory(history, sha256).join()).toContain('can no longer be read');
  });

  it('with a long row of packs, each building on the one before, is read all the same', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => index.toString(16).padStart(16, '0'));
    const packs = names.map((name, index) => ({ name, states: 1, ...(index > 0 ? { base: `${names[index - 1] ?? ''}.0` } : {}) }));
    const revision = { id: 'a'.repeat(16), hash: 'a'.repeat(64), parents: [], time: '', author: '', label: 'Deep', reason: '', kind: 'named', tree: 'b'.repeat(64), state: `${names.at(-1) ?? ''}.0` };
    const entry = (name: string): [string, PackedEntry] => [`history/states/${name}.json`, packEntry({ name, bytes: strToU8('[[["plan","{}"]]]') })];
    const index = JSON.stringify({ packs, revisions: [revision], thinned: [] });
    const { history } = readHistory(new Map([['history/revisions.json', strToU8(index)]]), new Map(names.map(entry)));
    expect([...history.states.values()].map((state) => state.parts())).toEqual([new Map([['plan', '{}']])]);
  });
});
