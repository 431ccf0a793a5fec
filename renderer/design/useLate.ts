import { useEffect, useState } from 'react';

/** A shorter wait needs no sign, ms: animations would slow the very work that is waited for. */
const patience = 500;

/** Whether the wait since this was first drawn is long. */
export function useLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}
