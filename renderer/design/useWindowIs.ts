import { useMediaQuery } from '@mantine/hooks';

/** A media query that has its value at the first render, so that nothing is drawn twice. */
export function useWindowIs(query: `(min-width: ${number}px)`): boolean {
  return useMediaQuery(query, undefined, { getInitialValueInEffect: false });
}
