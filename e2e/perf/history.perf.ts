import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, gunzipSync } from 'node:zlib';
import { test } from '@playwright/test';
import * as Y from 'yjs';
import { addItem, moveItems } from '../../shared/edits/items.ts';
import { setField } from '../../shared/edits/fields.ts';
import { workbench } from '../../shared/edits/testing/workbench.ts';
import { seededRandom } from '../../shared/plan/seededRandom.ts';
import { comparePlans } from '../../shared/history/comparePlans.ts';
import { emptyHistory, type History } from '../../shared/history/history.ts';
import { deltaBetween, applyDelta, type PartsDelta } from '../../shared/history/partsDelta.ts';
import { partsOf, planFromParts, type Parts } from '../../shared/history/planParts.ts';
import { readRevision } from '../../shared/history/readRevision.ts';
import { recordRevision } from '../../shared/history/recordRevision.ts';
import type { Revision } from '../../shared/history/revision.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { planOf } from '../../shared/plan/livePlan.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { sha256 } from '../../main/services/disk/sha256.ts';
import { setCompany, testSessionPorts } from '../../main/services/fixtures/openSessions.ts';
import { askPast } from '../../main/services/methods/askPast.ts';
import { packPlanFileAside } from '../../main/services/planFile/packPlanFile.ts';
import { unpackPlanFile } from '../../main/services/planFile/planFile.ts';
import { entryNames } from '../../main/services/planFile/planFileContent.ts';
import { openZip } from '../../main/services/planFile/zipReader.ts';
import { openPlanSession } from '../../main/services/session/openPlanSession.ts';
import { hostMemory } from './hostMemory.ts';
import { inTurns, median, printMeasures, type Measure } from './measure.ts';

const runs = 9;
/** Revisions that are read, and pairs of them compared: how far back they lie says much of what patches cost. */
const reads = 25;
/** Every revision patched from the first on would take minutes. */
const searchFloor = 10;
const scales = [
  { items: 300, edits: 5_000, revisions: 200 },
  { items: 1_000, edits: 20_000, revisions: 1_000 },
] as const;

const memoryStages = [
  ['opened', 'memory: the plan open'],
  ['worked', 'memory: 20 edits saved, 2 revisions named'],
  ['readBack', 'memory: all of the past asked, 10 revisions read'],
] as const;

