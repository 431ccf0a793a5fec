import { Loader, type LoaderProps } from '@mantine/core';
import { useEffect, useState } from 'react';

/** So long a wait needs no sign, ms; moving dots would take their share of the very work that is waited for. */
const patience = 500;

/** Dots that say that something takes its time, once it does. */
export function LateLoader(props: LoaderProps) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isLate ? <Loader type="dots" {...props} /> : null;
}
