/** Time as it passes for this process. No clock on the wall: that one jumps, and other machines' differ. */
export interface Clock {
  /** Milliseconds since some moment; never goes back. It may stand still while the machine sleeps. */
  now(): number;
  /** Resolves after so many milliseconds. */
  pause(milliseconds: number): Promise<void>;
  /**
   * Runs a task, which never rejects, again and again, so many milliseconds apart. Returns the way to stop. Does not keep the
   * process alive.
   */
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
