/** A picture of pixels: red, green, blue and opacity of each, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Paints a pixel in a colour through which nothing is seen. */
export function paintOver(data: Uint8ClampedArray, at: number, [red, green, blue]: readonly [number, number, number, ...unknown[]]): void {
  data[at] = red;
  data[at + 1] = green;
  data[at + 2] = blue;
  data[at + 3] = 255;
}

/** Lays a colour over a pixel; of the rest, what was there is seen. */
export function lay(data: Uint8ClampedArray, at: number, [red, green, blue]: readonly [number, number, number, ...unknown[]], over: number): void {
  const under = ((data[at + 3] ?? 0) / 255) * (1 - over);
  const whole = over + under;
  data[at] = (red * over + (data[at] ?? 0) * under) / whole;
  data[at + 1] = (green * over + (data[at + 1] ?? 0) * under) / whole;
  data[at + 2] = (blue * over + (data[at + 2] ?? 0) * under) / whole;
  data[at + 3] = whole * 255;
}
