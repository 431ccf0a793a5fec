import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleReportInput } from '../../../shared/report/samplePlan.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { canvasFigure } from '../../../shared/report/canvasFigure.ts';
import { pictureNameOf } from '../../../shared/plan/pictureNameOf.ts';
import type { Primitive } from '../../../shared/report/figure.ts';
import { reportContext } from '../../../shared/report/reportContext.ts';
import { smallPicture, smallPictureName } from '../../../shared/plan/testing/smallPicture.ts';
import { nameForLogo } from '../../office/logoPixels.ts';
import { Typesetter } from '../typesetter.ts';
import { paintPicture } from './paintPicture.ts';
import { paintShapes } from './paintShapes.ts';
import type { Pixels } from './pixels.ts';
import { readJpeg } from './readJpeg.ts';
import { svgShapes } from './svgShapes.ts';
import { withBarsForTinyWords } from './tinyWords.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-picture-test-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
const typesetter = new Typesetter(workspace);

/** Size and pixels of a PNG file as it is written here: RGBA, rows as they are or as differences from the one above. */
function read(bytes: Uint8Array): { readonly width: number; readonly height: number; at(x: number, y: number): readonly number[] } {
  const file = Buffer.from(bytes);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const rows = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)));
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < data.length; at++) {
    const row = Math.floor(at / (width * 4));
    const above = rows[row * (width * 4 + 1)] === 2 ? (data[at - width * 4] ?? 0) : 0;
    data[at] = (rows[at + row + 1] ?? 0) + above;
  }
  return { width, height, at: (x, y) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)] };
}

const figure = (primitives: readonly Primitive[]) => ({ viewBox: { x: 0, y: 0, width: 40, height: 30 }, primitives, description: 'A picture' });
const box: Primitive = { kind: 'box', x: 10, y: 10, width: 20, height: 10, fill: 'text' };

