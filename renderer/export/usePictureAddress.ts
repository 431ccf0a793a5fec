import { useEffect, useMemo, type CSSProperties } from 'react';

/** Where the browser finds a picture that came as a text, for as long as it is shown. Scripts and links in it stay dead there. */
export function usePictureAddress(svg: string | undefined): string | undefined {
  const address = useMemo(() => (svg === undefined ? undefined : URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))), [svg]);
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);
  return address;
}

/** The room that a picture keeps for itself, whether it is there yet or not. */
export function ratioOf({ width, height }: { readonly width: number; readonly height: number }): CSSProperties {
  return { aspectRatio: `${width} / ${height}`, '--ratio': width / height } as CSSProperties;
}
