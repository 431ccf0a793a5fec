import type { Pixels } from './pixels.ts';

/** Where the coefficients of a block belong, in the order in which a file has them. */
const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61,
  54, 47, 55, 62, 63,
] as const;

/** How far each of eight waves is along, at each of eight places. */
const waves = Float32Array.from({ length: 64 }, (_, at) => (at % 8 === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * Math.floor(at / 8) + 1) * (at % 8) * Math.PI) / 16));

/** A file's codes: how many there are of each length, and what they stand for in their order. */
interface Codes {
  readonly counts: Uint8Array;
  readonly symbols: Uint8Array;
}

/** Brightness or one of the two colours: how dense it is, its tables, and its samples in whole blocks. */
interface Plane {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  readonly steps: number;
  readonly stride: number;
  readonly samples: Uint8ClampedArray;
  last: number;
}

/** Why a file is not read: it is caught in {@link readJpeg}. */
class Unread extends Error {}

/**
 * The pixels of a JPEG as windows draw them: baseline, in grey or YCbCr. Undefined for anything else – drawn in several passes, in the
 * colours of print, larger than `mostPixels` or broken: files come from anybody.
 */
export function readJpeg(bytes: Uint8Array, mostPixels: number): Pixels | undefined {
  try {
    return new JpegReader(bytes, mostPixels).read();
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}

class JpegReader {
  readonly #bytes: Uint8Array;
  readonly #mostPixels: number;
  readonly #steps = new Map<number, Uint16Array>();
  readonly #codes = new Map<number, Codes>();
  readonly #block = new Float32Array(64);
  readonly #rows = new Float32Array(64);
  #planes: readonly Plane[] = [];
  #size = { width: 0, height: 0 };
  /** Blocks of the densest plane that stand together. */
  #dense = { across: 1, down: 1 };
  #restart = 0;
  #at = 2;
  #bits = 0;
  #count = 0;

  constructor(bytes: Uint8Array, mostPixels: number) {
    this.#bytes = bytes;
    this.#mostPixels = mostPixels;
  }

  read(): Pixels {
    if (this.#byte(0) !== 0xff || this.#byte(1) !== 0xd8) throw new Unread();
    for (;;) {
      while (this.#byte(this.#at) === 0xff && this.#byte(this.#at + 1) === 0xff) this.#at += 1;
      if (this.#byte(this.#at) !== 0xff) throw new Unread();
      const marker = this.#byte(this.#at + 1);
      const start = this.#at + 4;
      const end = this.#at + 2 + this.#two(this.#at + 2);
      if (end < start) throw new Unread();
      this.#at = end;
      if (marker === 0xdb) this.#readSteps(start, end);
      else if (marker === 0xc4) this.#readCodes(start, end);
      else if (marker === 0xdd) this.#restart = this.#two(start);
      else if (marker === 0xc0 || marker === 0xc1) this.#readFrame(start);
      else if (marker === 0xda) return this.#scan(start);
      else if (marker >= 0xc2 && marker <= 0xcf) throw new Unread();
    }
  }

  #byte(at: number): number {
    const byte = this.#bytes[at];
    if (byte === undefined) throw new Unread();
    return byte;
  }

  #two(at: number): number {
    return this.#byte(at) * 256 + this.#byte(at + 1);
  }

  #readSteps(start: number, end: number): void {
    for (let at = start; at < end; ) {
      const [wide, id] = [this.#byte(at) >> 4, this.#byte(at) & 15];
      at += 1;
      const steps = new Uint16Array(64);
      for (const place of zigzag) {
        steps[place] = wide ? this.#two(at) : this.#byte(at);
        at += wide ? 2 : 1;
      }
      this.#steps.set(id, steps);
    }
  }

  #readCodes(start: number, end: number): void {
    for (let at = start; at < end; ) {
      const id = this.#byte(at);
      const counts = this.#bytes.slice(at + 1, at + 17);
      const symbols = this.#bytes.slice(at + 17, at + 17 + counts.reduce((sum, count) => sum + count, 0));
      this.#codes.set(id, { counts, symbols });
      at += 17 + symbols.length;
    }
  }

  #readFrame(start: number): void {
    const [height, width, count] = [this.#two(start + 1), this.#two(start + 3), this.#byte(start + 5)];
    if (this.#planes.length > 0 || this.#byte(start) !== 8 || (count !== 1 && count !== 3) || width === 0 || height === 0 || width * height > this.#mostPixels) throw new Unread();
    const told = Array.from({ length: count }, (_, index) => {
      const at = start + 6 + index * 3;
      return { id: this.#byte(at), across: count === 1 ? 1 : this.#byte(at + 1) >> 4, down: count === 1 ? 1 : this.#byte(at + 1) & 15, steps: this.#byte(at + 2) };
    });
    if (told.some(({ across, down }) => ![1, 2, 4].includes(across) || ![1, 2, 4].includes(down))) throw new Unread();
    this.#size = { width, height };
    this.#dense = { across: Math.max(...told.map(({ across }) => across)), down: Math.max(...told.map(({ down }) => down)) };
    const { across, down } = this.#groups();
    this.#planes = told.map((plane) => {
      const stride = across * plane.across * 8;
      return { ...plane, stride, samples: new Uint8ClampedArray(stride * down * plane.down * 8), last: 0 };
    });
  }

  /** How many groups of blocks stand beside and under each other. */
  #groups(): { readonly across: number; readonly down: number } {
    return { across: Math.ceil(this.#size.width / (8 * this.#dense.across)), down: Math.ceil(this.#size.height / (8 * this.#dense.down)) };
  }

  #scan(start: number): Pixels {
    const count = this.#byte(start);
    // Each plane in a scan of its own is nothing that a window draws.
    if (count === 0 || count !== this.#planes.length) throw new Unread();
    const parts = this.#planes.map((plane, index) => {
      const tables = this.#byte(start + 2 + index * 2);
      const [first, others, steps] = [this.#codes.get(tables >> 4), this.#codes.get(16 + (tables & 15)), this.#steps.get(plane.steps)];
      if (this.#byte(start + 1 + index * 2) !== plane.id || !first || !others || !steps) throw new Unread();
      return { plane, first, others, steps };
    });
    const { across, down } = this.#groups();
    for (let group = 0; group < across * down; group++) {
      if (this.#restart > 0 && group > 0 && group % this.#restart === 0) this.#begin();
      const [column, row] = [group % across, Math.floor(group / across)];
      for (const { plane, first, others, steps } of parts) {
        for (let part = 0; part < plane.across * plane.down; part++) {
          this.#readBlock(plane, first, others, steps);
          this.#paint(plane, column * plane.across + (part % plane.across), row * plane.down + Math.floor(part / plane.across));
        }
      }
    }
    return this.#coloured();
  }

  /** What comes after a mark of beginning anew knows nothing of what was before. */
  #begin(): void {
    [this.#bits, this.#count] = [0, 0];
    if (this.#byte(this.#at) !== 0xff || (this.#byte(this.#at + 1) & 0xf8) !== 0xd0) throw new Unread();
    this.#at += 2;
    for (const plane of this.#planes) plane.last = 0;
  }

  #bit(): number {
    if (this.#count === 0) {
      this.#bits = this.#byte(this.#at);
      // Within the picture, a full byte is followed by an empty one.
      if (this.#bits === 0xff && this.#byte(this.#at + 1) !== 0) throw new Unread();
      this.#at += this.#bits === 0xff ? 2 : 1;
      this.#count = 8;
    }
    this.#count -= 1;
    return (this.#bits >> this.#count) & 1;
  }

  #symbol({ counts, symbols }: Codes): number {
    let [code, first, before] = [0, 0, 0];
    for (const count of counts) {
      code = code * 2 + this.#bit();
      first *= 2;
      if (code - first < count) return symbols[before + code - first] ?? 0;
      first += count;
      before += count;
    }
    throw new Unread();
  }

  /** A number of so many bits, of which the lower half are below zero. */
  #number(length: number): number {
    let value = 0;
    for (let bit = 0; bit < length; bit++) value = value * 2 + this.#bit();
    return length > 0 && value < 2 ** (length - 1) ? value - 2 ** length + 1 : value;
  }

  #readBlock(plane: Plane, first: Codes, others: Codes, steps: Uint16Array): void {
    const block = this.#block.fill(0);
    plane.last += this.#number(Math.min(16, this.#symbol(first)));
    block[0] = plane.last * (steps[0] ?? 1);
    for (let at = 1; at < 64; at++) {
      const symbol = this.#symbol(others);
      const [skipped, length] = [symbol >> 4, symbol & 15];
      if (length === 0 && skipped < 15) return;
      at += skipped;
      const place = zigzag[at];
      if (place === undefined) throw new Unread();
      block[place] = this.#number(length) * (steps[place] ?? 1);
    }
  }

  /** The waves of a block as samples, where it stands in its plane. */
  #paint({ stride, samples }: Plane, column: number, row: number): void {
    const [block, rows] = [this.#block, this.#rows];
    for (let v = 0; v < 8; v++) {
      for (let x = 0; x < 8; x++) {
        let sum = 0;
        for (let u = 0; u < 8; u++) sum += (block[v * 8 + u] ?? 0) * (waves[x * 8 + u] ?? 0);
        rows[v * 8 + x] = sum;
      }
    }
    for (let y = 0; y < 8; y++) {
      for (let x = 0; x < 8; x++) {
        let sum = 128;
        for (let v = 0; v < 8; v++) sum += (rows[v * 8 + x] ?? 0) * (waves[y * 8 + v] ?? 0);
        samples[(row * 8 + y) * stride + column * 8 + x] = sum;
      }
    }
  }

  #coloured(): Pixels {
    const { width, height } = this.#size;
    const data = new Uint8ClampedArray(width * height * 4);
    const [bright, blue, red] = this.#planes.map(({ across, down, stride, samples }) => (x: number, y: number) => samples[Math.floor((y * down) / this.#dense.down) * stride + Math.floor((x * across) / this.#dense.across)] ?? 128);
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at += 4) {
        const light = bright?.(x, y) ?? 0;
        const [toBlue, toRed] = [(blue?.(x, y) ?? 128) - 128, (red?.(x, y) ?? 128) - 128];
        data[at] = light + 1.402 * toRed;
        data[at + 1] = light - 0.344_136 * toBlue - 0.714_136 * toRed;
        data[at + 2] = light + 1.772 * toBlue;
        data[at + 3] = 255;
      }
    }
    return { width, height, data };
  }
}
