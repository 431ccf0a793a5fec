/** The longest slice of work, milliseconds; short enough to fit between two frames. */
const slice = 6;
/** A window that is never idle runs a slice after this long, milliseconds. */
const longestWait = 500;

/** Runs a generator in slices while the window is idle, and passes on its result. Returns how to cancel it. */
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

/** Runs work when the window is idle, at the latest after half a second. Returns how to cancel it. */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const due = window.requestIdleCallback(work, { timeout: longestWait });
    return () => window.cancelIdleCallback(due);
  }
  const due = setTimeout(work, 50);
  return () => clearTimeout(due);
}
