/** How long a slice may hold the window, milliseconds: nobody feels it between two frames. */
const slice = 6;
/** A window that never rests gives a slice after so long all the same, milliseconds. */
const longestWait = 500;

/** Does work in slices while the window has nothing better to do, and hands on what it came to. Returns the way to call it off. */
export function inIdleSlices<T>(pieces: Generator<undefined, T>, onDone: (result: T) => void): () => void {
  let isCalledOff = false;
  const work = (): void => {
    if (isCalledOff) return;
    const end = performance.now() + slice;
    do {
      const piece = pieces.next();
      if (piece.done) return onDone(piece.value);
    } while (performance.now() < end);
    whenIdle(work);
  };
  whenIdle(work);
  return () => {
    isCalledOff = true;
  };
}

/** Does something when the window has nothing better to do, and at last after half a second. Returns the way to call it off. */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const due = window.requestIdleCallback(work, { timeout: longestWait });
    return () => window.cancelIdleCallback(due);
  }
  const due = setTimeout(work, 50);
  return () => clearTimeout(due);
}