for (const scale of scales) {
  test(`history: ${scale.items} items, ${scale.edits} edits, ${scale.revisions} revisions`, async () => {
    const life = await liveOn(scale);
    const { bytes, patches, revisions } = life;
    const measures: Measure[] = [];
    const random = seededRandom(5);
    const places = Array.from({ length: reads }, (_, index) => ({ place: Math.floor(((index + 0.5) * revisions.length) / reads), order: random() })).sort((one, other) => one.order - other.order);
    /** Places all over the past in no order; who asks for them likewise goes through the same ones. */
    const anyPlaces = (): (() => number) => {
      let next = 0;
      return () => places[next++ % reads]?.place ?? 0;
    };

    measures.push({ name: 'the plan file', median: bytes.length / 1024, floorName: 'its patches alone, one gzip', floor: patches.length / 1024, unit: 'kB' });
    measures.push({ name: 'the last save', median: median(life.saves.slice(-runs)), floorName: 'the first saves', floor: median(life.saves.slice(1, runs + 1)), unit: 'ms CPU' });
    const wholes = life.saves.filter((_, index) => life.isWhole[index] && index > 0);
    measures.push({ name: 'a later save that packs all', median: median(wholes.slice(-runs)), floorName: 'the first save of all', floor: life.saves[0] ?? Number.NaN, unit: 'ms CPU' });
    const [naming, firstNaming] = [await namings(life.bytes), await namings(life.firstBytes)];
    measures.push({ name: 'name one more, answered', median: naming, floorName: 'the same plan of one revision', floor: firstNaming, unit: 'ms CPU' });
    measures.push({ name: 'record one more', median: median(life.records.slice(-runs)), floorName: 'the first ones', floor: median(life.records.slice(1, runs + 1)), unit: 'ms CPU' });

    const open = await inTurns(runs, () => opened(bytes).doc.destroy(), () => opened(life.firstBytes).doc.destroy());
    measures.push({ name: 'open the plan', median: open.work, floorName: 'the same plan of one revision', floor: open.floor, unit: 'ms' });

    const { history, doc } = opened(bytes);
    const floor = JSON.parse(gunzipSync(patches).toString()) as readonly PartsDelta[];
    const planAt = (place: number) => revisions[place] && readRevision(history, revisions[place]);
    const [wanted, wantedOfFloor] = [anyPlaces(), anyPlaces()];
    const read = await inTurns(reads, () => planAt(wanted()), () => patchedTo(floor, wantedOfFloor()));
    measures.push({ name: 'read any revision', median: read.work, floorName: 'the patches applied', floor: read.floor, unit: 'ms' });
    const compare = await inTurns(
      reads,
      () => {
        const [one, other] = [planAt(wanted()), planAt(wanted())];
        if (one?.ok && other?.ok) comparePlans(one.value, other.value);
      },
      () => {
        const [one, other] = [patchedTo(floor, wantedOfFloor()), patchedTo(floor, wantedOfFloor())];
        if (one && other) comparePlans(one, other);
      },
    );
    measures.push({ name: 'compare any two', median: compare.work, floorName: 'the patches applied twice, and compared', floor: compare.floor, unit: 'ms' });
    const now = planOf(doc);
    const search = await inTurns(
      3,
      () => {
        let next: string | null | undefined;
        do ({ next } = askPast(history, now, { text: 'budget', language: 'en' }, '2026-11-01', next ?? undefined));
        while (next !== null);
      },
      () => floor.forEach((_, place) => place % searchFloor === 0 && patchedTo(floor, place)),
    );
    measures.push({ name: 'ask all of the past', median: search.work, floorName: `every ${searchFloor}th revision patched`, floor: search.floor, unit: 'ms' });
    const [memory, floorMemory] = [await hostMemory(bytes), await hostMemory(life.firstBytes)];
    for (const [stage, name] of memoryStages) {
      measures.push({ name, median: memory[stage], floorName: 'the same plan of one revision', floor: floorMemory[stage], unit: 'MB' });
    }
    printMeasures(
      [
        `History: ${scale.items} items, ${scale.edits} edits, ${scale.revisions} revisions, one a save; at the end ${now.items.size} items.`,
        'Memory: the highest resident set (VmHWM) of a web host in its own process, of one run, up to the moment named; one window edits over its socket.',
      ],
      measures,
    );
  });
}

interface Life {
  readonly bytes: Uint8Array;
  /** The same plan with its first revision only. */
  readonly firstBytes: Uint8Array;
  /** Every revision as its changes to the one before, gzipped JSON. */
  readonly patches: Uint8Array;
  readonly revisions: readonly Revision[];
  /** Milliseconds of CPU, of each revision. */
  readonly records: readonly number[];
  readonly saves: readonly number[];
  /** Whether the document was packed whole in them. */
  readonly isWhole: readonly boolean[];
}

