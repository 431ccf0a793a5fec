import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addSignOff } from '../../../shared/history/signOffs.ts';
import type { History } from '../../../shared/history/history.ts';
import { heldState, type PlanState } from '../../../shared/history/planState.ts';
import { thinHistory } from '../../../shared/history/thinHistory.ts';
import { wordFailure, type Failure } from '../../../shared/messages/failures.ts';
import { changedPast } from '../planFile/changedPast.ts';
import { companyOf, nextEvent, openForWindows, setCompany, testSessionPorts, withSession, writeNewPlan } from '../fixtures/openSessions.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { packPlanFile, readPlanFile, writePlanFile } from '../planFile/planFile.ts';
import { withAutomaticRevision } from './automaticRevision.ts';
import type { PlanSession } from './planSession.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plan: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  plan = join(folder.path, 'Spring.kehys');
  await writeNewPlan(plan);
});
afterEach(() => folder.remove());

const opened = <T>(work: (session: PlanSession) => Promise<T>): Promise<T> => withSession(plan, testSessionPorts(folder.path), work);

/** Somebody rewrites the history in the file, checksums and all. */
async function forge(change: (history: History) => History): Promise<void> {
  const read = await readPlanFile(plan);
  if (!read.ok) throw new Error(read.failure.code);
  await writePlanFile(plan, packPlanFile({ ...read.value, history: change(read.value.history) }));
}

const record = (): Promise<unknown> =>
  opened(async (session) => {
    setCompany(session.doc, 'Havu');
    await session.record({ label: 'First', author: 'Aino', reason: '' });
    await session.record({ label: 'Second', author: 'Aino', reason: '' });
  });

/** What a window is told that opens the plan, up to an edit that is told of after it. */
async function noticesOf(): Promise<readonly Failure[]> {
  const notices: Failure[] = [];
  const { plans, session } = await openForWindows(plan, testSessionPorts(folder.path));
  const told = nextEvent(session, ({ kind }) => kind === 'notice');
  session.onEvent((event) => {
    if (event.kind === 'notice') notices.push(event.failure);
  });
  plans.windowsChanged(session, 1);
  if (!(await changedPast(session.history, 'Spring.kehys', 'en'))) session.notify({ code: 'lock-freed', details: { name: 'none', who: '' } });
  await told;
  await plans.closeAll();
  return notices.filter(({ code }) => code !== 'lock-freed');
}

function rewritten(state: PlanState): PlanState {
  return heldState(new Map([...(state.parts() ?? [])].map(([name, text]) => [name, text.replace('Havu', 'Other')])));
}

const forgeries: readonly [string, (history: History) => History][] = [
  ['what the plan said', (history) => ({ ...history, states: new Map([...history.states].map(([tree, state]) => [tree, rewritten(state)])) })],
  ['a revision’s author', (history) => ({ ...history, revisions: new Map([...history.revisions].map(([id, revision]) => [id, { ...revision, author: 'Other' }])) })],
  ['a revision taken away', (history) => ({ ...history, revisions: new Map([...history.revisions].filter(([, { label }]) => label !== 'First')) })],
];

test.each(forgeries)('%s that was changed later keeps no plan from opening, and the person is told', async (_name, change) => {
  await record();
  await forge(change);
  const [notice] = await noticesOf();
  expect(notice).toMatchObject({ code: 'history-changed', details: { name: 'Spring.kehys' } });
  if (!notice) return;
  expect(wordFailure(notice, 'en')).toMatch(/^The past of “Spring.kehys” is no longer what was recorded .+: .+ Do not rely on/);
  expect(wordFailure(notice, 'fi')).toContain('menneisyys ei ole enää sellainen kuin se tallennettiin');
  expect(await opened(async ({ doc }) => companyOf(doc))).toBe('Havu');
});

test('a past that nobody touched is opened without a word, thinned out and signed as it may be', async () => {
  await record();
  await forge((history) => {
    const [id] = history.revisions.keys();
    const signed = addSignOff(history, { revision: id ?? '', party: 'client', name: 'Pekka', note: '', time: '2026-01-01T09:00:00.000Z' }, () => 'id');
    return signed.ok ? signed.value : history;
  });
  await opened(async (session) => {
    let { history } = session;
    const start = Date.parse('2025-01-01T09:00:00.000Z');
    for (let hour = 0; hour < 72; hour += 1) {
      setCompany(session.doc, String(hour));
      history = withAutomaticRevision(history, session.plan, { label: 'While editing', reason: '', time: new Date(start + hour * 3_600_000).toISOString() });
    }
    await session.save();
    const thin = thinHistory(history, Date.parse('2026-06-01T09:00:00.000Z'));
    expect(thin.thinned.size).toBeGreaterThan(0);
    await session.close();
    await forge(() => thin);
  });
  expect(await noticesOf()).toEqual([]);
});
