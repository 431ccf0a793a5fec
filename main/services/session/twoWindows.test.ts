import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../shared/plan/seededRandom.ts';
import { headsOf, revisionsNewestFirst } from '../../../shared/history/history.ts';
import { readRevision } from '../../../shared/history/readRevision.ts';
import { verifyHistory } from '../../../shared/history/verifyHistory.ts';
import { canonicalJson } from '../../../shared/plan/canonicalJson.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { PlanLink, type OpenWire } from '../../../shared/sync/planLink.ts';
import { sha256 } from '../disk/sha256.ts';
import { testSessionPorts, writeNewPlan } from '../fixtures/openSessions.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { readPlanFile } from '../planFile/planFile.ts';
import { createDocumentServer, type DocumentServer } from '../sync/documentServer.ts';
import { openPlanSession } from './openPlanSession.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function openWindow(server: DocumentServer) {
  const doc = createYDoc();
  const openWire: OpenWire = (listener) => {
    const connection = server.connect({ send: (frame) => queueMicrotask(() => listener.received(frame)), close: () => listener.closed() });
    queueMicrotask(() => listener.opened());
    return { send: (frame) => queueMicrotask(() => connection.receive(frame)), close: () => connection.closed() };
  };
  const link = new PlanLink(doc, { session: () => 'plan', openWire, later: () => () => undefined, onState: () => undefined, onEvent: () => undefined });
  return { doc, link, type: (key: string, text: string) => doc.getMap('plan').set(key, text) };
}

/** All that a plan says in its own fields, and how many items it has. */
function saidBy(plan: Plan): string {
  return canonicalJson({ fields: plan.fields, items: [...plan.items.keys()].sort() });
}

test('two windows that type, name and restore at once lose nothing, and both end with the same plan and one past', async () => {
  const folder = await temporaryFolder();
  const path = join(folder.path, 'Shared.kehys');
  await writeNewPlan(path);
  const opened = await openPlanSession(path, testSessionPorts(folder.path));
  if (!opened.ok) throw new Error(opened.failure.code);
  const session = opened.value;
  const server = createDocumentServer({ find: async () => ({ ok: true, value: session }), onWindows: () => undefined, onRefused: (what) => expect.unreachable(what), now: () => 0, later: () => () => undefined });
  const windows = [openWindow(server), openWindow(server)];
  await expect.poll(() => windows.every(({ link }) => link.state.loaded)).toBe(true);
  const first = await session.record({ label: 'First', author: 'Aino', reason: '' });
  if (!first.ok) throw new Error(first.failure.code);

  const random = seededRandom(7);
  const asked: { readonly label: string; readonly done: Promise<{ readonly ok: boolean }> }[] = [];
  const typed: [key: string, text: string][] = [];
  for (let round = 0; round < 12; round += 1) {
    for (const [index, window] of windows.entries()) {
      const words: [string, string] = [`key${round}of${index}`, `Said in round ${round} by ${index}`];
      typed.push(words);
      window.type(...words);
      if (random() < 0.5) await settled();
      const label = `Round ${round} of ${index}`;
      const restores = index === 1 && round % 3 === 2;
      asked.push({ label, done: restores ? session.restore(first.value.id, 'Marko') : session.record({ label, author: 'Aino', reason: '' }) });
    }
  }
  for (const { label, done } of asked) expect({ label, ...(await done) }).toMatchObject({ label, ok: true });
  await expect.poll(() => windows.every(({ link }) => link.state.unsent === 0)).toBe(true);
  await settled();

  const end = saidBy(session.plan);
  for (const { doc } of windows) expect(saidBy(planOf(doc))).toBe(end);

  await session.close();
  const file = await readPlanFile(path);
  if (!file.ok) throw new Error(file.failure.code);
  const { history, doc } = file.value;
  expect(saidBy(planOf(doc))).toBe(end);
  expect(verifyHistory(history, sha256)).toEqual([]);
  // One order: each revision follows the one before it, and one stands last.
  expect(headsOf(history)).toHaveLength(1);
  const ordered = revisionsNewestFirst(history);
  ordered.forEach(({ parents }, index) => expect(parents).toEqual(ordered.slice(index + 1, index + 2).map(({ id }) => id)));
  expect(ordered.filter(({ kind }) => kind !== 'automatic')).toHaveLength(asked.length + 1);
  const all = [planOf(doc), ...ordered.map((revision) => readRevision(history, revision))].map((plan) => ('ok' in plan ? (plan.ok ? plan.value : undefined) : plan));
  for (const [key, text] of typed) expect(all.some((plan) => plan?.fields[key] === text), text).toBe(true);
  await folder.remove();
});
