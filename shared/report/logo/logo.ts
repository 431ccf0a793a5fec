import { longestText } from '../../framework/field.ts';
import { jpegSize } from '../../plan/jpegSize.ts';
import { fromBase64, toBase64 } from '../../plan/base64.ts';
import { readSvg } from './svgFault.ts';
import { latin } from '../../plan/latin.ts';

const logoFormats = ['png', 'jpg', 'svg'] as const;
export type LogoFormat = (typeof logoFormats)[number];

const mimes: Readonly<Record<LogoFormat, string>> = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' };
/** Bytes of the largest logo that a plan keeps: as text it is no longer than any other field. */
export const largestLogo = 72_000;

/** So long the text is that keeps one, at most: what a field of the plan holds. */
export const longestLogoText = longestText;
/** Pixels of the longest side. */
const longestLogoSide = 4_000;

/** A logo that can be printed. Sizes in pixels, or in the units of its vectors. */
export interface Logo {
  readonly format: LogoFormat;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Why a file is no logo; `what` names the part of an SVG that stands against it. */
export type LogoFault = { readonly why: 'unknown' | 'broken' | 'large' | 'intricate' } | { readonly why: 'unsafe' | 'sizeless'; readonly what: string };
export type LogoReading = { readonly logo: Logo } | { readonly fault: LogoFault; readonly size?: { readonly width: number; readonly height: number } };

/** Reads a file by what is in it, whatever it is called. `large` is told of pictures that are whole but for their size. */
export function readLogo(bytes: Uint8Array): LogoReading {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return bounded('png', bytes, pngSize(bytes));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return bounded('jpg', bytes, jpegSize(bytes));
  if (bytes.length > largestLogo) return { fault: { why: /<svg[\s>]/.test(latin(bytes.subarray(0, 4_000))) ? 'large' : 'unknown' } };
  const text = utf8(bytes);
  if (text === undefined || !/<svg[\s>]/.test(text)) return { fault: { why: 'unknown' } };
  const read = readSvg(text);
  if (!('fault' in read)) return { logo: { format: 'svg', bytes, ...read } };
  if (read.fault === 'xml') return { fault: { why: 'broken' } };
  if (read.fault === 'many') return { fault: { why: 'intricate' } };
  return { fault: { why: read.fault === 'size' ? 'sizeless' : 'unsafe', what: read.fault } };
}

function bounded(format: LogoFormat, bytes: Uint8Array, size: { readonly width: number; readonly height: number } | undefined): LogoReading {
  if (!size || size.width < 1 || size.height < 1) return { fault: { why: 'broken' } };
  const isLarge = bytes.length > largestLogo || Math.max(size.width, size.height) > longestLogoSide;
  return isLarge ? { fault: { why: 'large' }, size } : { logo: { format, bytes, ...size } };
}

/** The size in a PNG's head; undefined where its chunks do not reach to its end. */
function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasPixels = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === 'IDAT') hasPixels = true;
    if (kind === 'IEND') return hasPixels ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
    at += view.getUint32(at) + 12;
  }
  return undefined;
}

/** A logo as a plan keeps it: text, so that it is undone, merged and copied as every other value is. */
export function logoText({ format, bytes }: Pick<Logo, 'format' | 'bytes'>): string {
  return `data:${mimes[format]};base64,${toBase64(bytes)}`;
}

/** The logo that a plan keeps; undefined where there is none or it may not be printed: a plan comes from anybody. */
export function logoFromText(text: string): Logo | undefined {
  const [, base64] = /^data:image\/(?:png|jpeg|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  if (!base64 || text.length > longestLogoText || base64.length % 4 !== 0) return undefined;
  const reading = readLogo(fromBase64(base64));
  return 'logo' in reading ? reading.logo : undefined;
}

/** A logo's size where it fits into a frame, its shape kept. */
export function fitted({ width, height }: Pick<Logo, 'width' | 'height'>, frame: { readonly width: number; readonly height: number }): { readonly width: number; readonly height: number } {
  const scale = Math.min(frame.width / width, frame.height / height);
  return { width: width * scale, height: height * scale };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined;
  }
}
