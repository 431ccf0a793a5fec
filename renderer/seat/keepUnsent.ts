import * as Y from 'yjs';
import type { PlanEditor } from '../session/planEditor.ts';
import { unsentEdits } from './unsentEdits.ts';

/** So long after the last change, milliseconds. */
const pause = 400;

/**
 * Keeps in this browser what the host has not taken, and offers it again when this page is loaded anew: a laptop that is closed
 * while the host is away loses nothing. Answers the way to stop.
 */
export function keepUnsent(session: PlanEditor, workshop: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = false;
  let isOffered = false;
  const look = (): void => {
    timer = undefined;
    const { unsent, loaded } = session.store.getState();
    if (!loaded || !isOffered) return;
    if (unsent > 0) {
      isKept = true;
      void unsentEdits.write(workshop, Y.encodeStateAsUpdate(session.document));
    } else if (isKept) {
      isKept = false;
      void unsentEdits.forget(workshop);
    }
  };
  const offer = async (): Promise<void> => {
    isOffered = true;
    const kept = await unsentEdits.read(workshop);
    if (!kept) return;
    isKept = true;
    // As an edit of nobody's it counts as unsent, so the host is offered what it lacks.
    Y.applyUpdate(session.document, kept);
  };
  const stop = session.store.subscribe(({ loaded, unsent }, before) => {
    if (loaded && !isOffered) void offer();
    if (unsent !== before.unsent) timer ??= setTimeout(look, pause);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