/** Edits a plan as people do, naming and packing it again and again. */
async function liveOn({ items, edits, revisions: count }: (typeof scales)[number]): Promise<Life> {
  const bench = workbench();
  // The host's document, which no undo of a window keeps from letting go of what was written over.
  const host = createYDoc();
  bench.doc.on('update', (update: Uint8Array) => Y.applyUpdate(host, update));
  const random = seededRandom(3);
  const words = (length: number): string => Array.from({ length }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' ');
  const ids = Array.from({ length: items }, (_, index) =>
    bench.make(addItem, { type: 'goal', fields: { statement: words(4), measure: words(2), realistic: words(25), target: index }, at: { x: (index % 20) * 260, y: index * 9 } }),
  );
  const edit = (): void => {
    const id = ids[Math.floor(random() * ids.length)] ?? '';
    const kind = random();
    if (kind < 0.35) bench.make(setField, { id, key: 'statement', value: words(4) });
    else if (kind < 0.6) bench.make(setField, { id, key: 'target', value: Math.floor(random() * 1e6) });
    else if (kind < 0.8) bench.make(setField, { id, key: 'realistic', value: words(25) });
    else if (kind < 0.98) bench.make(moveItems, [{ id, x: Math.floor(random() * 5000), y: Math.floor(random() * 3000) }]);
    else ids.push(bench.make(addItem, { type: 'goal', fields: { statement: words(4) }, at: { x: 0, y: 0 } }));
  };
  let history: History = emptyHistory;
  let before: Parts = new Map();
  let bytes: Uint8Array = new Uint8Array();
  const [deltas, records, saves, revisions, isWhole]: [PartsDelta[], number[], number[], Revision[], boolean[]] = [[], [], [], [], []];
  for (let index = 0; index < count; index += 1) {
    for (let each = 0; each < edits / count; each += 1) edit();
    const plan = bench.plan();
    const began = cpuTime();
    const recorded = recordRevision(history, plan, { label: `Revision ${index}`, author: 'Bench', reason: '', kind: 'named', time: new Date(index * 60_000).toISOString() }, sha256);
    if (!recorded.ok) throw new Error(recorded.failure.code);
    records.push(cpuTime() - began);
    const packed = await packPlanFileAside({ doc: host, plan, history: recorded.value.history, assets: new Map() });
    saves.push(cpuTime() - began);
    isWhole.push(holdsEntry(packed.bytes, entryNames.document));
    history = { ...recorded.value.history, states: packed.states };
    bytes = packed.bytes;
    revisions.push(recorded.value.revision);
    const parts = partsOf(plan);
    deltas.push(deltaBetween(before, parts));
    before = parts;
  }
  const onlyFirst = await packPlanFileAside({ doc: host, history: firstOnly(history, revisions), assets: new Map() });
  return { bytes, firstBytes: onlyFirst.bytes, patches: gzipSync(JSON.stringify(deltas)), revisions, records, saves, isWhole };
}

/** How long naming a revision of an open plan takes until the person is told, each time after an edit; milliseconds of CPU. */
async function namings(bytes: Uint8Array): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'kehys-naming-'));
  try {
    const path = join(folder, 'Bench.kehys');
    await writeFile(path, bytes);
    const session = await openPlanSession(path, testSessionPorts(folder));
    if (!session.ok) throw new Error(session.failure.code);
    const { doc } = session.value;
    const times: number[] = [];
    for (let index = 0; index <= runs; index += 1) {
      setCompany(doc, `Company ${index}`);
      const began = cpuTime();
      const named = await session.value.record({ label: `One more ${index}`, author: 'Bench', reason: '' });
      times.push(cpuTime() - began);
      if (!named.ok || !(await session.value.save()).ok) throw new Error('A revision was not named');
    }
    await session.value.close();
    return median(times.slice(1));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function holdsEntry(bytes: Uint8Array, name: string): boolean {
  const zip = openZip(bytes);
  return zip.ok && zip.entries.has(name);
}

/** What this process has taken of the CPU on all its threads, milliseconds: a busy machine does not lengthen it. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The history as if only the first revision had been recorded. */
function firstOnly(history: History, [first]: readonly Revision[]): History {
  if (!first) return emptyHistory;
  const state = history.states.get(first.tree);
  return { ...emptyHistory, revisions: new Map([[first.id, first]]), states: state ? new Map([[first.tree, state]]) : new Map() };
}

function patchedTo(deltas: readonly PartsDelta[], place: number): Plan | undefined {
  const parts = new Map<string, string>();
  for (const delta of deltas.slice(0, place + 1)) applyDelta(parts, delta);
  return planFromParts(parts)?.plan;
}

function opened(bytes: Uint8Array) {
  const file = unpackPlanFile(bytes, 'Bench.kehys');
  if (!file.ok) throw new Error(file.failure.code);
  return file.value;
}

const vocabulary =
  'strategy market customer revenue growth retention pricing partner channel product launch quality cost margin risk team capacity hiring budget forecast quarter region segment pipeline'.split(' ');
