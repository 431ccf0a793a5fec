import { link, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MethodInput, MethodName, MethodOutput, OpenPlan } from '../../shared/contract/contract.ts';
import { failed, type Failure } from '../../shared/messages/failures.ts';
import { exampleFileNames } from '../../shared/templates/exampleFiles.ts';
import { planToJson } from '../../shared/plan/planJson.ts';
import { planOf } from '../../shared/plan/livePlan.ts';
import { callService } from './methods/callService.ts';
import type { ExportInput } from './exports/exportInput.ts';
import { changeFile, companyInFile, setCompany, testSessionPorts, writeNewPlan } from './fixtures/openSessions.ts';
import { memoryStore, noExports, temporaryServices, type TemporaryServices } from './fixtures/temporaryServices.ts';
import { openPlanSession } from './session/openPlanSession.ts';
import { planDisk } from './disk/planDisk.ts';
import { lastGoodPath, readPlanFile } from './planFile/planFile.ts';

let running: TemporaryServices;

beforeEach(async () => {
  running = await temporaryServices();
});
afterEach(() => running.remove());

async function ask<M extends MethodName>(method: M, input: MethodInput<M>, services = running.services): Promise<MethodOutput<M>> {
  const outcome = await callService(services, method, input, (message, error) => {
    throw new Error(message, { cause: error });
  });
  if (!outcome.ok) throw new Error(`${outcome.failure.code} ${JSON.stringify(outcome.failure.details)}`);
  return outcome.value as MethodOutput<M>;
}

async function refusal<M extends MethodName>(method: M, input: unknown, services = running.services): Promise<Failure> {
  const outcome = await callService(services, method, input, () => undefined);
  if (outcome.ok) throw new Error(`${method} worked`);
  return outcome.failure;
}

const files = async (): Promise<readonly string[]> => (await readdir(running.plansFolder)).filter((name) => !name.startsWith('.')).sort();
const newPlan = (title?: string): Promise<OpenPlan> => ask('plans.create', { template: 'holistic', language: 'en', title });

async function openAgain(file: string): Promise<OpenPlan> {
  const open = await ask('plans.open', { file });
  if (!open) throw new Error('cancelled');
  return open;
}

test('a new plan is a file at once, named by its title, and never in place of another', async () => {
  await newPlan('Spring: 2027/28');
  await newPlan('Spring: 2027/28');
  await newPlan();
  expect(await files()).toEqual(['Spring 2027 28 2.kehys', 'Spring 2027 28.kehys', 'Untitled plan.kehys']);
  const list = await ask('plans.list', {});
  expect(list.inFolder.map((plan) => plan.title).sort()).toEqual(['Spring: 2027/28', 'Spring: 2027/28', 'Untitled plan']);
  expect(list.recent).toHaveLength(3);
  expect(list.recoveries).toEqual([]);
});

test('a recent plan can be opened, is shown as gone when its file is, and can be forgotten', async () => {
  const open = await newPlan('Spring');
  await ask('plans.close', { session: open.session });
  const [plan] = (await ask('plans.list', {})).recent;
  expect(plan).toMatchObject({ name: 'Spring', title: 'Spring', exists: true, folder: running.plansFolder, opened: expect.any(String) });
  const again = await openAgain(plan?.id ?? '');
  await ask('plans.close', { session: again.session });
  await rm(join(running.plansFolder, 'Spring.kehys'));
  expect((await ask('plans.list', {})).recent).toMatchObject([{ title: 'Spring', exists: false }]);
  expect(await refusal('plans.open', { file: plan?.id })).toMatchObject({ code: 'file-missing', details: { name: 'Spring.kehys' } });
  await ask('plans.forget', { file: plan?.id ?? '' });
  expect((await ask('plans.list', {})).recent).toEqual([]);
});

test('an example is copied, and the copy can be edited', async () => {
  await mkdir(join(running.folder, 'examples'));
  await writeNewPlan(join(running.folder, 'examples', exampleFileNames['example-fi']), 'Kahvila Havu');
  await ask('plans.create', { template: 'example-fi', language: 'fi' });
  const open = await openAgain('example-fi');
  expect(open.saveState.status).toBe('saved');
  expect(await files()).toEqual(['Kahvila Havu 2.kehys', 'Kahvila Havu.kehys']);
  const copies = await Promise.all((await files()).map((name) => readPlanFile(join(running.plansFolder, name))));
  const ids = copies.map((copy) => (copy.ok ? copy.value.planId : copy.failure.code));
  expect(ids).toEqual([expect.stringMatching(/^[a-z0-9]{12}$/), expect.stringMatching(/^[a-z0-9]{12}$/)]);
  expect(ids[0]).not.toBe(ids[1]);
  expect(await refusal('plans.create', { template: 'example-en', language: 'en' })).toMatchObject({ code: 'file-missing' });
});

