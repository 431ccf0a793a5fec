import { execFileSync } from 'node:child_process';
import { copyFile, link, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { editContextOf } from '../../shared/edits/editContext.ts';
import { setField, setPlanField } from '../../shared/edits/fields.ts';
import { addItem } from '../../shared/edits/items.ts';
import { failed } from '../../shared/messages/failures.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { planOf, LivePlan } from '../../shared/plan/livePlan.ts';
import { exampleFileNames } from '../../shared/templates/exampleFiles.ts';
import { openPlanSession } from '../services/session/openPlanSession.ts';
import { packPlanFile, readPlanFile, writePlanFile } from '../services/planFile/planFile.ts';
import type { Change } from '../../shared/history/change.ts';
import { emptyHistory } from '../../shared/history/history.ts';
import { edit, expectRefusal, inOwnFolder, jobs, kehys, path } from './fixtures/typedCommands.ts';
import { failureLine } from './failureLine.ts';

inOwnFolder();

describe('kehys new', () => {
  it('makes a plan from the holistic framework, in the language of the command', async () => {
    const { code, out, err } = await kehys(['new', 'Plan.kehys', '--title', 'Kevät'], { language: 'fi' });
    expect([code, out, err]).toEqual([0, '', `Luotiin ${path('Plan.kehys')}.\n`]);
    const read = await readPlanFile(path('Plan.kehys'));
    const plan = read.ok ? planOf(read.value.doc) : undefined;
    expect(plan?.fields).toMatchObject({ title: 'Kevät', language: 'fi', starts: '2026-03-04' });
    expect(plan?.items.size).toBeGreaterThan(4);
    expect(read.ok && read.value.planId).toMatch(/^[a-z0-9]{12}$/);
  });

  it('makes a short campaign from its template', async () => {
    expect((await kehys(['new', 'Plan.kehys', '--template', 'campaign'])).code).toBe(0);
    const read = await readPlanFile(path('Plan.kehys'));
    expect(read.ok && planOf(read.value.doc).fields).toMatchObject({ campaign: 'yes', horizonMonths: 3 });
  });

  it.each([
    ['CON.kehys', /“CON\.kehys” cannot be used as a file name: Windows keeps that name/],
    ['lpt1.x.kehys', /Windows keeps that name/],
    ['a:b.kehys', /signs that some systems do not allow/],
    ['plan\u202egnp.kehys', /^kehys: “plangnp\.kehys” .*signs that some systems do not allow/],
    ['.kehys.kehys', /begin with a dot/],
  ])('refuses the name %j on every system and makes nothing', async (name, words) => {
    expectRefusal(await kehys(['new', name]), words);
    expect(await readdir(path(''))).toEqual([]);
  });

  it('speaks of no window where the file cannot be written', async () => {
    for (const code of ['disk-full', 'folder-read-only', 'write-failed'] as const) {
      for (const language of ['en', 'fi'] as const) {
        expect(failureLine({ code, details: { name: 'Plan.kehys', why: 'EIO' } }, language)).not.toMatch(/window|ikkuna|again|uudelleen|Save as|Tallenna nimellä/);
      }
    }
  });

  it('replaces a file only when told to', async () => {
    await writeFile(path('Plan.kehys'), 'mine');
    expectRefusal(await kehys(['new', 'Plan.kehys']), /“Plan.kehys” exists already.*--force/);
    expect(await readFile(path('Plan.kehys'), 'utf8')).toBe('mine');
    expect((await kehys(['new', 'Plan.kehys', '--force'])).code).toBe(0);
    expect((await readPlanFile(path('Plan.kehys'))).ok).toBe(true);
  });

  it('does not replace a plan that another Kehys has, and gives the lock of one that it replaced back', async () => {
    const { session } = await kehys(['new', 'Plan.kehys', '--title', 'Theirs']);
    const held = await openPlanSession(path('Plan.kehys'), { ...session, lock: { ...session.lock, process: { ...session.lock.process, pid: process.ppid, started: undefined } } });
    expectRefusal(await kehys(['new', 'Plan.kehys', '--title', 'Ours', '--force']), /another Kehys/);
    if (held.ok) await held.value.close();
    expect((await kehys(['new', 'Plan.kehys', '--title', 'Ours', '--force'])).code).toBe(0);
    const read = await readPlanFile(path('Plan.kehys'));
    expect(read.ok && planOf(read.value.doc).fields).toMatchObject({ title: 'Ours' });
    expect((await readdir(path(''))).filter((name) => name.includes('lock'))).toEqual([]);
  });

  it.each([
    ['Plan.pdf', /cannot be used as a file name/],
    ['no/such/Plan.kehys', /Plan\.kehys/],
  ])('is refused for %s and leaves nothing behind', async (name, words) => {
    expectRefusal(await kehys(['new', name]), words);
    expect(await readdir(path(''))).toEqual([]);
  });

  it('takes an example with its history, under another title', async () => {
    await mkdir(path('examples'));
    const doc = createYDoc();
    addItem(editContextOf(new LivePlan(doc), Math.random), { type: 'goal', fields: { statement: 'Example' } });
    await writePlanFile(path(`examples/${exampleFileNames['example-en']}`), packPlanFile({ doc, history: emptyHistory, assets: new Map() }));
    expect((await kehys(['new', 'Mine.kehys', '--template', 'example-en', '--title', 'Mine'])).code).toBe(0);
    const read = await readPlanFile(path('Mine.kehys'));
    expect(read.ok && planOf(read.value.doc).fields['title']).toBe('Mine');
    expect(read.ok && planOf(read.value.doc).items.size).toBe(1);
  });

  it('imports plan JSON, placing what has no place', async () => {
    const json = { kehys: 1, plan: { title: 'Imported' }, items: [{ type: 'goal', fields: { statement: 'More enquiries' } }] };
    await writeFile(path('plan.json'), JSON.stringify(json));
    expect((await kehys(['new', 'Plan.kehys', '--from', 'plan.json'])).code).toBe(0);
    const read = await readPlanFile(path('Plan.kehys'));
    expect(read.ok && planOf(read.value.doc).fields['title']).toBe('Imported');
  });

  it('says every fault of plan JSON with its path and imports nothing', async () => {
    const json = { kehys: 1, plan: { starts: 'soon' }, items: [{ type: 'goal' }, { type: 'dream' }] };
    await writeFile(path('plan.json'), JSON.stringify(json));
    const refused = await kehys(['new', 'Plan.kehys', '--from', 'plan.json']);
    expectRefusal(refused, /plan\.starts.*items\[1\]/);
    expect(await readdir(path(''))).toEqual(['plan.json']);
  });

  it('says that the JSON to import is not there', async () => {
    expectRefusal(await kehys(['new', 'Plan.kehys', '--from', 'gone.json']), /gone\.json/);
  });
});

describe('kehys export', () => {
  beforeEach(async () => {
    await kehys(['new', 'Plan.kehys']);
  });

  it('writes the file beside where it is typed and says so', async () => {
    const { code, out, err, exported } = await kehys(['export', 'Plan.kehys', '--to', 'pdf', '--paper', 'letter']);
    expect([code, out, err]).toEqual([0, '', `Wrote ${path('Plan.pdf')} (3 pages).\n`]);
    expect(exported[0]).toMatchObject({ format: 'pdf', paper: 'letter', language: 'en', time: '2026-03-04T12:00:00.000Z' });
    expect(await readFile(path('Plan.pdf'), 'utf8')).toBe('document');
  });

  it('is in the plan’s own language, whatever the system’s is, unless another is asked for', async () => {
    await kehys(['new', 'Suunnitelma.kehys'], { language: 'fi' });
    const languageOf = async (...more: readonly string[]) => (await kehys(['export', 'Suunnitelma.kehys', '--to', 'pdf', '--force', ...more])).exported[0]?.language;
    expect([await languageOf(), await languageOf('--lang', 'en')]).toEqual(['fi', 'en']);
  });

  it('makes what the file’s name ends in, where nothing else is said', async () => {
    const { exported } = await kehys(['export', 'Plan.kehys', '-o', 'told.MD']);
    expect(exported[0]).toMatchObject({ format: 'markdown' });
    expect((await kehys(['export', 'Plan.kehys', '-o', 'told.txt', '--to', 'markdown'])).exported[0]).toMatchObject({ format: 'markdown' });
  });

  it('makes only the chapters that are listed, in that order, at the depth and without what is asked', async () => {
    const { code, exported } = await kehys(['export', 'Plan.kehys', '--to', 'pdf', '--sections', 'goals, summary', '--depth', 'brief', '--without', 'costs,names']);
    expect(code).toBe(0);
    expect(exported[0]).toMatchObject({ sections: ['goals', 'summary'], depth: 'brief', without: ['costs', 'names'] });
  });

  it('refuses a chapter, a part or a preset that there is not, with those that there are', async () => {
    expectRefusal(await kehys(['export', 'Plan.kehys', '--to', 'pdf', '--sections', 'gaols']), /“gaols” is none of: summary, messages/);
    expectRefusal(await kehys(['export', 'Plan.kehys', '--to', 'pdf', '--without', 'prices']), /“prices” is none of: notes, costs, names/);
    expectRefusal(await kehys(['export', 'Plan.kehys', '--to', 'pdf', '--preset', 'Nobody']), /no preset “Nobody”/);
  });

  it('makes what a preset of the plan says, and what is typed before it', async () => {
    const preset = { name: 'For the agency', document: 'actionPlan', language: 'fi', paper: 'letter', depth: 'full', without: ['costs'] };
    await writeFile(path('plan.json'), JSON.stringify({ kehys: 1, registers: { presets: { a: preset } } }));
    await kehys(['new', 'Preset.kehys', '--from', 'plan.json']);
    const { exported } = await kehys(['export', 'Preset.kehys', '--to', 'pdf', '--preset', 'for the agency', '--paper', 'a4', '--without', 'notes']);
    expect(exported[0]).toMatchObject({ document: 'actionPlan', language: 'fi', paper: 'a4', depth: 'full', without: ['costs', 'notes'] });
  });

  it('makes a picture of the parts that are named, by title or id, and says which there is not', async () => {
    await writeFile(path('plan.json'), JSON.stringify({ kehys: 1, items: [{ id: 'aaaa', type: 'note', fields: { text: 'Hello' }, x: 0, y: 0 }] }));
    expect((await kehys(['new', 'Parts.kehys', '--from', 'plan.json'])).code).toBe(0);
    const { exported } = await kehys(['export', 'Parts.kehys', '--to', 'png', '--items', 'hello', '--scale', '4', '--transparent']);
    expect(exported[0]).toMatchObject({ format: 'png', scale: 4, ground: 'none', items: [expect.any(String)] });
    expectRefusal(await kehys(['export', 'Parts.kehys', '--to', 'svg', '--items', 'Nobody']), /called “Nobody”/);
    expectRefusal(await kehys(['export', 'Parts.kehys', '--to', 'png', '--scale', '3']), /3/);
  });

  it('writes to standard output alone with -o -', async () => {
    expect(await kehys(['export', 'Plan.kehys', '--to', 'markdown', '-o', '-'])).toMatchObject({ code: 0, out: 'document', err: '' });
  });

  it.each([
    [[], 'strategy'],
    [['--document', 'action-plan'], 'actionPlan'],
    [['--document', 'policy'], 'policy'], [['--document', 'audit'], 'audit'],
  ])('makes the document of the set that %j asks for', async (words, document) => {
    const { exported } = await kehys(['export', 'Plan.kehys', '--to', 'pdf', ...words]);
    expect(exported[0]).toMatchObject({ document });
  });

  it('shows progress where a terminal can show it', async () => {
    const { err } = await kehys(['export', 'Plan.kehys', '--to', 'pdf', '-o', 'x.pdf'], { errIsTerminal: true });
    expect(err).toContain('\r\u001b[K50% Drawing pages');
    expect(err).toMatch(/\r\u001b\[KWrote .*\n$/);
  });

  it('exports a revision by its label', async () => {
    await kehys(['checkpoint', 'Plan.kehys', '--label', 'First', '--author', 'Aino']);
    await edit('Plan.kehys', (context) => setPlanField(context, { key: 'title', value: 'Later' }));
    const { exported } = await kehys(['export', 'Plan.kehys', '--to', 'json', '--revision', 'First', '-o', '-']);
    const [asked] = exported;
    if (!asked || !('plan' in asked)) throw new Error('No plan was exported');
    expect(asked.revisions.find(({ id }) => id === asked.revisionId)?.label).toBe('First');
    expect(asked.plan.fields).toMatchObject({ title: 'Untitled plan' });
  });

  it.each([
    ['under the name that was given', ['-o', 'Plan.pdf']],
    ['under its own name', []],
  ])('leaves an existing file as it is %s, until it is told to replace it', async (_where, output) => {
    await writeFile(path('Plan.pdf'), 'mine');
    await link(path('Plan.pdf'), path('kept'));
    const words = ['export', 'Plan.kehys', '--to', 'pdf', ...output];
    const refused = await kehys(words);
    expectRefusal(refused, /“Plan.pdf” exists already.*--force/);
    expect(refused.exported).toHaveLength(output.length > 0 ? 0 : 1);
    expect(await readFile(path('Plan.pdf'), 'utf8')).toBe('mine');
    expect((await kehys([...words, '--force'])).code).toBe(0);
    expect(await readFile(path('Plan.pdf'), 'utf8')).toBe('document');
    // Replaced as a whole: the old file was never opened for writing, so that no crash could have cut it.
    expect(await readFile(path('kept'), 'utf8')).toBe('mine');
  });

  it.skipIf(process.platform === 'win32')('writes into a pipe as it is, and replaces none', async () => {
    execFileSync('mkfifo', [path('pipe')]);
    const read = readFile(path('pipe'), 'utf8');
    expect((await kehys(['export', 'Plan.kehys', '--to', 'markdown', '-o', 'pipe'])).code).toBe(0);
    expect(await read).toBe('document');
    expect((await stat(path('pipe'))).isFIFO()).toBe(true);
  });

  it('leaves nothing behind where it could not write', async () => {
    await mkdir(path('folder'));
    expectRefusal(await kehys(['export', 'Plan.kehys', '--to', 'pdf', '-o', 'folder']), /“folder” could not be written: a folder has that name/);
    expect((await readdir(path(''))).sort()).toEqual(['Plan.kehys', 'folder']);
  });

  it.each(['CON.pdf', 'lpt1', 'a:b.pdf', 'report.'])('refuses %s, which not every system takes, before any work', async (name) => {
    const refused = await kehys(['export', 'Plan.kehys', '--to', 'pdf', '-o', name, '--force']);
    expectRefusal(refused, /cannot be used as a file name/);
    expect(refused.exported).toEqual([]);
    expect(await readdir(path(''))).toEqual(['Plan.kehys']);
  });

  it('never takes the place of a plan, not even with --force', async () => {
    expectRefusal(await kehys(['export', 'Plan.kehys', '--to', 'json', '-o', 'Plan.kehys', '--force']), /file name/);
    expect((await readPlanFile(path('Plan.kehys'))).ok).toBe(true);
  });

  it('fails with the failure of the export, and ends the worker', async () => {
    let closed = 0;
    const failing = jobs([], { run: async () => failed('export-cancelled'), close: async () => void (closed += 1) });
    expectRefusal(await kehys(['export', 'Plan.kehys', '--to', 'pdf'], { exportJobs: async () => failing }), /cancelled/);
    expect(closed).toBe(1);
    expect(await readdir(path(''))).toEqual(['Plan.kehys']);
  });

  it('says which revision there is not, and which folder', async () => {
    expectRefusal(await kehys(['export', 'Plan.kehys', '--to', 'pdf', '--revision', 'Nope']), /no revision “Nope”/);
    expectRefusal(await kehys(['export', 'Plan.kehys', '--to', 'pdf', '-o', 'no/where.pdf']), /“where.pdf” could not be written: its folder is not there/);
  });
});

describe('kehys merge', () => {
  const nameGoal = (file: string, statement: string): Promise<unknown> =>
    edit(file, (context) => {
      const goal = [...context.plan().items.values()].find(({ type }) => type === 'goal');
      if (goal) setField(context, { id: goal.id, key: 'statement', value: statement });
    });

  beforeEach(async () => {
    await kehys(['new', 'A.kehys', '--template', 'empty', '--title', 'Plan']);
    await edit('A.kehys', (context) => addItem(context, { type: 'goal', fields: { statement: 'More enquiries' } }));
    await kehys(['checkpoint', 'A.kehys', '--label', 'Agreed', '--author', 'Aino']);
    await copyFile(path('A.kehys'), path('B.kehys'));
    await nameGoal('A.kehys', 'Many enquiries');
    await nameGoal('B.kehys', 'Better enquiries');
    await kehys(['checkpoint', 'B.kehys', '--label', 'Better', '--author', 'Ben']);
  });

  it('makes one plan of two copies and says what both changed, in both languages', async () => {
    const { code, out, err } = await kehys(['merge', 'A.kehys', 'B.kehys', '-o', 'C.kehys', '--author', 'Aino']);
    expect([code, err]).toEqual([0, '“C.kehys” holds both copies. Both had changed 1 thing.\n']);
    expect(out).toMatch(/^.*“Many enquiries” \(A\.kehys\)\n.*“Better enquiries” \(B\.kehys, Ben, .*\)\n {4}What “[AB]\.kehys” says stands; the other is in the history\.\n$/);
    expect((await kehys(['verify', 'C.kehys'])).code).toBe(0);
    const history = await kehys(['history', 'C.kehys']);
    for (const label of ['Two copies merged', 'Better', 'Before two copies were merged', 'Agreed']) expect(history.out).toContain(label);
    expect((await kehys(['merge', 'A.kehys', 'B.kehys', '-o', 'D.kehys'], { language: 'fi' })).out).toMatch(/toinen on historiassa/);
  });

  it('says the same as JSON', async () => {
    const { out } = await kehys(['merge', 'A.kehys', 'B.kehys', '-o', 'C.kehys', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      revision: { label: 'Two copies merged', parents: [expect.any(String), expect.any(String)] },
      clashes: [{ one: { file: 'A.kehys', change: { after: 'Many enquiries' } }, other: { file: 'B.kehys', author: 'Ben', change: { after: 'Better enquiries' } } }],
    });
  });

  it('replaces no file, takes no other ending and merges no strangers, and says why', async () => {
    expectRefusal(await kehys(['merge', 'A.kehys', 'B.kehys', '-o', 'B.kehys']), /exists already/);
    expectRefusal(await kehys(['merge', 'A.kehys', 'B.kehys', '-o', 'C.txt']), /C\.txt/);
    expectRefusal(await kehys(['merge', 'A.kehys', 'B.kehys']), /output/);
    await kehys(['new', 'Other.kehys']);
    expectRefusal(await kehys(['merge', 'A.kehys', 'Other.kehys', '-o', 'C.kehys']), /not copies of one plan/);
    expect(await kehys(['merge', 'A.kehys', 'A.kehys', '-o', 'C.kehys'])).toMatchObject({ code: 0, out: '', err: expect.stringContaining('holds all of the other') });
  });
});

describe('kehys history, checkpoint, diff and restore', () => {
  beforeEach(async () => {
    await kehys(['new', 'Plan.kehys', '--title', 'Plan']);
    await kehys(['checkpoint', 'Plan.kehys', '--label', 'First', '--author', 'Aino', '--reason', 'To begin with']);
    await edit('Plan.kehys', (context) => addItem(context, { type: 'goal', fields: { statement: 'More enquiries' } }));
  });

  it('lists what was recorded, newest first', async () => {
    const { code, err } = await kehys(['checkpoint', 'Plan.kehys', '--label', 'Second', '--author', 'Väinö']);
    expect([code, err]).toEqual([0, expect.stringMatching(/^Revision [0-9a-f]{16} “Second” is recorded\.\n$/)]);
    const { out } = await kehys(['history', 'Plan.kehys']);
    expect(out.indexOf('Second')).toBeLessThan(out.indexOf('First'));
    expect(out).toContain('Aino');
    expect(out).toContain('To begin with');
  });

  it('lists the same as JSON, whole', async () => {
    const { out } = await kehys(['history', 'Plan.kehys', '--json']);
    const { revisions } = JSON.parse(out) as { revisions: Record<string, unknown>[] };
    const first = revisions.find((revision) => revision['label'] === 'First');
    expect(Object.keys(first ?? {}).sort()).toEqual(['author', 'hash', 'id', 'kind', 'label', 'parents', 'reason', 'signOffs', 'time']);
    expect(first).toMatchObject({ author: 'Aino', reason: 'To begin with', kind: 'named', signOffs: [] });
  });

  it('says on standard error that there are none yet', async () => {
    await kehys(['new', 'Empty.kehys']);
    expect(await kehys(['history', 'Empty.kehys'])).toMatchObject({ code: 0, out: '', err: 'This plan has no revisions yet.\n' });
    expect(await kehys(['history', 'Empty.kehys', '--json'])).toMatchObject({ code: 0, out: '{\n  "revisions": []\n}\n', err: '' });
  });

  it('says what changed in plain sentences and as JSON', async () => {
    await kehys(['checkpoint', 'Plan.kehys', '--label', 'Second', '--author', 'Väinö']);
    const { out } = await kehys(['diff', 'Plan.kehys', 'First', 'Second']);
    expect(out).toMatch(/More enquiries/);
    const json = JSON.parse((await kehys(['diff', 'Plan.kehys', 'First', 'Second', '--json'])).out) as Record<string, unknown>;
    expect(json).toMatchObject({
      before: { label: 'First' },
      after: { label: 'Second' },
      changes: [{ kind: 'itemAdded', item: { type: 'goal', title: 'More enquiries' }, text: out.trimEnd() }],
    });
    expect(await kehys(['diff', 'Plan.kehys', 'First', 'First'])).toMatchObject({ code: 0, out: '', err: expect.stringContaining('Nothing changed') });
  });

  it('says what changed until now, and since the last sign-off or revision where nothing is named', async () => {
    for (const words of [['First', 'now'], ['First', 'NYT'], ['First'], []]) {
      const { code, out } = await kehys(['diff', 'Plan.kehys', ...words]);
      expect([code, out]).toEqual([0, expect.stringMatching(/^.*More enquiries.*\n$/)]);
    }
    const json = JSON.parse((await kehys(['diff', 'Plan.kehys', 'now', 'First', '--json'])).out) as Record<string, unknown>;
    expect(json).toMatchObject({ before: { id: 'now', label: 'Now' }, after: { label: 'First' }, changes: [{ kind: 'itemRemoved' }] });
    await kehys(['checkpoint', 'Plan.kehys', '--label', 'Now', '--author', 'Väinö']);
    await edit('Plan.kehys', (context) => addItem(context, { type: 'goal', fields: { statement: 'Fewer complaints' } }));
    expect((await kehys(['diff', 'Plan.kehys', 'First', 'now'])).out).not.toContain('Fewer complaints');
    await kehys(['new', 'Empty.kehys']);
    expectRefusal(await kehys(['diff', 'Empty.kehys']), /no revisions yet/);
  });

  it('asks back which revision is meant where a label fits several, and does nothing', async () => {
    await kehys(['checkpoint', 'Plan.kehys', '--label', 'First', '--author', 'Väinö']);
    const before = await readFile(path('Plan.kehys'));
    const { revisions } = JSON.parse((await kehys(['history', 'Plan.kehys', '--json'])).out) as { revisions: { id: string; label: string }[] };
    const namesakes = revisions.filter(({ label }) => label === 'First').map(({ id }) => id);
    expect(namesakes).toHaveLength(2);
    for (const command of [['restore', 'Plan.kehys', 'First'], ['diff', 'Plan.kehys', 'First', 'First'], ['export', 'Plan.kehys', '--to', 'json', '--revision', 'First', '-o', '-']]) {
      const asked = await kehys(command);
      expectRefusal(asked, /“First” fits 2 revisions/);
      for (const id of namesakes) expect(asked.err).toContain(id);
    }
    expect(await readFile(path('Plan.kehys'))).toEqual(before);
    expect((await kehys(['restore', 'Plan.kehys', namesakes.at(-1) ?? ''])).code).toBe(0);
  });

  it('brings a revision back as a new one', async () => {
    const { code, err } = await kehys(['restore', 'Plan.kehys', 'First']);
    expect([code, err]).toEqual([0, expect.stringMatching(/“First” is restored as revision [0-9a-f]{16}/)]);
    const read = await readPlanFile(path('Plan.kehys'));
    expect(read.ok && [...planOf(read.value.doc).items.values()].some((item) => item.type === 'goal')).toBe(false);
    const { out } = await kehys(['history', 'Plan.kehys', '--json']);
    expect((JSON.parse(out) as { revisions: unknown[] }).revisions[0]).toMatchObject({ kind: 'restore', author: 'desk' });
  });

  it('changes nothing while another Kehys has the plan', async () => {
    const { session } = await kehys(['schema']);
    const held = await openPlanSession(path('Plan.kehys'), { ...session, lock: { ...session.lock, process: { ...session.lock.process, pid: process.ppid, started: undefined } } });
    const before = await stat(path('Plan.kehys'));
    expectRefusal(await kehys(['checkpoint', 'Plan.kehys', '--label', 'X', '--author', 'Y']), /another Kehys/);
    expectRefusal(await kehys(['restore', 'Plan.kehys', 'First']), /another Kehys/);
    expect((await stat(path('Plan.kehys'))).mtimeMs).toBe(before.mtimeMs);
    if (held.ok) await held.value.close();
  });

  it.each([
    [['checkpoint', 'Plan.kehys', '--label', ' ', '--author', 'A'], /needs a name/],
    [['checkpoint', 'Plan.kehys', '--author', 'A'], /--label <name> is needed/],
    [['checkpoint', 'gone.kehys', '--label', 'L', '--author', 'A'], /gone\.kehys/],
    [['restore', 'Plan.kehys', 'Nope'], /no revision “Nope”/],
    [['diff', 'Plan.kehys', 'First', 'Nope'], /no revision “Nope”/],
    [['history', 'gone.kehys'], /gone\.kehys/],
  ])('refuses %j', async (commandLine, words) => expectRefusal(await kehys(commandLine), words));
});

it('says so where a folder has the name of a plan that is to be made', async () => {
  await mkdir(path('Folder.kehys'));
  expectRefusal(await kehys(['new', 'Folder.kehys', '--force']), /could not be written: a folder, a pipe or a device has that name/);
});

describe('kehys verify', () => {
  it('finds a sound file sound', async () => {
    await kehys(['new', 'Plan.kehys']);
    await kehys(['checkpoint', 'Plan.kehys', '--label', 'First', '--author', 'Aino']);
    expect(await kehys(['verify', 'Plan.kehys'])).toMatchObject({ code: 0, out: expect.stringContaining('is sound: 1 revision'), err: '' });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), /empty/],
    ['a file of something else', Buffer.from('hello'), /not a Kehys plan/],
  ])('finds %s', async (_what, bytes, words) => {
    await writeFile(path('Plan.kehys'), bytes);
    expectRefusal(await kehys(['verify', 'Plan.kehys']), words);
  });

  it('tells every fault of a file that opens, on standard output', async () => {
    const doc = createYDoc();
    const unknown = new Y.Map<unknown>();
    doc.getMap('items').set('x', unknown);
    unknown.set('type', 'dream');
    doc.getMap('links').set('l', { kind: 'serves', from: 'x', to: 'y' });
    await writePlanFile(path('Plan.kehys'), packPlanFile({ doc, history: emptyHistory, assets: new Map() }));
    const { code, out, err } = await kehys(['verify', 'Plan.kehys']);
    expect([code, out.trimEnd().split('\n').length, err]).toEqual([1, 2, 'kehys: “Plan.kehys” opens, but has faults (2). It was left as it is.\n']);
  });

  it('finds a flipped bit', async () => {
    await kehys(['new', 'Plan.kehys']);
    const bytes = await readFile(path('Plan.kehys'));
    bytes.writeUInt8(bytes.readUInt8(400) ^ 1, 400);
    await writeFile(path('Plan.kehys'), bytes);
    expectRefusal(await kehys(['verify', 'Plan.kehys']), /damaged/);
  });
});

