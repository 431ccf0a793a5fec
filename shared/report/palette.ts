import type { Hue } from '../framework/vocabulary.ts';
import type { Colour } from './figure.ts';

/** Shades of each hue on white paper: ink reads at 4.5:1 or better on white and on its own fill. */
const hues: Readonly<Record<Hue, { readonly ink: string; readonly line: string; readonly fill: string }>> = {
  gold: { ink: '#765600', line: '#d9b44a', fill: '#fbf4dd' },
  orange: { ink: '#96420f', line: '#e8a36b', fill: '#fdf0e6' },
  green: { ink: '#2b6a3a', line: '#86c295', fill: '#eaf6ed' },
  teal: { ink: '#0b6660', line: '#6fc0b8', fill: '#e4f5f3' },
  slate: { ink: '#445366', line: '#a3b1c2', fill: '#eff2f6' },
  violet: { ink: '#5b3fa6', line: '#ab98de', fill: '#f1edfb' },
  pink: { ink: '#9c2f66', line: '#e094bd', fill: '#fceef5' },
  cyan: { ink: '#0b6180', line: '#74bfd8', fill: '#e5f4f9' },
  blue: { ink: '#1f4fa8', line: '#8aaee8', fill: '#eaf1fc' },
  red: { ink: '#a52a2a', line: '#e59a94', fill: '#fcedec' },
  yellow: { ink: '#685a00', line: '#dccb4a', fill: '#fdf9d8' },
  gray: { ink: '#55595f', line: '#c2c6cc', fill: '#f5f6f7' },
};

const plain = { text: '#1b2230', quiet: '#5a6473', line: '#d8dde4', faint: '#f6f7f9', paper: '#ffffff' } as const;

/** Every hue there is. */
export const hueNames = Object.keys(hues) as readonly Hue[];
/** The colours that are no hue. */
export const plainColours = Object.keys(plain) as readonly (keyof typeof plain)[];

/** The colour that stands for the house where a plan names no brand colour. */
export const ownBrand = '#1d3a5f';

/** A colour's shade on white paper, `#rrggbb`. `brand` must already be readable ({@link readableBrand}). */
export function shadeOf(colour: Colour, brand: string): string {
  if (colour === 'brand') return brand;
  if (colour === 'agreed') return agreedShade(brand);
  const [name = '', shade] = colour.split('.');
  if (shade === undefined) return plain[name as keyof typeof plain];
  return hues[name as Hue][shade as 'ink' | 'line' | 'fill'];
}

/** The hues of the client's and the agency's marks on the ring. */
const partyHues = ['orange', 'violet'] as const;
/** Degrees of the colour circle that two marks need between them, and how much colour a shade needs to have a hue at all. */
const leastApart = 40;
const leastColour = 0.15;

/** What was agreed is drawn in the brand's colour, but in green where that has the hue of a party's own marks. */
function agreedShade(brand: string): string {
  const hue = hueAngle(brand);
  const isLike = hue !== undefined && partyHues.some((party) => apart(hue, hueAngle(hues[party].ink) ?? 0) < leastApart);
  return isLike ? hues.green.ink : brand;
}

/** Degrees between two hues, at most 180. */
function apart(one: number, other: number): number {
  const way = Math.abs(one - other) % 360;
  return Math.min(way, 360 - way);
}

/** A colour's place on the colour circle, degrees; undefined for what is nearly grey. */
export function hueAngle(colour: string): number | undefined {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const range = most - least;
  if (range < leastColour * most || range === 0) return undefined;
  const sixth = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  return (sixth * 60 + 360) % 360;
}

/** Whether a text is a colour as plans write it. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** The brand colour, darkened as little as it takes to be read on white (4.5:1, WCAG 2.2). */
export function readableBrand(colour: string | undefined): string {
  let shade = colour !== undefined && isColour(colour) ? colour.toLowerCase() : ownBrand;
  for (let step = 0; step < 60 && contrast(shade, '#ffffff') < 4.5; step++) {
    shade = `#${channels(shade).map((channel) => Math.floor(channel * 0.96).toString(16).padStart(2, '0')).join('')}`;
  }
  return shade;
}

/** Contrast of two colours, 1–21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((low, high) => low - high);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue of `#rrggbb`, 0–255. */
function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
