import { Loader, type LoaderProps } from '@mantine/core';
import { useLate } from './useLate.ts';

/** A loader that appears only after a while. */
export function LateLoader(props: LoaderProps) {
  return useLate() ? <Loader type="dots" {...props} /> : null;
}
