import { Loader, type LoaderProps } from '@mantine/core';
import { useLate } from './useLate.ts';

/** Dots that say that something takes its time, once it does. */
export function LateLoader(props: LoaderProps) {
  return useLate() ? <Loader type="dots" {...props} /> : null;
}
