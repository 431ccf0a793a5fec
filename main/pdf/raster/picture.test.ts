import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleReportInput } from '../../../shared/report/samplePlan.ts';
import { canvasFigure } from '../../../shared/report/canvasFigure.ts';
import type { Primitive } from '../../../shared/report/figure.ts';
import { reportContext } from '../../../shared/report/reportContext.ts';
import { Typesetter } from '../typesetter.ts';
import { paintShapes } from './paintShapes.ts';
import { svgShapes } from './svgShapes.ts';

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

  it('covers half a pixel by half, and what is drawn around a hole leaves the hole', () => {
    const square = (x: number, width: number) => `<svg><path fill="#000000" d="M ${x} 1 h ${width} v 2 h -${width} Z"/></svg>`;
    const half = paintShapes(svgShapes(square(1.5, 1), 1), 4, 4, 'white').data;
    expect([half[(4 + 1) * 4], half[(4 + 2) * 4]]).toEqual([128, 127]);
    const ring = '<svg><path fill="#000000" d="M 0 0 h 9 v 9 h -9 Z M 3 3 v 3 h 3 v -3 Z"/></svg>';
    const pixels = paintShapes(svgShapes(ring, 1), 9, 9, 'white').data;
    expect([pixels[(9 + 1) * 4], pixels[(4 * 9 + 4) * 4]]).toEqual([0, 255]);
  });

  it('draws lines that cross themselves whole, and dashes with gaps', () => {
    const crossed = '<svg><path fill="none" stroke="#000000" stroke-width="2" d="M 0 5 h 10 M 5 0 v 10"/></svg>';
    expect(paintShapes(svgShapes(crossed, 1), 10, 10, 'white').data[(5 * 10 + 5) * 4]).toBe(0);
    const dashes = '<svg><path fill="none" stroke="#000000" stroke-width="2" stroke-dasharray="4 4" d="M 0 5 h 16"/></svg>';
    const row = paintShapes(svgShapes(dashes, 1), 16, 10, 'white').data;
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
});
