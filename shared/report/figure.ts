import type { Hue } from '../framework/vocabulary.ts';

/**
 * A colour by its role, so that paper, screen and dark screen can each choose their own shade.
 * `ink` can be read on white, `line` draws edges, `fill` is the faint ground behind ink.
 */
export type Colour =
  | 'text'
  | 'quiet'
  | 'line'
  | 'faint'
  | 'paper'
  | 'brand'
  /** What both agreed on the ring: the brand's, where no party's own is like it. */
  | 'agreed'
  | `${Hue}.${'ink' | 'line' | 'fill'}`;

/** How a shape is painted. What is absent is not drawn. Widths are in view box units. */
export interface Paint {
  readonly fill?: Colour;
  /** 0–1; absent is 1. */
  readonly opacity?: number;
  readonly stroke?: Colour;
  readonly strokeWidth?: number;
  /** Lengths of dash and gap. */
  readonly dash?: readonly [number, number];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CirclePrimitive extends Paint, Point {
  readonly kind: 'circle';
  readonly radius: number;
}

export interface BoxPrimitive extends Paint, Point {
  readonly kind: 'box';
  readonly width: number;
  readonly height: number;
  /** Radius of the corners. */
  readonly radius?: number;
}

/** Straight lines through the points. */
export interface PathPrimitive extends Paint {
  readonly kind: 'path';
  readonly points: readonly Point[];
  readonly closed?: boolean;
}

/** A cubic curve. */
export interface CurvePrimitive extends Paint {
  readonly kind: 'curve';
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
}

/** Selectable text. `y` is the baseline of the first line. */
export interface TextPrimitive extends Point {
  readonly kind: 'text';
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'medium' | 'bold';
  readonly colour: Colour;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Wraps at this width; absent for one line. */
  readonly width?: number;
  /** The most lines that are drawn; the last one ends in … where there is more. Absent: as many as it takes. */
  readonly lines?: number;
  /** Distance of baselines; absent is 1.35 times the size. */
  readonly lineHeight?: number;
}

/** A picture of pixels, as large as fits into a box, in its middle. */
export interface PicturePrimitive extends Point {
  readonly kind: 'picture';
  readonly width: number;
  readonly height: number;
  /** Names its bytes in {@link Figure.pictures}. */
  readonly name: string;
  /** What it shows, in words. */
  readonly alt: string;
}

export type Primitive = CirclePrimitive | BoxPrimitive | PathPrimitive | CurvePrimitive | TextPrimitive | PicturePrimitive;

/** A drawing as vector primitives inside a view box, first one at the bottom. y grows downwards. */
export interface Figure {
  readonly viewBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly primitives: readonly Primitive[];
  /** What the figure shows, in words, for those who cannot see it. */
  readonly description: string;
  /** Name → JPEG of the pictures that its primitives name. A map, so that no figure as JSON carries their bytes. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}
