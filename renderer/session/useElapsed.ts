import { useEffect, useState } from 'react';
import { elapsedOn, type Stopwatch } from '../../shared/views/drill.ts';

/** Often enough to show every second, ms. */
const tick = 200;

/** The milliseconds on a stopwatch, updated while it runs. */
export function useElapsed(watch: Stopwatch): number {
  const [now, setNow] = useState(() => Date.now());
  const isRunning = watch.startedAt !== null;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, [isRunning]);
  return elapsedOn(watch, now);
}
