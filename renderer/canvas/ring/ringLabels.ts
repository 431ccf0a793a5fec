import type { Dimension } from '../../../shared/framework/dimensions.ts';
import { ringBox } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { centre, hole, placeOn, radius } from './ringShape.ts';

/** Sizes of the ring's texts and markers in canvas units; undefined: too small to be read from here, so left out. */
export interface RingSizes {
  /** A marker's width and height. */
  readonly marker: number;
  /** What takes a press for a marker, around its middle: as wide as a finger-tip needs it (WCAG 2.2, 2.5.8). */
  readonly reach: number;
  /** What a marker under the pointer tells. */
  readonly value: number;
  readonly name: number;
  readonly pole: number | undefined;
  readonly inner: number | undefined;
  readonly legend: number;
  /** Whose plan it is, in the middle. */
  readonly company: number;
  /** What the middle holds, said under that; alone it is as large. */
  readonly givens: number;
  /** Whether the givens in the middle are large enough to be told apart. */
  readonly hasGivens: boolean;
  /** Whether markers that wait for their place are large enough to be taken. */
  readonly hasTray: boolean;
}

/**
 * Texts and markers grow against the zoom as far as they have room, so that the ring reads from the back row.
 * @param zoom as it appears
 * @param larger how much larger than that the ring is drawn: what would be too small otherwise is read then
 */
export function ringSizes(zoom: number, larger = 1): RingSizes {
  const marker = grown(28, 13, 40, zoom);
  return {
    marker,
    reach: Math.max(marker, leastTarget / zoom),
    value: grown(12, 12, 60, zoom),
    name: grown(17, 13, 34, zoom),
    pole: zoom * larger < 0.3 ? undefined : grown(14, 11, 22, zoom),
    inner: zoom < 0.5 ? undefined : grown(12, 11, 20, zoom),
    legend: grown(13, 11, 33, zoom),
    company: grown(16, 11, 28, zoom),
    givens: grown(12, 10, 18, zoom),
    hasGivens: zoom >= 0.4,
    hasTray: zoom > 0.59,
  };
}

/** Pixels on the screen. */
const leastTarget = 24;

/** At least `least` units, at most `most`, and between them as many as make `pixels` on the screen. */
function grown(least: number, pixels: number, most: number, zoom: number): number {
  return Math.round(Math.min(most, Math.max(least, pixels / zoom)));
}

/** Zooms between which texts keep their size: a quarter of a doubling, so that zooming rarely draws them anew. */
export function zoomStep(zoom: number): number {
  return 2 ** (Math.round(Math.log2(zoom) * 4) / 4);
}

/** Where a text's box is held: its point lies at this share of its width and height. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly holdX: 0 | 0.5 | 1;
  readonly holdY: 0 | 0.5 | 1;
}

/** Between a marker and what stands outside it. */
const clear = 6;
/** Beside the axis beyond the gap's bar, and along it beyond all lanes of the neighbouring axis. */
const asideInner = 30;
const alongInner = hole + 16;

/** The axis's name and outer pole, outside the ring at the axis's end: a marker of this size at the end of an axis reaches over the ring. */
export function outerPlace(dimension: Dimension, marker: number): LabelPlace {
  const { x, y } = alongAxis(dimension, radius + marker / 2 + clear);
  return { x, y, ...heldAwayFrom(x - centre.x, y - centre.y) };
}

/** The inner pole's name, beside the axis's beginning on the side where no marker steps. */
export function innerPlace(dimension: Dimension): LabelPlace {
  const begin = alongAxis(dimension, alongInner);
  const across = placeOn(dimension, 0, -asideInner);
  const base = placeOn(dimension, 0);
  const [x, y] = [begin.x + across.x - base.x, begin.y + across.y - base.y];
  return { x, y, holdX: x < centre.x ? 1 : 0, holdY: y < centre.y ? 1 : 0 };
}

/** The box that a text of this size takes. */
export function labelBox({ x, y, holdX, holdY }: LabelPlace, size: { readonly width: number; readonly height: number }): Box {
  return { x: x - size.width * holdX, y: y - size.height * holdY, ...size };
}

/** The legend's corner: left and below in the ring's box, where the round leaves room. */
export const legendPlace: LabelPlace = { x: 10, y: ringBox.height - 8, holdX: 0, holdY: 1 };

function alongAxis(dimension: Dimension, distance: number): { readonly x: number; readonly y: number } {
  const angle = (dimension.angle * Math.PI) / 180;
  return { x: centre.x + Math.sin(angle) * distance, y: centre.y - Math.cos(angle) * distance };
}

function heldAwayFrom(x: number, y: number): Pick<LabelPlace, 'holdX' | 'holdY'> {
  if (Math.abs(x) < 1) return { holdX: 0.5, holdY: y < 0 ? 1 : 0 };
  return { holdX: x < 0 ? 1 : 0, holdY: 0.5 };
}
