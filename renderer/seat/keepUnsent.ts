import * as Y from 'yjs';
import type { PlanEditor } from '../session/planEditor.ts';
import { unsentEdits, type UnsentRecord } from './unsentEdits.ts';

/** So long after the last change, milliseconds. */
const pause = 400;

/** What the keeper of one plan in one window stands on. */
export interface KeepingPorts {
  readonly session: Pick<PlanEditor, 'store' | 'document'>;
  readonly workshop: string;
  /** What the window at another address took along. */
  readonly brought: Uint8Array | undefined;
  /** The browser keeps nothing, or has no room: told once. */
  readonly onUnkept: () => void;
}

export interface UnsentKeeper {
  /** What the host has not got, as an update; undefined where it has everything. */
  unsent(): Uint8Array | undefined;
  /** Keeps at once what would wait for its pause. */
  keepNow(): void;
  stop(): void;
}

/**
 * Keeps in this browser what the host has not taken, and offers it again when this page is loaded anew: a laptop that is closed
 * while the host is away loses nothing. Each window has a record of its own; whichever is there first offers them all.
 */
export function keepUnsent({ session, workshop, brought, onUnkept }: KeepingPorts): UnsentKeeper {
  const key = unsentEdits.keyOf(workshop, session.document.clientID);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What is in the browser by this window's doing or in its charge, by its key. */
  const kept = new Map<string, UnsentRecord>();
  let isOffered = false;
  let isTold = false;
  /** What the host had when it had everything. */
  let taken: Uint8Array | undefined;

  const keep = async (update: Uint8Array): Promise<void> => {
    const record = { key, update };
    kept.set(key, record);
    if ((await unsentEdits.write(record)) || isTold) return;
    isTold = true;
    onUnkept();
  };
  const look = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { unsent, loaded } = session.store.getState();
    if (!loaded || !isOffered) return;
    if (unsent > 0) return void keep(Y.encodeStateAsUpdate(session.document));
    for (const record of kept.values()) void unsentEdits.forget(record);
    kept.clear();
  };
  const offer = async (): Promise<void> => {
    isOffered = true;
    if (brought) apply(brought);
    for (const record of await unsentEdits.read(workshop)) {
      apply(record.update);
      kept.set(record.key, record);
    }
    look();
  };
  const apply = (update: Uint8Array): void => {
    try {
      // As an edit of nobody's it counts as unsent, so the host is offered what it lacks.
      Y.applyUpdate(session.document, update);
    } catch {
      // It was cut off on its way: there is nothing to offer.
    }
  };
  const stop = session.store.subscribe(({ loaded, unsent }, before) => {
    // While an edit is made the plan is told of before its number is: only what was settled is what the host has.
    if (loaded && unsent === 0 && (unsent !== before.unsent || !before.loaded)) taken = Y.encodeStateVector(session.document);
    if (loaded && !isOffered) void offer();
    if (unsent !== before.unsent) timer ??= setTimeout(look, pause);
  });
  return {
    unsent: () => (session.store.getState().unsent > 0 ? Y.encodeStateAsUpdate(session.document, taken) : undefined),
    keepNow: look,
    stop: () => {
      clearTimeout(timer);
      stop();
    },
  };
}
