import * as Y from 'yjs';
import { beforeEach, expect, test } from 'vitest';
import type { SaveState } from '../../../shared/contract/contract.ts';
import type { Failure, Result } from '../../../shared/messages/failures.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { decodeHostFrame, encodeWindowFrame } from '../../../shared/sync/frames.ts';
import { PlanLink, type OpenWire } from '../../../shared/sync/planLink.ts';
import { seatSession } from '../../../shared/workshop/seats.ts';
import type { ServedPlan } from './documentConnection.ts';
import { partSize } from './documentParts.ts';
import { createDocumentServer, type DocumentServer } from './documentServer.ts';

let doc: Y.Doc;
let saveState: SaveState;
let server: DocumentServer;
let refused: string[];
let found: Result<ServedPlan>;
/** What a window's timers wait for; a test lets the time pass by hand. */
let later: Set<() => void>;

beforeEach(() => {
  doc = createYDoc();
  saveState = { session: 'plan', status: 'saved', fileName: 'Plan.kehys' };
  refused = [];
  later = new Set();
  const plan: ServedPlan = {
    doc,
    get saveState() {
      return saveState;
    },
    onEvent: () => () => undefined,
  };
  found = { ok: true, value: plan };
  server = createDocumentServer({ find: async () => found, onWindows: () => undefined, onRefused: (what) => refused.push(what), now: () => 0, later: () => () => undefined });
});

/** Everything that the other side has to say has been said. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A window, and its wire: cut, or with what it sends left out. */
function openWindow() {
  const own = createYDoc();
  let cut = (): void => undefined;
  const line = { isDown: false, drops: (_frame: Uint8Array): boolean => false };
  const openWire: OpenWire = (listener) => {
    let isOpen = true;
    const close = (): void => {
      if (!isOpen) return;
      isOpen = false;
      connection.closed();
      queueMicrotask(() => listener.closed());
    };
    // What was sent before the other end closes is read before that, as on a real socket.
    const connection = server.connect({ send: (frame) => queueMicrotask(() => isOpen && listener.received(frame)), close: () => queueMicrotask(close) });
    cut = close;
    if (line.isDown) close();
    else queueMicrotask(() => isOpen && listener.opened());
    return { send: (frame) => isOpen && !line.drops(frame) && connection.receive(frame), close };
  };
  const link = new PlanLink(own, {
    session: () => 'plan',
    openWire,
    later: (task) => {
      later.add(task);
      return () => later.delete(task);
    },
    onState: () => undefined,
    onEvent: () => undefined,
  });
  return { doc: own, link, line, cut: () => cut(), set: (value: unknown, key = 'company') => own.getMap('plan').set(key, value), get: (key = 'company') => own.getMap('plan').get(key) };
}

async function timePasses(): Promise<void> {
  const due = [...later];
  later.clear();
  for (const task of due) task();
  await settled();
}

test('an edit is unsent until the host has it, and is then in the other windows, too', async () => {
  const [one, other] = [openWindow(), openWindow()];
  await settled();
  expect(one.link.state).toEqual({ loaded: true, connected: true, unsent: 0, refusal: undefined });
  one.set('Havu');
  expect(one.link.state.unsent).toBe(1);
  await settled();
  expect(one.link.state.unsent).toBe(0);
  expect([doc.getMap('plan').get('company'), other.get()]).toEqual(['Havu', 'Havu']);
});

test('of two texts written at once nobody sees one without the other’s words', async () => {
  const [one, other, third] = [openWindow(), openWindow(), openWindow()];
  // The one that stands where neither knows of the other.
  other.doc.clientID = 2 ** 32 - 1;
  await settled();
  one.set('We answer.');
  await settled();
  const seen: unknown[] = [];
  third.doc.on('afterAllTransactions', () => seen.push(third.get()));
  one.set('Today we answer.');
  other.set('We answer. Soon.');
  await settled();
  expect(seen).toEqual(['Today we answer.', 'Today we answer. Soon.']);
  expect([one.get(), other.get()]).toEqual(['Today we answer. Soon.', 'Today we answer. Soon.']);
});