test('the examples that are offered lie in the folder of examples', async () => {
  const examplesFolder = fileURLToPath(new URL('../../examples', import.meta.url));
  const { services, close } = await temporaryServices({ examplesFolder }, running.folder);
  for (const { id, language, title } of (await ask('plans.list', {}, services)).examples) {
    const open = await ask('plans.create', { template: id, language }, services);
    expect(open.saveState.status).toBe('saved');
    expect(title).not.toBe('');
  }
  await close();
});

test('a dropped file is copied into the plans folder; what is no plan is refused and leaves nothing', async () => {
  const outside = join(running.folder, 'outside.kehys');
  await writeNewPlan(outside, 'Dropped');
  const bytes = (await readFile(outside)).toString('base64');
  const open = await ask('plans.openBytes', { name: 'Dropped plan.kehys', bytes });
  expect(open.saveState.fileName).toBe('Dropped plan.kehys');
  expect(await refusal('plans.openBytes', { name: 'a.kehys', bytes: Buffer.from('no plan').toString('base64') })).toMatchObject({ code: 'file-not-ours' });
  expect(await refusal('plans.openBytes', { name: 'a.kehys', bytes: '' })).toMatchObject({ code: 'file-empty' });
  expect(await refusal('plans.openBytes', { name: 'a.kehys', bytes: '%%%' })).toMatchObject({ code: 'input-invalid' });
  expect(await files()).toEqual(['Dropped plan.kehys']);
});

test('plan JSON becomes a plan; faulty JSON becomes nothing', async () => {
  const open = await newPlan('Spring');
  const { id: revision } = await ask('history.record', { session: open.session, label: 'First', author: 'Aino', reason: '' });
  const { plan } = await ask('history.read', { session: open.session, revision });
  const imported = await ask('plans.importJson', { name: 'spring.json', text: JSON.stringify(plan) });
  expect(imported.saveState.fileName).toBe('Spring 2.kehys');
  const read = await readPlanFile(join(running.plansFolder, 'Spring 2.kehys'));
  expect(read.ok && planToJson(planOf(read.value.doc))).toEqual(plan);
  expect(await refusal('plans.importJson', { name: 'a.json', text: '{"kehys":1,"items":[{"type":"dragon"}]}' })).toMatchObject({ code: 'import-faulty' });
  expect(await refusal('plans.importJson', { name: 'a.json', text: '{' })).toMatchObject({ code: 'json-unreadable' });
  expect(await files()).toEqual(['Spring 2.kehys', 'Spring.kehys']);
});

test('a plan goes on under another name; a name that is taken is refused', async () => {
  const open = await newPlan('One');
  await newPlan('Two');
  expect(await refusal('plans.saveAs', { session: open.session, name: 'Two' })).toMatchObject({ code: 'file-exists' });
  const saved = await ask('plans.saveAs', { session: open.session, name: 'Three' });
  expect(saved).toMatchObject({ status: 'saved', fileName: 'Three.kehys' });
  expect(await ask('plans.save', { session: open.session })).toEqual(saved);
  expect((await ask('plans.list', {})).recent[0]).toMatchObject({ name: 'Three' });
  const old = (await ask('plans.list', {})).inFolder.find((plan) => plan.name === 'One');
  const again = await openAgain(old?.id ?? '');
  expect(again.session).not.toBe(saved?.session);
  expect(again.saveState).toMatchObject({ status: 'saved', fileName: 'One.kehys' });
});

test('the desktop asks where to save, and null means that the person cancelled', async () => {
  const outside = join(running.folder, 'Elsewhere');
  let answer: string | null = null;
  const dialogs = { openPlan: async () => answer, savePlan: async () => answer, saveExport: async () => answer };
  const desktop = await temporaryServices({ host: 'desktop', dialogs }, running.folder);
  const open = await ask('plans.create', { template: 'empty', language: 'en', title: 'Mine' }, desktop.services);
  expect(await ask('plans.saveAs', { session: open.session }, desktop.services)).toBeNull();
  expect(await ask('plans.openWithDialog', {}, desktop.services)).toBeNull();
  answer = join(running.folder, 'CON.kehys');
  expect(await refusal('plans.saveAs', { session: open.session }, desktop.services)).toMatchObject({ code: 'file-name-invalid', details: { why: 'reason-name-reserved' } });
  answer = outside;
  expect(await ask('plans.saveAs', { session: open.session }, desktop.services)).toMatchObject({ fileName: 'Elsewhere.kehys' });
  await desktop.close();
  expect(await refusal('plans.openWithDialog', {})).toMatchObject({ code: 'host-cannot' });
});

