import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { addItem } from '../../../shared/edits/items.ts';
import { addPicture } from '../../../shared/edits/pictures.ts';
import { setField, setPlanField } from '../../../shared/edits/fields.ts';
import { doStep, someSteps } from '../../../shared/edits/testing/randomEdits.ts';
import { workbench } from '../../../shared/edits/testing/workbench.ts';
import { seededRandom } from '../../../shared/plan/seededRandom.ts';
import { emptyHistory, type History } from '../../../shared/history/history.ts';
import { plainHistory } from '../../../shared/history/testing/plainHistory.ts';
import { recordRevision } from '../../../shared/history/recordRevision.ts';
import { wordFailure, type Result } from '../../../shared/messages/failures.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { otherPicture, smallPicture, smallPictureName } from '../../../shared/plan/testing/smallPicture.ts';
import { addSignOff } from '../../../shared/history/signOffs.ts';
import { DamageTrials } from './fixtures/damageTrials.ts';
import { sha256 } from '../disk/sha256.ts';
import { packPlanFile, packPlanFileAside } from './packPlanFile.ts';
import { currentFormat, type PlanFileContent } from './planFileContent.ts';
import { rescuePlanFile } from './rescuePlanFile.ts';
import { unpackPlanFile } from './unpackPlanFile.ts';
import { checkPlanFile } from './verifyPlanFile.ts';
import { readZip } from './zipReader.ts';
import { packEntry, writeZip } from './zipWriter.ts';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(wordFailure(result.failure, 'en'));
  return result.value;
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code;
}

function recorded(history: History, bench: ReturnType<typeof workbench>, label: string): History {
  const facts = { label, author: 'Tester', reason: '', kind: 'named', time: '2026-03-01T09:00:00.000Z' } as const;
  return value(recordRevision(history, bench.plan(), facts, sha256)).history;
}

function sample() {
  const bench = workbench();
  bench.make(setPlanField, { key: 'title', value: 'Näyte 👩‍👩‍👧‍👦' });
  const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'More enquiries', target: 40 } });
  let history = recorded(emptyHistory, bench, 'First');
  bench.make(setField, { id: goal, key: 'target', value: 60 });
  history = recorded(history, bench, 'Second');
  const content = { doc: bench.doc, history, assets: new Map([['logo.png', new Uint8Array([9, 8, 7])]]) };
  return { bench, content, bytes: packPlanFile(content), plan: bench.plan() };
}

/** A plan that is saved again while it is open, so that its document lies in two entries. */
async function savedAgain(): Promise<{ readonly bench: ReturnType<typeof workbench>; readonly bytes: Uint8Array }> {
  const { bench, content } = sample();
  const random = seededRandom(7);
  const noise = (length: number): string => Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
  bench.make(addItem, { type: 'note', fields: { text: noise(70_000) } });
  await packPlanFileAside(content);
  bench.make(addItem, { type: 'goal', fields: { statement: 'Written since' } });
  const { bytes } = await packPlanFileAside({ ...content, plan: bench.plan() });
  return { bench, bytes };
}

/** A plan that somebody signed, as a file. */
function signedSample(): Uint8Array {
  const { content } = sample();
  const [revision] = content.history.revisions.keys();
  const signOff = { revision: revision ?? '', party: 'client', name: 'Pekka', note: '', time: '2026-03-02T09:00:00.000Z' } as const;
  return packPlanFile({ ...content, planId: '7h3k9m2p4q6r', history: value(addSignOff(content.history, signOff, () => 'id')) });
}

function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.reason);
  return zip.entries;
}