test('what a window with undo wrote over itself while the host was away arrives whole', async () => {
  const window = openWindow();
  await settled();
  const undo = new Y.UndoManager([window.doc.getMap('plan')]);
  window.line.isDown = true;
  window.cut();
  await settled();
  for (const company of ['H', 'Ha', 'Hav', 'Havu']) {
    undo.stopCapturing();
    window.set(company);
  }
  expect(window.link.state).toMatchObject({ connected: false, unsent: 4 });
  window.line.isDown = false;
  await timePasses();
  expect(window.link.state).toEqual({ loaded: true, connected: true, unsent: 0, refusal: undefined });
  expect(doc.getMap('plan').get('company')).toBe('Havu');
});

test('a refused edit is told, stays in its window as unsent with all that follows, and arrives once it can', async () => {
  const window = openWindow();
  await settled();
  window.set(new Uint8Array(3), 'bytes');
  window.set('Havu');
  await settled();
  expect(window.link.state).toEqual({ loaded: true, connected: true, unsent: 2, refusal: { code: 'edits-refused' } });
  expect(doc.getMap('plan').size).toBe(0);
  expect(window.get()).toBe('Havu');
  expect(refused).toContain('edits-refused');
  window.doc.getMap('plan').delete('bytes');
  await settled();
  expect(window.link.state).toEqual({ loaded: true, connected: true, unsent: 0, refusal: undefined });
  expect(doc.getMap('plan').get('company')).toBe('Havu');
});

test('a plan for reading only takes nothing new and says why, and takes back what it has', async () => {
  doc.getMap('plan').set('title', 'Spring');
  const window = openWindow();
  await settled();
  window.set('Havu');
  await settled();
  const failure: Failure = { code: 'open-elsewhere', details: { name: 'Plan.kehys', who: 'there, 1' } };
  saveState = { session: 'plan', status: 'readOnly', fileName: 'Plan.kehys', failure: { code: 'open-elsewhere', details: { name: 'Plan.kehys', who: 'there, 1' } } };
  window.cut();
  await settled();
  await timePasses();
  expect(window.link.state).toMatchObject({ connected: true, unsent: 0, refusal: undefined });
  window.set('intruder');
  await settled();
  expect(window.link.state).toMatchObject({ unsent: 1, refusal: failure });
  expect(doc.getMap('plan').get('company')).toBe('Havu');
});

test('a plan that is not open is told to the window, which asks again', async () => {
  const plan = found;
  found = { ok: false, failure: { code: 'plan-not-open' } };
  const window = openWindow();
  await settled();
  expect(window.link.state).toMatchObject({ connected: false, refusal: { code: 'plan-not-open' } });
  found = plan;
  await timePasses();
  expect(window.link.state).toMatchObject({ connected: true, refusal: undefined });
});

test('a window is not mixed into another plan that lies in the place of its own', async () => {
  const window = openWindow();
  await settled();
  window.set('Havu');
  await settled();
  doc = createYDoc();
  doc.getMap('plan').set('title', 'A stranger');
  found = { ok: true, value: { doc, saveState, onEvent: () => () => undefined } };
  window.cut();
  await settled();
  await timePasses();
  expect(window.link.state).toMatchObject({ connected: false, refusal: { code: 'plan-replaced' } });
  expect([doc.getMap('plan').get('company'), window.get('title')]).toEqual([undefined, undefined]);
});

test('what the host lost after it had taken it is sent again', async () => {
  const window = openWindow();
  await settled();
  window.set('Havu');
  await settled();
  doc = createYDoc();
  found = { ok: true, value: { doc, saveState, onEvent: () => () => undefined } };
  window.cut();
  await settled();
  await timePasses();
  expect(doc.getMap('plan').get('company')).toBe('Havu');
  expect(window.link.state.unsent).toBe(0);
});

test('what the host lost of a window that is closed since comes back from another that only shows it', async () => {
  const [writer, reader] = [openWindow(), openWindow()];
  await settled();
  const former = Y.encodeStateAsUpdate(doc);
  writer.set('Havu');
  await settled();
  writer.link.close();
  doc = createYDoc();
  Y.applyUpdate(doc, former);
  found = { ok: true, value: { doc, saveState, onEvent: () => () => undefined } };
  reader.cut();
  await settled();
  await timePasses();
  expect([reader.get(), doc.getMap('plan').get('company')]).toEqual(['Havu', 'Havu']);
  expect(reader.link.state).toMatchObject({ connected: true, unsent: 0 });
});