describe('a logo of vectors', () => {
  const house = { ...buildReport(sampleReportInput('fi')), company: 'Löyly' };
  const logo = (inside: string) => typesetter.logoPixels({ format: 'svg', bytes: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inside}</svg>`), width: 40, height: 20 }, 80, house);
  const pixelsOf = (inside: string) => read(logo(inside));

  it('is pixels where it is paths, however it says them', () => {
    const { width, height, at } = pixelsOf(
      '<style>.a{fill:#c00000}</style><defs><path id="p" d="M0 0h4v4h-4z" fill="#0000ff"/></defs><path class="a" fill-rule="evenodd" d="M0 0h20v20h-20z M5 5h10v10h-10z"/><use href="#p" transform="translate(30 10)"/><rect x="30" y="2" width="4" height="4" fill="#00ff00" opacity="0.5"/>',
    );
    expect([width, height]).toEqual([80, 40]);
    expect(at(4, 4)).toEqual([192, 0, 0, 255]);
    expect(at(20, 20)[3]).toBe(0);
    expect(at(64, 24)).toEqual([0, 0, 255, 255]);
    expect(at(64, 8).slice(0, 3)).toEqual([0, 255, 0]);
    expect(Math.abs((at(64, 8)[3] ?? 0) - 128)).toBeLessThan(3);
  });

  it('has no holes where a thick line turns, and a gradient’s middle colour', () => {
    const { at } = pixelsOf('<path d="M4 16V4H16" fill="none" stroke="#000" stroke-width="4"/><linearGradient id="g"><stop offset="0" stop-color="#ff0000"/><stop offset="1" stop-color="#0000ff"/></linearGradient><rect x="25" y="5" width="10" height="10" fill="url(#g)"/>');
    for (const [x, y] of [[7, 7], [8, 10], [10, 8], [9, 9], [11, 11]] as const) expect(at(x, y)[3]).toBe(255);
    expect(at(60, 20)).toEqual([128, 0, 128, 255]);
  });

  it('is seen through its clips and masks, and a group that is half seen is so as a whole', () => {
    const clipped = pixelsOf('<clipPath id="c"><circle cx="10" cy="10" r="5"/></clipPath><g clip-path="url(#c)"><rect width="20" height="10" fill="#ff0000"/><rect y="10" width="20" height="10" fill="#0000ff"/></g><rect x="30" width="10" height="20"/>');
    expect([clipped.at(20, 14), clipped.at(20, 26), clipped.at(4, 4)[3], clipped.at(70, 4)]).toEqual([[255, 0, 0, 255], [0, 0, 255, 255], 0, [0, 0, 0, 255]]);
    const masked = pixelsOf('<mask id="m"><rect width="40" height="20" fill="#fff"/><circle cx="20" cy="10" r="5"/></mask><rect width="40" height="20" fill="#00ff00" mask="url(#m)"/>');
    expect([masked.at(4, 4), masked.at(40, 20)[3]]).toEqual([[0, 255, 0, 255], 0]);
    const pale = pixelsOf('<g opacity="0.5"><rect width="20" height="20" fill="#ff0000"/><rect x="10" width="20" height="20" fill="#ff0000"/></g>');
    expect(pale.at(30, 20)).toEqual(pale.at(10, 20));
    expect(pale.at(50, 20)[3]).toBe(128);
  });

  it('has lines with round ends where its pen is round', () => {
    const endOf = (cap: string) => pixelsOf(`<path d="M10 10H30" stroke="#000" stroke-width="8" stroke-linecap="${cap}"/>`).at(15, 20)[3];
    expect([endOf('round'), endOf('butt')]).toEqual([255, 0]);
  });

  it.each([
    ['words', '<text x="2" y="10">Kirja</text>'],
    ['a pattern', '<pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="2"/></pattern><rect width="20" height="20" fill="url(#p)"/>'],
    ['clips without end', Array.from({ length: 210 }, (_, at) => `<clipPath id="c${at}"><circle cx="9" cy="9" r="4"/></clipPath><rect width="20" height="20" clip-path="url(#c${at})"/>`).join('')],
    ['what cannot be read', '<rect'],
  ])('is the house’s name where it holds %s', (_, inside) => {
    const name = typesetter.picture({ format: 'png', figure: nameForLogo({ width: 40, height: 20 }, house), language: 'fi', scale: 0.4, ground: 'none' });
    expect(Buffer.from(logo(inside)).equals(Buffer.from(name))).toBe(true);
    const { at } = read(name);
    expect(Array.from({ length: 80 * 40 }, (_, pixel) => at(pixel % 80, Math.floor(pixel / 80))[3] ?? 0).filter((alpha) => alpha > 128).length).toBeGreaterThan(100);
  });
});

describe('a picture of pixels', () => {
  it('has each shape where it is, at each size, on white or on nothing', () => {
    for (const scale of [1, 2, 4]) {
      const picture = read(typesetter.picture({ format: 'png', figure: figure([box]), language: 'en', scale, ground: 'white' }));
      expect([picture.width, picture.height]).toEqual([40 * scale, 30 * scale]);
      expect(picture.at(20 * scale, 15 * scale)).toEqual([0x1b, 0x22, 0x30, 255]);
      expect(picture.at(5 * scale, 15 * scale)).toEqual([255, 255, 255, 255]);
    }
    const clear = read(typesetter.picture({ format: 'png', figure: figure([box]), language: 'en', scale: 1, ground: 'none' }));
    expect(clear.at(5, 15)[3]).toBe(0);
    expect(clear.at(20, 15)[3]).toBe(255);
  });

  it('is the same drawn together with others, each at its own scale', () => {
    const words: Primitive = { kind: 'text', x: 2, y: 25, text: 'Kehä', size: 9, weight: 'bold', colour: 'text', anchor: 'start' };
    const drawables = [
      { figure: figure([box]), scale: 2 },
      { figure: { ...figure([box, words]), viewBox: { x: 0, y: 0, width: 60, height: 44 } }, scale: 1.5 },
      { figure: figure([words]), scale: 1 },
    ];
    const alone = drawables.map(({ figure: one, scale }) => typesetter.picture({ format: 'png', figure: one, language: 'fi', scale, ground: 'white' }));
    const together = typesetter.pixelsOf(drawables, { ...buildReport(sampleReportInput('fi')), brandColour: '' });
    expect(together.map((file) => read(file).width)).toEqual([80, 90, 40]);
    expect(together.map((file) => Buffer.from(file).toString('base64'))).toEqual(alone.map((file) => Buffer.from(file).toString('base64')));
  });

  it('has bars for words that are too small for its pixels, where they stand', () => {
    const line: Primitive = { kind: 'text', x: 30, y: 20, text: 'mmmm', size: 10, weight: 'regular', colour: 'text', anchor: 'end', width: 20, lines: 2 };
    expect(withBarsForTinyWords(figure([box, line]), 1).primitives).toEqual([box, line]);
    const [kept, ...bars] = withBarsForTinyWords(figure([box, line]), 0.2).primitives;
    expect(kept).toBe(box);
    expect(bars.map((bar) => (bar.kind === 'box' ? [bar.x, bar.y, bar.width, bar.height].map((side) => Math.round(side * 10) / 10) : []))).toEqual([
      [10, 15, 20, 5],
      [13.2, 28.5, 16.8, 5],
    ]);
  });

  it('covers half a pixel by half, and what is drawn around a hole leaves the hole', () => {
    const square = (x: number, width: number) => `<svg><path fill="#000000" d="M ${x} 1 h ${width} v 2 h -${width} Z"/></svg>`;
    const half = paintShapes(svgShapes(square(1.5, 1), 1), 4, 4, 'white', () => undefined).data;
    expect([half[(4 + 1) * 4], half[(4 + 2) * 4]]).toEqual([128, 128]);
    const ring = '<svg><path fill="#000000" d="M 0 0 h 9 v 9 h -9 Z M 3 3 v 3 h 3 v -3 Z"/></svg>';
    const pixels = paintShapes(svgShapes(ring, 1), 9, 9, 'white', () => undefined).data;
    expect([pixels[(9 + 1) * 4], pixels[(4 * 9 + 4) * 4]]).toEqual([0, 255]);
  });

  it('covers what lies across its edges, slanted edges by their area, and large surfaces as small ones', () => {
    const painted = (d: string, width: number, height: number) => paintShapes(svgShapes(`<svg><path fill="#000000" d="${d}"/></svg>`, 1), width, height, 'white', () => undefined).data;
    const beyond = painted('M -5 -5 h 20 v 20 h -20 Z', 8, 6);
    expect(beyond.every((value, at) => value === (at % 4 === 3 ? 255 : 0))).toBe(true);
    // Half of the pixels on the diagonal, all of those below it.
    const slanted = painted('M 0 0 L 4 4 L 0 4 Z', 4, 4);
    expect([0, 1, 2, 3].map((at) => slanted[(at * 4 + at) * 4])).toEqual([128, 128, 128, 128]);
    expect([slanted[(3 * 4) * 4], slanted[3 * 4]]).toEqual([0, 255]);
    const large = painted('M 10.5 10 h 1500 v 1500 h -1500 Z', 1600, 1600);
    expect([large[(800 * 1600 + 9) * 4], large[(800 * 1600 + 10) * 4], large[(800 * 1600 + 700) * 4], large[(5 * 1600 + 700) * 4]]).toEqual([255, 128, 0, 255]);
  });

  it('draws lines that cross themselves whole, and dashes with gaps', () => {
    const crossed = '<svg><path fill="none" stroke="#000000" stroke-width="2" d="M 0 5 h 10 M 5 0 v 10"/></svg>';
    expect(paintShapes(svgShapes(crossed, 1), 10, 10, 'white', () => undefined).data[(5 * 10 + 5) * 4]).toBe(0);
    const dashes = '<svg><path fill="none" stroke="#000000" stroke-width="2" stroke-dasharray="4 4" d="M 0 5 h 16"/></svg>';
    const row = paintShapes(svgShapes(dashes, 1), 16, 10, 'white', () => undefined).data;
    expect([2, 6, 10, 14].map((x) => row[(5 * 16 + x) * 4])).toEqual([0, 255, 0, 255]);
  });

  it('has the words of every script, and is the same to the byte when made again', () => {
    const words: Primitive = { kind: 'text', x: 2, y: 20, text: 'שלום 漢字', size: 9, weight: 'regular', colour: 'text', anchor: 'start' };
    const make = () => typesetter.picture({ format: 'png', figure: figure([words]), language: 'en', scale: 2, ground: 'white' });
    const picture = read(make());
    const ink = (from: number, to: number): number => Array.from({ length: (to - from) * 60 }, (_, at) => picture.at(from + (at % (to - from)), Math.floor(at / (to - from)))[0] ?? 255).filter((red) => red < 120).length;
    expect(ink(0, 40)).toBeGreaterThan(20);
    expect(ink(40, 80)).toBeGreaterThan(20);
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
  });

  it('shows a whole canvas', () => {
    const input = sampleReportInput('en');
    const canvas = canvasFigure(reportContext(input));
    const bytes = typesetter.picture({ format: 'png', figure: canvas, language: 'en', scale: 0.2, ground: 'white' });
    expect(read(bytes).width).toBe(Math.round(canvas.viewBox.width / 5));
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  it('has pictures where they lie, over what is under them and under what is over them', () => {
    const placed: Primitive = { kind: 'picture', x: 8, y: 7, width: 24, height: 16, name: smallPictureName, alt: 'Red' };
    const made = (scale: number) => read(typesetter.picture({ format: 'png', figure: { ...figure([box, placed, { ...box, x: 30, width: 8 }]), pictures: new Map([[smallPictureName, smallPicture]]) }, language: 'en', scale, ground: 'none' }));
    for (const scale of [1, 3]) {
      const picture = made(scale);
      expect(isRed(picture.at(9 * scale, 8 * scale))).toBe(true);
      expect(isRed(picture.at(20 * scale, 15 * scale))).toBe(true);
      expect(picture.at(31 * scale, 15 * scale)).toEqual([0x1b, 0x22, 0x30, 255]);
      expect(picture.at(20 * scale, 4 * scale)[3]).toBe(0);
    }
  });

  it('says a picture in words whose bytes it cannot read, and shows the others', () => {
    const frame = smallPicture.findIndex((byte, place) => byte === 0xff && smallPicture[place + 1] === 0xc0);
    const passes = smallPicture.with(frame + 1, 0xc2);
    const name = pictureNameOf(passes);
    const primitives: readonly Primitive[] = [
      { kind: 'picture', x: 0, y: 0, width: 20, height: 30, name, alt: 'Wall' },
      { kind: 'picture', x: 20, y: 0, width: 20, height: 30, name: smallPictureName, alt: 'Red' },
    ];
    const pictures = new Map([[name, passes], [smallPictureName, smallPicture]]);
    const picture = read(typesetter.picture({ format: 'png', figure: { ...figure(primitives), pictures }, language: 'en', scale: 4, ground: 'white' }));
    const seen = Array.from({ length: 80 * 120 }, (_, at) => picture.at(at % 80, Math.floor(at / 80)));
    expect(seen.some(isRed)).toBe(false);
    expect(seen.filter(([red = 255]) => red < 140).length).toBeGreaterThan(20);
    expect(isRed(picture.at(120, 60))).toBe(true);
  });
});

const isRed = ([red = 0, green = 255, blue = 255]: readonly number[]): boolean => red > 180 && green < 60 && blue < 60;

describe('a JPEG', () => {
  it('is read as it was drawn, and not beyond so many pixels', () => {
    const pixels = readJpeg(smallPicture, 24 * 16);
    expect([pixels?.width, pixels?.height]).toEqual([24, 16]);
    for (let at = 0; at < 24 * 16 * 4; at += 4) expect(isRed([...(pixels?.data.subarray(at, at + 3) ?? [])])).toBe(true);
    expect(readJpeg(smallPicture, 24 * 16 - 1)).toBeUndefined();
  });

  it('is read as nothing, never an error, wherever it ends or whatever one of its bytes is', () => {
    for (let length = 0; length < smallPicture.length - 30; length += 5) expect(readJpeg(smallPicture.subarray(0, length), 1e6)).toBeUndefined();
    for (let at = 0; at < smallPicture.length; at += 2) for (const byte of [0, 0xff]) expect(() => readJpeg(smallPicture.with(at, byte), 1e5)).not.toThrow();
  });
});

describe('a picture in a frame', () => {
  const halves: Pixels = { width: 2, height: 1, data: new Uint8ClampedArray([0, 0, 0, 255, 200, 100, 50, 255]) };
  const white = (width: number, height: number): Pixels => ({ width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) });

  it('becomes its mean in one pixel, and covers half a pixel by half', () => {
    const one = white(1, 1);
    paintPicture(halves, { x: 0, y: 0, width: 1, height: 1 }, one);
    expect([...one.data]).toEqual([100, 50, 25, 255]);
    const half = white(2, 1);
    paintPicture({ width: 1, height: 1, data: new Uint8ClampedArray([0, 0, 0, 255]) }, { x: 0.5, y: 0, width: 1, height: 1 }, half);
    expect([half.data[0], half.data[4]]).toEqual([128, 128]);
  });

  it('is cut at the edges of what it is painted on, and has no steps where it is enlarged', () => {
    const cut = white(2, 1);
    paintPicture(halves, { x: -1, y: -1, width: 2, height: 3 }, cut);
    expect([...cut.data]).toEqual([200, 100, 50, 255, 255, 255, 255, 255]);
    const large = white(8, 1);
    paintPicture(halves, { x: 0, y: 0, width: 8, height: 1 }, large);
    const reds = Array.from({ length: 8 }, (_, at) => large.data[at * 4] ?? 0);
    expect(reds).toEqual([...reds].sort((one, other) => one - other));
    expect(new Set(reds).size).toBeGreaterThan(3);
  });
});