test('preferences keep what was chosen, whatever else is in their store', async () => {
  const preferenceStore = memoryStore();
  preferenceStore.set('preferences', { theme: 'dark', paper: 'papyrus', author: 7 });
  const services = (await temporaryServices({ preferenceStore }, running.folder)).services;
  expect(await ask('preferences.write', { language: 'fi' }, services)).toMatchObject({ language: 'fi', theme: 'dark', paper: 'a4', author: '' });
  expect((await ask('app.describe', {}, services)).preferences).toMatchObject({ language: 'fi', theme: 'dark' });
  expect(await refusal('preferences.write', { theme: 'pink' })).toMatchObject({ code: 'input-invalid' });
});

test('a host that was started with a plan opens it for every window', async () => {
  const path = join(running.folder, 'outside.kehys');
  await writeNewPlan(path);
  const services = await temporaryServices({ startWith: path }, running.folder);
  const [one, other] = [await ask('app.describe', {}, services.services), await ask('app.describe', {}, services.services)];
  expect(one.startWith?.saveState.fileName).toBe('outside.kehys');
  expect(other.startWith?.session).toBe(one.startWith?.session);
  await services.close();
});

test('a window hears how the plan that it is going to show looks from far and stands, whether the host was started with it or it was loaded anew', async () => {
  const { session } = await newPlan('Spring');
  const { picture, shown } = await ask('app.describe', { shows: session });
  expect(shown).toEqual(await ask('plans.saveState', { session }));
  expect(picture?.areas.length).toBeGreaterThan(0);
  expect(await ask('app.describe', { shows: 'no such plan' })).not.toHaveProperty('shown');
  expect((await ask('app.describe', { shows: 'no such plan' })).picture).toBeUndefined();
  const path = join(running.folder, 'outside.kehys');
  await writeNewPlan(path);
  const services = await temporaryServices({ startWith: path }, running.folder);
  expect((await ask('app.describe', {}, services.services)).picture?.areas).toEqual(expect.arrayContaining([expect.any(Number)]));
  await services.close();
});

test('of a damaged plan, the last good copy is opened as another file, and the damaged one stays as it is', async () => {
  const path = join(running.plansFolder, 'Spring.kehys');
  const open = await newPlan('Spring');
  await ask('plans.close', { session: open.session });
  await changeFile(path, (doc) => setCompany(doc, 'last'));
  expect((await stat(lastGoodPath(path))).size).toBeGreaterThan(0);
  await truncate(path, 40);
  const damaged = await readFile(path);
  const [recent] = (await ask('plans.list', {})).recent;
  const rescued = await openAgain(recent?.id ?? '');
  expect(rescued.notices).toMatchObject([{ code: 'last-good-opened', details: { name: 'Spring.kehys', copy: 'Spring (recovered).kehys' } }]);
  expect(rescued.saveState.fileName).toBe('Spring (recovered).kehys');
  expect(await readFile(path)).toEqual(damaged);
});

test('of a plan that lost only its end, the document inside it is opened', async () => {
  const path = join(running.plansFolder, 'Spring.kehys');
  const open = await newPlan('Spring');
  await ask('plans.close', { session: open.session });
  await changeFile(path, (doc) => setCompany(doc, 'last'));
  await truncate(path, (await stat(path)).size - 30);
  const [recent] = (await ask('plans.list', {})).recent;
  const rescued = await openAgain(recent?.id ?? '');
  expect(rescued.notices).toMatchObject([{ code: 'damaged-rescued' }]);
  expect(await companyInFile(join(running.plansFolder, 'Spring (recovered).kehys'))).toBe('last');
});

test('edits whose plan file is gone are offered, and come back as a plan', async () => {
  const path = join(running.folder, 'Lost.kehys');
  await writeNewPlan(path, 'Lost');
  const disk = { ...planDisk, write: async () => failed('disk-full', { name: 'Lost.kehys' }) };
  const opened = await openPlanSession(path, testSessionPorts(running.folder, { disk }));
  if (!opened.ok) throw new Error(opened.failure.code);
  setCompany(opened.value.doc, 'Havu');
  expect((await ask('plans.list', {})).recoveries).toEqual([]);
  await opened.value.close({ evenIfUnsaved: true });
  expect((await ask('plans.list', {})).recoveries).toEqual([]);
  await rm(path);
  const { recoveries } = await ask('plans.list', {});
  expect(recoveries).toMatchObject([{ name: 'Lost', title: 'Lost' }]);
  const open = await ask('plans.recover', { recovery: recoveries[0]?.id ?? '' });
  expect(open.saveState.fileName).toBe('Lost (recovered).kehys');
  expect(await companyInFile(join(running.plansFolder, 'Lost (recovered).kehys'))).toBe('Havu');
  expect((await ask('plans.list', {})).recoveries).toEqual([]);
  expect(await refusal('plans.recover', { recovery: recoveries[0]?.id })).toMatchObject({ code: 'recovery-missing' });
});

