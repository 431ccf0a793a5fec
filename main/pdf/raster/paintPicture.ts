import { lay, type Pixels } from './pixels.ts';

/** Where a picture lies, in pixels of what it is painted on. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A row or column that is painted on, how much of it the picture covers, and what of the picture comes there. */
interface Stretch {
  readonly at: number;
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/** Paints a picture that hides what is under it into a frame: each pixel is the mean of all that comes there. */
export function paintPicture(picture: Pixels, { x, y, width, height }: Frame, target: Pixels): void {
  const columns = stretches(x, width, target.width, picture.width);
  for (const row of stretches(y, height, target.height, picture.height)) {
    for (const column of columns) lay(target.data, (row.at * target.width + column.at) * 4, mean(picture, column, row), row.share * column.share);
  }
}

function stretches(start: number, length: number, room: number, pixels: number): readonly Stretch[] {
  const found: Stretch[] = [];
  const step = pixels / length;
  for (let at = Math.max(0, Math.floor(start)); at < Math.min(room, start + length); at++) {
    const [from, to] = [Math.max(at, start), Math.min(at + 1, start + length)];
    // Never less than one pixel: enlarged, it has no steps.
    const half = Math.max(1, (to - from) * step) / 2;
    const middle = Math.min(pixels - half, Math.max(half, ((from + to) / 2 - start) * step));
    found.push({ at, share: to - from, from: Math.max(0, middle - half), to: Math.min(pixels, middle + half) });
  }
  return found;
}

function mean({ width, data }: Pixels, column: Stretch, row: Stretch): readonly [number, number, number] {
  let [red, green, blue, whole] = [0, 0, 0, 0];
  for (let y = Math.floor(row.from); y < row.to; y++) {
    const high = Math.min(y + 1, row.to) - Math.max(y, row.from);
    for (let x = Math.floor(column.from); x < column.to; x++) {
      const share = high * (Math.min(x + 1, column.to) - Math.max(x, column.from));
      const at = (y * width + x) * 4;
      red += share * (data[at] ?? 0);
      green += share * (data[at + 1] ?? 0);
      blue += share * (data[at + 2] ?? 0);
      whole += share;
    }
  }
  return [red / whole, green / whole, blue / whole];
}
