import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import * as Y from 'yjs';
import { createStore } from 'zustand';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { decodeWindowFrame, encodeHostFrame } from '../../shared/sync/frames.ts';
import { PlanLink, type LinkState, type WireListener } from '../../shared/sync/planLink.ts';
import type { SessionState } from '../session/planEditor.ts';
import { keepUnsent, type UnsentKeeper } from './keepUnsent.ts';
import { unsentEdits } from './unsentEdits.ts';

const workshop = 'thursday';
let windows: { close(): void }[];
beforeEach(() => {
  windows = [];
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});
afterEach(() => windows.forEach((window) => window.close()));

/** A host that holds a plan, or is away. */
class TestHost {
  readonly doc = new Y.Doc();
  isAway = false;
  readonly #wires = new Set<WireListener>();
  #waiting: (() => void)[] = [];

  open(listener: WireListener, later: (task: () => void) => void): { send(frame: Uint8Array): void; close(): void } {
    this.#waiting.push(() => {
      this.#wires.add(listener);
      listener.opened();
    });
    if (!this.isAway) later(() => this.back());
    return { send: (frame) => this.#take(listener, frame), close: () => this.#wires.delete(listener) };
  }

  /** Every connection is lost, and none comes about until it is back. */
  goAway(): void {
    this.isAway = true;
    for (const listener of this.#wires) listener.closed();
    this.#wires.clear();
  }

  back(): void {
    this.isAway = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const open of waiting) open();
  }

  #take(listener: WireListener, bytes: Uint8Array): void {
    const frame = decodeWindowFrame(bytes);
    if (frame?.kind === 'join') listener.received(encodeHostFrame({ kind: 'joined', state: Y.encodeStateVector(this.doc), update: Y.encodeStateAsUpdate(this.doc, frame.state) }));
    if (frame?.kind !== 'edits') return;
    Y.applyUpdate(this.doc, frame.update);
    // Over a network no answer comes before the window has gone on.
    queueMicrotask(() => this.#wires.has(listener) && listener.received(encodeHostFrame({ kind: 'kept', number: frame.number })));
  }
}

/** Opens again at once; nobody waits here for a host that stays silent. */
function soon(task: () => void, milliseconds: number): () => void {
  if (milliseconds <= 5_000) queueMicrotask(task);
  return () => undefined;
}

interface TestWindow {
  readonly doc: Y.Doc;
  readonly keeper: UnsentKeeper;
  readonly onUnkept: ReturnType<typeof vi.fn>;
  readonly state: () => LinkState;
  write(text: string): void;
  words(): unknown;
  /** As a laptop that is closed, or a tab that crashes. */
  close(): void;
}

function openWindow(host: TestHost, options: { readonly workshop?: string; readonly brought?: Uint8Array } = {}): TestWindow {
  const doc = new Y.Doc();
  const store = createStore(() => ({ loaded: false, connected: false, unsent: 0, refusal: undefined }) as SessionState);
  const onUnkept = vi.fn();
  const keeper = keepUnsent({ session: { document: doc, store }, workshop: options.workshop ?? workshop, brought: options.brought, onUnkept });
  // As the plan's own store does it: what is written is told of before the link has numbered it.
  doc.on('afterTransaction', () => store.setState({}));
  const link = new PlanLink(doc, { session: () => 'seat', openWire: (listener) => host.open(listener, queueMicrotask), later: soon, onState: (state) => store.setState(state), onEvent: () => undefined });
  const window = {
    doc,
    keeper,
    onUnkept,
    state: () => link.state,
    write: (text: string) => void doc.getMap('plan').set(text, true),
    words: () => [...doc.getMap('plan').keys()].sort(),
    close: () => {
      keeper.stop();
      link.close();
    },
  };
  windows.push(window);
  return window;
}

const loaded = (window: TestWindow): Promise<void> => vi.waitFor(() => expect(window.state().loaded).toBe(true));
const keptWords = async (of = workshop): Promise<readonly string[]> => {
  const doc = new Y.Doc();
  for (const { update } of await unsentEdits.read(of)) Y.applyUpdate(doc, update);
  return [...doc.getMap('plan').keys()].sort();
};
const wordsOf = (host: TestHost): readonly string[] => [...host.doc.getMap('plan').keys()].sort();

it('what was written while the host was away survives a crash of the window, and is sent by the next one', async () => {
  const host = new TestHost();
  const first = openWindow(host);
  await loaded(first);
  host.goAway();
  first.write('wool');
  await vi.waitFor(async () => expect(await keptWords()).toEqual(['wool']));
  first.close();
  host.back();
  const next = openWindow(host);
  await vi.waitFor(() => expect(wordsOf(host)).toEqual(['wool']));
  await vi.waitFor(async () => expect(await unsentEdits.read(workshop)).toEqual([]));
  expect(next.state()).toMatchObject({ unsent: 0, refusal: undefined });
});