test('a host that does not answer an edit is taken for gone', async () => {
  const window = openWindow();
  await settled();
  window.line.drops = () => true;
  window.set('Havu');
  await settled();
  expect(window.link.state).toMatchObject({ connected: true, unsent: 1 });
  window.line.drops = () => false;
  await timePasses();
  expect(window.link.state.connected).toBe(false);
  await timePasses();
  expect(window.link.state).toMatchObject({ connected: true, unsent: 0 });
  expect(doc.getMap('plan').get('company')).toBe('Havu');
});

test('a window whose frames nobody reads is sent away instead of filling the memory', async () => {
  const closings: unknown[] = [];
  const connection = server.connect({ bufferedAmount: 65 * 1024 * 1024, send: () => undefined, close: (code, reason) => closings.push([code, reason]) });
  connection.receive(new Uint8Array([9, 9]));
  expect(closings).toEqual([[1007, 'frame-malformed']]);
  const { encodeWindowFrame } = await import('../../../shared/sync/frames.ts');
  const slow = server.connect({ bufferedAmount: 65 * 1024 * 1024, send: () => undefined, close: (code, reason) => closings.push([code, reason]) });
  slow.receive(encodeWindowFrame({ kind: 'join', session: 'plan', state: Y.encodeStateVector(createYDoc()), client: 1 }));
  await settled();
  expect(closings.at(-1)).toEqual([1008, 'window-too-slow']);
  expect(refused).toEqual(['frame-malformed', 'window-too-slow']);
});

test('a visitor who has written more than its share is refused, and the plan stays as it was', async () => {
  const plan = found.ok ? found.value : undefined;
  if (!plan) throw new Error('No plan');
  const sent: Uint8Array[] = [];
  const visitor = server.connectVisitor({ send: (frame) => sent.push(frame), close: () => undefined }, { id: 'eve', name: 'Eve', role: 'editor', mark: 1, plan, spend: () => false });
  const own = createYDoc();
  visitor.receive(encodeWindowFrame({ kind: 'join', session: seatSession, state: Y.encodeStateVector(own), client: own.clientID }));
  own.getMap('plan').set('title', 'Once too often');
  visitor.receive(encodeWindowFrame({ kind: 'edits', number: 1, update: Y.encodeStateAsUpdate(own) }));
  await settled();
  expect(sent.map((frame) => decodeHostFrame(frame)?.kind)).toEqual(['event', 'joined', 'refused']);
  expect(doc.getMap('plan').size).toBe(0);
});

/** A document of three parts. */
function fillDocument(): void {
  doc.transact(() => {
    for (let place = 0; place < partSize * 2.5; place++) doc.getMap('items').set(`${place}`, place);
  });
}

test('a large document arrives in parts, a task each, and what is said meanwhile comes after them', async () => {
  fillDocument();
  const window = openWindow();
  await settled();
  doc.getMap('plan').set('company', 'Havu');
  await settled();
  const seen: [boolean, number][] = [];
  while (!window.link.state.loaded) {
    seen.push([window.get() !== undefined, window.doc.getMap('items').size]);
    await timePasses();
  }
  expect(seen).toEqual([[false, 0], [false, partSize], [false, partSize * 2], [false, partSize * 2.5]]);
  await timePasses();
  expect(window.get()).toBe('Havu');
  expect(window.link.state).toEqual({ loaded: true, connected: true, unsent: 0, refusal: undefined });
  expect(Y.encodeStateAsUpdate(window.doc)).toEqual(Y.encodeStateAsUpdate(doc));
});

test('a window that loses the connection in the midst of a large document goes on from there', async () => {
  fillDocument();
  const window = openWindow();
  await settled();
  await timePasses();
  window.cut();
  await settled();
  expect(window.link.state).toMatchObject({ loaded: false, connected: false });
  expect(window.doc.getMap('items').size).toBe(partSize);
  await timePasses();
  expect(window.link.state).toEqual({ loaded: true, connected: true, unsent: 0, refusal: undefined });
  expect(window.doc.getMap('items').size).toBe(partSize * 2.5);
});
