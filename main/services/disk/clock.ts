/** A monotonic clock. Wall clocks jump, and differ between machines. */
export interface Clock {
  /** Milliseconds since some moment; never goes back. May stand still while the machine sleeps. */
  now(): number;
  /** Resolves after this many milliseconds. */
  pause(milliseconds: number): Promise<void>;
  /** Runs a task, which must not reject, again and again at this interval. Returns how to stop. Does not keep the process alive. */
  every(milliseconds: number, task: () => Promise<void>): () => void;
}

/** This machine's monotonic clock. */
export const machineClock: Clock = {
  now: () => performance.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  every: (milliseconds, task) => {
    const timer = setInterval(() => void task(), milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};
