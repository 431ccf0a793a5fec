import { useEffect, useState } from 'react';

/** So long a wait needs no sign, ms; what moves would take its share of the very work that is waited for. */
const patience = 500;

/** Whether what is waited for since this appeared takes its time. */
export function useLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}