/** The same content, with entries replaced or (undefined) left out, as another program would zip it. */
function zippedWith(bytes: Uint8Array, changed: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array {
  const files: Zippable = Object.fromEntries(unpacked(bytes));
  for (const [name, content] of Object.entries(changed)) {
    if (content) files[name] = content;
    else delete files[name];
  }
  return zipSync(files);
}

function expectSame(read: PlanFileContent, content: Omit<PlanFileContent, 'formatVersion'>): void {
  expect(planOf(read.doc)).toEqual(planOf(content.doc));
  expect(plainHistory(read.history)).toEqual(plainHistory(content.history));
  expect(read.assets).toEqual(content.assets);
}

describe('a plan file', () => {
  it('gives back any plan and its history, whatever its texts', () => {
    fc.assert(
      fc.property(someSteps, someSteps, (steps, more) => {
        const bench = workbench();
        for (const step of steps) doStep(bench.context, step);
        let history = recorded(emptyHistory, bench, 'One \ud800 \u202e <script>');
        for (const step of more) doStep(bench.context, step);
        history = recorded(history, bench, '__proto__');
        const content = { doc: bench.doc, history, assets: new Map<string, Uint8Array>() };
        const bytes = packPlanFile(content);
        expectSame(value(unpackPlanFile(bytes, 'Plan.kehys')), content);
        expect(value(checkPlanFile(bytes, 'Plan.kehys', 'en')).faults).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('opens when another program has zipped it again', () => {
    const { content, bytes } = sample();
    expectSame(value(unpackPlanFile(zippedWith(bytes, {}), 'Plan.kehys')), content);
  });

  it('is a ZIP that other readers take', () => {
    const { bytes } = sample();
    const entries = unzipSync(bytes);
    expect(Object.keys(entries).slice(0, 3)).toEqual(['kehys.json', 'document.yjs2', 'plan.json']);
    expect(JSON.parse(strFromU8(entries['kehys.json'] ?? new Uint8Array()))).toEqual({ format: 2, app: 'Kehys', title: 'Näyte 👩‍👩‍👧‍👦' });
  });
});

describe('a damaged plan file', () => {
  it('cut anywhere is refused as damaged or not ours, never read in part', () => {
    const { bytes } = sample();
    for (let length = 1; length < bytes.length; length += length < 200 || length > bytes.length - 200 ? 1 : 37) {
      const code = codeOf(unpackPlanFile(bytes.slice(0, length), 'Plan.kehys'));
      expect(code).toBe(length < 40 ? 'file-not-ours' : 'file-damaged');
    }
  });

  it('with any bit turned is noticed, or says exactly the same (all of them: npm run damage)', () => {
    const bytes = signedSample();
    const trials = new DamageTrials(bytes);
    const outcomes = { noticed: 0, harmless: 0, silent: 0 };
    const silent: string[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const bit = (at * 5) % 8;
      const outcome = trials.turn(at, bit);
      outcomes[outcome] += 1;
      if (outcome === 'silent') silent.push(`${at}.${bit}`);
    }
    expect(silent).toEqual([]);
    expect(outcomes.noticed).toBeGreaterThan(bytes.length * 0.7);
    expect(outcomes.harmless).toBeGreaterThan(0);
  });

  it('whose document lies in two entries is noticed wherever a bit of either is turned or the file is cut, and is never read without what came since', async () => {
    const { bench, bytes } = await savedAgain();
    expect([...unpacked(bytes).keys()].slice(0, 4)).toEqual(['kehys.json', 'document/base.yjs2', 'document/since.yjs2', 'plan.json']);
    expect(planOf(value(unpackPlanFile(bytes, 'Plan.kehys')).doc)).toEqual(bench.plan());
    expect(value(checkPlanFile(bytes, 'Plan.kehys', 'en'))).toMatchObject({ formatVersion: 3, faults: [] });
    const trials = new DamageTrials(bytes);
    const from = Buffer.from(bytes).indexOf('document/since.yjs2') - 30;
    const to = Buffer.from(bytes).indexOf('plan.json') - 30;
    for (let at = from; at < to; at += 1) expect([at, trials.turn(at, (at * 5) % 8)]).not.toEqual([at, 'silent']);
    for (let at = 0; at < from; at += 997) expect([at, trials.turn(at, (at * 5) % 8)]).not.toEqual([at, 'silent']);
    for (let length = from - 3; length < to + 3; length += 7) expect(trials.cut(length)).toBe('noticed');
    for (const lost of ['document/base.yjs2', 'document/since.yjs2']) {
      const without = zippedWith(bytes, { [lost]: undefined });
      expect(codeOf(unpackPlanFile(without, 'Plan.kehys'))).toBe('file-damaged');
      const rescue = value(rescuePlanFile(without, 'Plan.kehys'));
      expect(rescue.from).toBe('plan');
      expect(planOf(rescue.content.doc).items).toEqual(bench.plan().items);
    }
  });

  it('with any bit of the name of an entry turned is noticed, so that no sign-off and no picture goes without a word', () => {
    const bytes = signedSample();
    const trials = new DamageTrials(bytes);
    for (const name of ['history/signoffs.json', 'assets/logo.png', 'history/revisions.json', 'history/states/']) {
      for (let from = Buffer.from(bytes).indexOf(name); from >= 0; from = Buffer.from(bytes).indexOf(name, from + 1)) {
        for (let at = from; at < from + name.length; at += 1) for (let bit = 0; bit < 8; bit += 1) expect(trials.turn(at, bit), `${name} ${at}.${bit}`).toBe('noticed');
      }
    }
  });

  it('whose table of contents is said to be shorter is refused, not read without its last entries', () => {
    const bytes = signedSample();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const end = bytes.length - 22;
    const lastName = 'assets/logo.png'.length;
    view.setUint32(end + 12, view.getUint32(end + 12, true) - 46 - lastName, true);
    expect(codeOf(unpackPlanFile(bytes, 'Plan.kehys'))).toBe('file-damaged');
  });

  it('with any stretch overwritten never throws, and neither does its rescue', () => {
    const { bytes } = sample();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ maxLength: 300 }), (at, junk) => {
        const broken = bytes.slice();
        broken.set(junk.slice(0, bytes.length - at), at);
        unpackPlanFile(broken, 'Plan.kehys');
        rescuePlanFile(broken, 'Plan.kehys');
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['nothing at all', new Uint8Array(), 'file-empty'],
    ['text', strToU8('Hello, this is a letter.'), 'file-not-ours'],
    ['a PDF', strToU8('%PDF-1.7 kehys'), 'file-not-ours'],
    ['somebody else’s ZIP', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'file-not-ours'],
    ['an empty ZIP', zipSync({}), 'file-not-ours'],
    ['a broken kehys.json', zippedWith(sample().bytes, { 'kehys.json': strToU8('{') }), 'file-damaged'],
    ['a format that is no number', zippedWith(sample().bytes, { 'kehys.json': strToU8('{"format":"1"}') }), 'file-damaged'],
    ['no document', zippedWith(sample().bytes, { 'document.yjs2': undefined }), 'file-damaged'],
    ['a document that is none', zippedWith(sample().bytes, { 'document.yjs2': strToU8('nonsense') }), 'file-damaged'],
    ['a broken list of revisions', zippedWith(sample().bytes, { 'history/revisions.json': strToU8('{}') }), 'file-damaged'],
    ['a broken revision of format 1', zippedWith(sample().bytes, { 'history/revisions/aaaaaaaaaaaa.json': strToU8('{}') }), 'file-damaged'],
    ['broken sign-offs', zippedWith(sample().bytes, { 'history/signoffs.json': strToU8('null') }), 'file-damaged'],
    ['a history object under no hash', zippedWith(sample().bytes, { 'history/objects/x.json': strToU8('{}') }), 'file-damaged'],
  ])('that holds %s is told as what it is', (_name, bytes, code) => {
    expect(codeOf(unpackPlanFile(bytes, 'Plan.kehys'))).toBe(code);
  });

  it('of 100 MB is refused unread', () => {
    const read = unpackPlanFile(new Uint8Array(100 * 1024 * 1024), 'Plan.kehys');
    expect(read).toMatchObject({ failure: { code: 'file-too-large', details: { size: 100, limit: 64 } } });
  });

  it('is told in both languages, with its reason', () => {
    const { bytes } = sample();
    const read = unpackPlanFile(bytes.slice(0, 500), 'Plan.kehys');
    if (read.ok) throw new Error('It was opened');
    expect(wordFailure(read.failure, 'en')).toBe('“Plan.kehys” is damaged (it ends too early). The original was left untouched.');
    expect(wordFailure(read.failure, 'fi')).toBe('”Plan.kehys” on vahingoittunut (se päättyy kesken). Alkuperäinen jätettiin koskematta.');
  });
});

describe('a hostile ZIP', () => {
  const manifest = packEntry({ name: 'kehys.json', bytes: strToU8('{"format":1}') });

  it('that would unpack to more than memory is refused before it does', () => {
    const zeros = new Uint8Array(300 * 1024 * 1024);
    const bomb = { ...packEntry({ name: 'document.yjs2', bytes: new Uint8Array() }), isDeflated: true, packed: deflateRawSync(zeros), unpacked: zeros.length };
    expect(unpackPlanFile(writeZip([manifest, bomb]), 'Plan.kehys')).toMatchObject({ failure: { details: { why: 'reason-bomb' } } });
    const modest = { ...bomb, unpacked: 100 };
    expect(unpackPlanFile(writeZip([manifest, modest]), 'Plan.kehys')).toMatchObject({ failure: { details: { why: 'reason-checksum' } } });
    const many = Array.from({ length: 40 }, (_, index) => ({ ...bomb, name: strToU8(`assets/${index}`), unpacked: 10 * 1024 * 1024 }));
    expect(unpackPlanFile(writeZip([manifest, ...many]), 'Plan.kehys').ok).toBe(false);
    expect(rescuePlanFile(writeZip([manifest, bomb, modest]), 'Plan.kehys').ok).toBe(false);
  });

  it('with an entry twice is refused', () => {
    expect(unpackPlanFile(writeZip([manifest, manifest]), 'Plan.kehys')).toMatchObject({ failure: { details: { why: 'reason-entries' } } });
  });

  it('cannot name a way out of the file: only plain asset names are taken', () => {
    const { bytes } = sample();
    const hostile = ['assets/../../evil', 'assets//etc/passwd', 'assets/.hidden', 'assets/C:\\evil', 'assets/a/b', '../evil', '/evil', 'assets/', '__proto__x'];
    const read = value(unpackPlanFile(zippedWith(bytes, Object.fromEntries(hostile.map((name) => [name, strToU8('x')]))), 'Plan.kehys'));
    expect([...read.assets.keys()]).toEqual(['logo.png']);
  });

  it('with an asset or entry called __proto__ changes nothing', () => {
    const { content } = sample();
    const assets = new Map([['__proto__', new Uint8Array([1])]]);
    expect(value(unpackPlanFile(packPlanFile({ ...content, assets }), 'Plan.kehys')).assets).toEqual(assets);
  });
});

describe('a newer plan file', () => {
  const newer = { 'kehys.json': strToU8('{"format":7,"app":"Kehys 9","future":true}') };

  it('opens for reading only, with a sentence that says why', () => {
    const { bytes, plan } = sample();
    const read = value(unpackPlanFile(zippedWith(bytes, newer), 'Plan.kehys'));
    expect(planOf(read.doc)).toEqual(plan);
    expect(read.formatVersion).toBe(7);
    expect(read.readOnly).toEqual({ code: 'file-newer', details: { name: 'Plan.kehys', version: 7, supported: currentFormat } });
  });

  it('shows its readable copy where its document cannot be read, without what is unknown', () => {
    const { bytes, plan } = sample();
    const future = JSON.stringify({
      kehys: 7,
      plan: { title: plan.fields['title'], mood: { deep: true } },
      items: [...[...plan.items.values()], { id: 'x', type: 'dream' }],
    });
    const read = value(unpackPlanFile(zippedWith(bytes, { ...newer, 'document.yjs2': strToU8('v9'), 'plan.json': strToU8(future) }), 'Plan.kehys'));
    expect(planOf(read.doc).items).toEqual(plan.items);
    expect(read.readOnly?.code).toBe('file-newer');
  });

  it('that holds nothing this Kehys can read says that it is newer', () => {
    const { bytes } = sample();
    expect(codeOf(unpackPlanFile(zippedWith(bytes, { ...newer, 'document.yjs2': undefined, 'plan.json': undefined }), 'Plan.kehys'))).toBe('file-newer');
  });
});

describe('a rescue', () => {
  it('takes the whole plan out of a file cut after its document', () => {
    const { bytes, plan } = sample();
    const rescue = value(rescuePlanFile(bytes.slice(0, Math.floor(bytes.length * 0.7)), 'Plan.kehys'));
    expect(planOf(rescue.content.doc)).toEqual(plan);
    expect(rescue.from).toBe('document');
    expect(rescue.content.readOnly).toBeUndefined();
  });

  it('takes the readable copy where the document is broken, and names what is lost', () => {
    const { bytes, plan } = sample();
    const broken = bytes.slice();
    const at = Buffer.from(broken).indexOf('document.yjs2') + 40;
    broken.fill(0, at, at + 20);
    const rescue = value(rescuePlanFile(broken, 'Plan.kehys'));
    expect(rescue).toMatchObject({ from: 'plan', lost: ['document.yjs2'] });
    expect(planOf(rescue.content.doc)).toEqual(plan);
    expect(rescue.content.history.revisions.size).toBe(2);
  });

  it('takes the newest whole revision where nothing else is left', () => {
    const { bytes, plan } = sample();
    const rescue = value(rescuePlanFile(zippedWith(bytes, { 'document.yjs2': undefined, 'plan.json': undefined }), 'Plan.kehys'));
    expect(rescue.from).toBe('revision');
    expect(planOf(rescue.content.doc)).toEqual(plan);
  });

  it('says that there is nothing in a file without a plan', () => {
    expect(codeOf(rescuePlanFile(strToU8('nothing here'), 'Plan.kehys'))).toBe('file-damaged');
    expect(codeOf(rescuePlanFile(new Uint8Array(), 'Plan.kehys'))).toBe('file-empty');
  });
});

describe('a check of a plan file', () => {
  it('tells what does not match, in the language asked for', () => {
    const { bytes } = sample();
    expect(value(checkPlanFile(bytes, 'Plan.kehys', 'en'))).toEqual({ formatVersion: 2, items: 1, links: 0, revisions: 2, signOffs: 0, faults: [] });
    const pack = [...unpacked(bytes).keys()].find((name) => name.startsWith('history/states/')) ?? '';
    const text = strFromU8(unpacked(bytes).get(pack) ?? new Uint8Array());
    const changed = zippedWith(bytes, { [pack]: strToU8(text.replace('"target\\":40', '"target\\":99')), 'plan.json': strToU8('{"kehys":1}') });
    expect(value(checkPlanFile(changed, 'Plan.kehys', 'en')).faults).toEqual([
      'plan.json does not say what the document says',
      'What the plan said at “First” was changed after it was recorded',
      'What the plan said at “Second” was changed after it was recorded',
    ]);
    expect(value(checkPlanFile(changed, 'Plan.kehys', 'fi')).faults[0]).toBe('plan.json ei sano samaa kuin asiakirja');
  });

  it('tells of parts and links that the plan cannot show', () => {
    const { bench, content } = sample();
    const { items, links } = bench.context.document;
    links.set('loose', { kind: 'serves', from: 'gone', to: 'gone' });
    items.set('text', 'no record' as never);
    const note = bench.make(addItem, { type: 'note' });
    items.get(note)?.set('area', 'gone');
    const { faults } = value(checkPlanFile(packPlanFile(content), 'Plan.kehys', 'en'));
    expect(faults).toEqual([
      '1 part of the plan is of a type that this Kehys does not know',
      '1 link leads nowhere',
      '1 part lies in an area that cannot hold it',
    ]);
  });

  it('names each picture whose bytes are not its own, and the notes that show it', () => {
    const { bench, content } = sample();
    const { document } = bench.context;
    const note = bench.make(addPicture, { name: smallPictureName, bytes: smallPicture, at: { x: 0, y: 0 } });
    bench.make(setField, { id: note, key: 'text', value: 'The wall' });
    const faults = (language: 'en' | 'fi') => value(checkPlanFile(packPlanFile(content), 'Plan.kehys', language)).faults;
    expect(faults('en')).toEqual([]);
    document.pictures.set(smallPictureName, otherPicture(1));
    document.pictures.set('0'.repeat(64), smallPicture);
    expect(faults('en')).toEqual([
      `The bytes of the picture ${smallPictureName} (The wall) are not those that its name was given for`,
      `The bytes of the picture ${'0'.repeat(64)}, which no note shows, are not those that its name was given for`,
    ]);
    expect(faults('fi')[0]).toBe(`Kuvan ${smallPictureName} (The wall) tavut eivät ole ne, joista sen nimi on annettu`);
  });
});