type KeysOf<Part> = Part extends unknown ? keyof Part : never;

/** Every key that a change can have: a new one does not compile until it stands here. */
const changeKeys: Readonly<Record<KeysOf<Change>, true>> = {
  kind: true, field: true, before: true, after: true, currencies: true, dimension: true, position: true, agreed: true, register: true, entry: true, titles: true, named: true,
  item: true, added: true, removed: true, corrected: true, link: true, from: true, to: true, moved: true, resized: true, reordered: true, area: true,
};

describe('kehys itself', () => {
  it('prints the schema of plan JSON', async () => {
    const { out } = await kehys(['schema']);
    expect(JSON.parse(out)).toMatchObject({ title: 'Kehys plan', type: 'object' });
  });

  it('prints its version and its help to standard output', async () => {
    expect(await kehys(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', err: '' });
    const { code, out } = await kehys(['--help']);
    expect(code).toBe(0);
    for (const command of ['new', 'export', 'history', 'checkpoint', 'diff', 'restore', 'verify', 'schema', 'serve']) expect(out).toContain(`\n  ${command} `);
  });

  it('documents its JSON in the help of the command', async () => {
    expect((await kehys(['history', '--help'])).out).toContain('"signOffs"');
    expect((await kehys(['diff', '--help'])).out).toContain('"changes"');
  });

  it('names every key of a change in the help of diff', async () => {
    const { out } = await kehys(['diff', '--help']);
    for (const key of Object.keys(changeKeys)) expect(out).toContain(`"${key}"`);
  });

  it('speaks Finnish, help and complaints alike', async () => {
    expect((await kehys(['--help'], { language: 'fi' })).out).toMatch(/^Käyttö: .*Komennot:/s);
    expectRefusal(await kehys(['new'], { language: 'fi' }), /Argumentti plan puuttuu/);
    expectRefusal(await kehys(['history', 'gone.kehys'], { language: 'fi' }), /Tiedostoa ”gone.kehys” ei ole/);
  });

  it.each([
    [[], /A command is needed/],
    [['frobnicate'], /no command frobnicate/],
    [['new', 'a.kehys', 'b.kehys'], /too many arguments/],
    [['new', 'a.kehys', '--template', 'x'], /x does not fit/],
    [['new', 'a.kehys', '--colour'], /no option --colour/],
    [['export', 'a.kehys'], /or say --to: pdf, pptx/],
    [['export', 'a.kehys', '-o', 'a.xyz'], /or say --to: pdf, pptx/],
    [['new', 'a.kehys', '--title'], /--title <text> needs a value/],
    [['new', 'a.kehys', '--template', 'empty', '--from', 'x.json'], /--from|--template/],
  ])('refuses %j with one line', async (commandLine, words) => expectRefusal(await kehys(commandLine), words));
});

describe('kehys lint', () => {
  it('says what the rules find and exits with 0, or with 1 when asked to be strict', async () => {
    await kehys(['new', 'plan.kehys', '--template', 'holistic']);
    const found = await kehys(['lint', 'plan.kehys']);
    expect(found.code).toBe(0);
    expect(found.out).toContain('given-missing');
    const strict = await kehys(['lint', 'plan.kehys', '--strict']);
    expect(strict.code).toBe(1);
    expect(strict.err).toMatch(/“plan\.kehys” has \d+ open findings/);
  });

  it('judges by one rule alone, in stable JSON', async () => {
    await kehys(['new', 'plan.kehys', '--template', 'holistic']);
    const { out } = await kehys(['lint', 'plan.kehys', '--rule', 'no-crisis-plan', '--json']);
    const { findings } = JSON.parse(out) as { findings: readonly Record<string, unknown>[] };
    expect(findings).toEqual([
      expect.objectContaining({ key: 'no-crisis-plan', rule: 'no-crisis-plan', severity: 'stop', item: null, setAside: null }),
    ]);
  });

  it('finds what is known and reviewed in the examples', async () => {
    const shipped = { examplesFolder: resolve('examples') };
    const rulesIn = async (example: string): Promise<readonly string[]> => {
      await kehys(['new', `${example}.kehys`, '--template', example], shipped);
      const { out } = await kehys(['lint', `${example}.kehys`, '--json'], { now: () => new Date('2026-11-24T12:00:00Z'), ...shipped });
      const { findings } = JSON.parse(out) as { findings: readonly { rule: string }[] };
      return [...new Set(findings.map((finding) => finding.rule))].sort();
    };
    expect(await rulesIn('example-fi')).toEqual(['above-maturity', 'approval-slow', 'person-over-hours', 'season-refresh']);
    expect(await rulesIn('example-en')).toEqual(['above-maturity', 'act-without-date', 'crisis-plan-unknown', 'fan-trap', 'kpi-other-aim', 'path-gap', 'person-over-hours']);
  });

  it('tells where the sources disagree, in stable JSON and beside the finding', async () => {
    await kehys(['new', 'plan.kehys', '--template', 'holistic', '--lang', 'en']);
    const { conflicts } = JSON.parse((await kehys(['lint', 'plan.kehys', '--json'])).out) as { conflicts: readonly { id: string; voices: readonly { id: string }[] }[] };
    expect(conflicts.map(({ id, voices }) => [id, voices.map((voice) => voice.id)])).toEqual([
      ['counting', ['S2', 'S0', 'both']],
      ['results', ['S0', 'S2', 'both']],
      ['validity', ['S1', 'S2', 'both']],
    ]);
    expect(conflicts[0]).toMatchObject({ matters: false, follows: null, reason: '', author: '', on: '' });
  });

  it('refuses a rule that there is not', async () => {
    expect((await kehys(['lint', 'plan.kehys', '--rule', 'no-such'])).code).toBe(1);
  });
});