it('what is written the moment before a laptop is closed is kept without its pause', async () => {
  const host = new TestHost();
  const window = openWindow(host);
  await loaded(window);
  // What is kept from before was looked for.
  await unsentEdits.read(workshop);
  host.goAway();
  window.write('last word');
  window.keeper.keepNow();
  window.close();
  expect(await keptWords()).toEqual(['last word']);
});

it('two tabs keep each their own: one that has sent everything forgets nothing of the other', async () => {
  const host = new TestHost();
  const [one, other] = [openWindow(host), openWindow(host)];
  await Promise.all([one, other].map(loaded));
  host.goAway();
  one.write('one');
  other.write('other');
  await vi.waitFor(async () => expect(await keptWords()).toEqual(['one', 'other']));
  one.close();
  host.back();
  // The one that is left offers only its own; what the closed one wrote waits for the next window.
  await vi.waitFor(() => expect(wordsOf(host)).toEqual(['other']));
  await vi.waitFor(async () => expect(await keptWords()).toEqual(['one']));
  openWindow(host);
  await vi.waitFor(() => expect(wordsOf(host)).toEqual(['one', 'other']));
  await vi.waitFor(async () => expect(await unsentEdits.read(workshop)).toEqual([]));
});

it('a record that another tab has gone on with since it was offered is not forgotten', async () => {
  const update = (word: string): Uint8Array => {
    const doc = new Y.Doc();
    doc.getMap('plan').set(word, true);
    return Y.encodeStateAsUpdate(doc);
  };
  const key = unsentEdits.keyOf(workshop, 7);
  const offered = { key, update: update('first') };
  await unsentEdits.write({ key, update: update('second') });
  await unsentEdits.forget(offered);
  expect(await keptWords()).toEqual(['second']);
  await unsentEdits.forget({ key, update: update('second') });
  expect((await unsentEdits.read(workshop)).length).toBe(1);
});

it('what was written in another workshop is never offered to this one, nor forgotten by it', async () => {
  const friday = new TestHost();
  const there = openWindow(friday, { workshop: 'friday' });
  await loaded(there);
  friday.goAway();
  there.write('of another client');
  await vi.waitFor(async () => expect(await keptWords('friday')).toEqual(['of another client']));
  there.close();
  const host = new TestHost();
  const here = openWindow(host);
  await loaded(here);
  here.write('of this one');
  await vi.waitFor(() => expect(wordsOf(host)).toEqual(['of this one']));
  await unsentEdits.forgetAll(workshop);
  expect(here.words()).toEqual(['of this one']);
  expect(await keptWords('friday')).toEqual(['of another client']);
});

it.each<[string, () => void]>([
  ['keeps nothing', () => vi.stubGlobal('indexedDB', undefined)],
  ['has no room left', () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(outOfRoom)],
])('a browser that %s says so once, and the window loses nothing while it is open', async (_what, stub) => {
  stub();
  const host = new TestHost();
  const window = openWindow(host);
  await loaded(window);
  await unsentEdits.read(workshop);
  host.goAway();
  window.write('wool');
  window.keeper.keepNow();
  await vi.waitFor(() => expect(window.onUnkept).toHaveBeenCalledTimes(1));
  window.write('dye');
  window.keeper.keepNow();
  expect(await unsentEdits.write({ key: unsentEdits.keyOf(workshop, 1), update: new Uint8Array([1]) })).toBe(false);
  expect(window.onUnkept).toHaveBeenCalledTimes(1);
  host.back();
  await vi.waitFor(() => expect(wordsOf(host)).toEqual(['dye', 'wool']));
});

it('what the window at another address took along is written for the host as this one’s; damaged, it harms nothing', async () => {
  const host = new TestHost();
  const before = openWindow(host);
  await loaded(before);
  before.write('taken already');
  await vi.waitFor(() => expect(before.state().unsent).toBe(0));
  expect(before.keeper.unsent()).toBeUndefined();
  host.goAway();
  before.write('not sent');
  const brought = before.keeper.unsent();
  // Only what the host lacks travels.
  expect(new TextDecoder('latin1').decode(brought)).not.toContain('taken already');
  before.close();
  host.back();
  openWindow(host, { brought: new Uint8Array([9, 9, 9]) });
  const next = openWindow(host, { ...(brought ? { brought } : {}) });
  await vi.waitFor(() => expect(wordsOf(host)).toEqual(['not sent', 'taken already']));
  expect(next.words()).toEqual(['not sent', 'taken already']);
});

/** As browsers do it: the request goes well, and its transaction finds no room. */
function outOfRoom(this: IDBObjectStore): IDBRequest<IDBValidKey> {
  const request = this.get('nothing');
  request.addEventListener('success', () => this.transaction.abort());
  return request;
}