test('rescued edits can be thrown away', async () => {
  const path = join(running.folder, 'Lost.kehys');
  await writeNewPlan(path, 'Lost');
  const disk = { ...planDisk, write: async () => failed('disk-full', { name: 'Lost.kehys' }) };
  const opened = await openPlanSession(path, testSessionPorts(running.folder, { disk }));
  if (!opened.ok) throw new Error(opened.failure.code);
  setCompany(opened.value.doc, 'Havu');
  await opened.value.close({ evenIfUnsaved: true });
  await writeFile(path, '');
  const { recoveries } = await ask('plans.list', {});
  expect(recoveries).toHaveLength(1);
  await ask('plans.discardRecovery', { recovery: recoveries[0]?.id ?? '' });
  expect((await ask('plans.list', {})).recoveries).toEqual([]);
  await expect(refusal('plans.recover', { recovery: '../../etc' })).resolves.toMatchObject({ code: 'recovery-missing' });
});

test('an export gets the plan, its past and what the client signed', async () => {
  const inputs: ExportInput[] = [];
  const jobs = { ...noExports, start: (input: ExportInput) => `job ${inputs.push(input)}` };
  const services = (await temporaryServices({ exports: jobs }, running.folder)).services;
  const { session } = await ask('plans.create', { template: 'empty', language: 'en', title: 'Mine' }, services);
  const { id: revision } = await ask('history.record', { session, label: 'First', author: 'Aino', reason: '' }, services);
  await ask('history.signOff', { session, revision, party: 'client', name: 'Kaisa', note: '' }, services);
  const request = { session, format: 'pdf', language: 'en', paper: 'a4' } as const;
  expect(await ask('exports.start', request, services)).toEqual({ job: 'job 1' });
  await ask('exports.start', { ...request, revision, document: 'policy' }, services);
  expect(inputs[0]).toMatchObject({ format: 'pdf', plan: { fields: { title: 'Mine' } }, signedOff: { summary: { label: 'First' } } });
  expect(inputs[0]?.revisionId).toBeUndefined();
  expect(inputs[1]).toMatchObject({ revisionId: revision, document: 'policy' });
  await expect(ask('exports.start', { ...request, revision: 'none' }, services)).rejects.toThrow('revision-missing');
  await expect(ask('exports.start', { ...request, revision: 'First' }, services)).rejects.toThrow('revision-missing');
  expect(await refusal('exports.follow', { job: 'none', changes: 0 })).toMatchObject({ code: 'job-missing' });
});

test('an export is saved where the person said, in place of another file as a whole', async () => {
  const path = join(running.folder, 'Plan.pdf');
  await writeFile(path, 'yesterday’s');
  await link(path, join(running.folder, 'kept'));
  const exports = { ...noExports, result: () => ({ fileName: 'Plan.pdf', bytes: Buffer.from('today’s') }) };
  const dialogs = { openPlan: async () => null, savePlan: async () => null, saveExport: async () => path };
  const { services, close } = await temporaryServices({ exports, dialogs }, running.folder);
  expect(await ask('exports.save', { job: 'one' }, services)).toEqual({ savedAs: 'Plan.pdf' });
  await close();
  expect(await readFile(path, 'utf8')).toBe('today’s');
  expect(await readFile(join(running.folder, 'kept'), 'utf8')).toBe('yesterday’s');
});

test('only https addresses are opened', async () => {
  for (const address of ['http://example.com', 'file:///etc/passwd', 'javascript:alert(1)', 'nonsense']) {
    expect(await refusal('shell.openAddress', { address })).toMatchObject({ code: 'address-refused' });
  }
  expect(await ask('shell.openAddress', { address: 'https://example.com/' })).toEqual({});
});

test('two calls that open one file at the same moment share it', async () => {
  const open = await newPlan('Spring');
  await ask('plans.close', { session: open.session });
  const [plan] = (await ask('plans.list', {})).recent;
  const opened = await Promise.all([openAgain(plan?.id ?? ''), openAgain(plan?.id ?? '')]);
  expect(opened.map(({ session, saveState }) => `${session} ${saveState.status}`)).toEqual(Array(2).fill(`${opened[0]?.session} saved`));
});

test('a plan that is just being closed is opened anew, not half closed', async () => {
  const open = await newPlan('Spring');
  const [plan] = (await ask('plans.list', {})).recent;
  const closing = ask('plans.close', { session: open.session });
  const again = await openAgain(plan?.id ?? '');
  await closing;
  expect(again.saveState.status).toBe('saved');
  expect(await ask('plans.save', { session: again.session })).toMatchObject({ status: 'saved' });
});
