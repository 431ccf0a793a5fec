import { useMediaQuery } from '@mantine/hooks';

/** Whether the window is so wide: known when it is first drawn, so that nothing takes its place twice. */
export function useWindowIs(query: `(min-width: ${number}px)`): boolean {
  return useMediaQuery(query, undefined, { getInitialValueInEffect: false });
}
