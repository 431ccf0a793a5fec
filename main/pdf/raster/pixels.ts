/** A picture of pixels: red, green, blue and opacity of each, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Each pixel as one number: signed, as V8 keeps those without making an object of each. */
export function wordsOf({ width, height, data }: Pixels): Int32Array {
  return new Int32Array(data.buffer, data.byteOffset, width * height);
}

/** Lays a colour over a pixel; of the rest, what was there is seen. */
export function lay(data: Uint8ClampedArray, at: number, colour: readonly [number, number, number, ...unknown[]], over: number): void {
  const under = ((data[at + 3] ?? 0) / 255) * (1 - over);
  const whole = over + under;
  data[at] = (colour[0] * over + (data[at] ?? 0) * under) / whole;
  data[at + 1] = (colour[1] * over + (data[at + 1] ?? 0) * under) / whole;
  data[at + 2] = (colour[2] * over + (data[at + 2] ?? 0) * under) / whole;
  data[at + 3] = whole * 255;
}
