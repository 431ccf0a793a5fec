import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icoSides, setSides } from './iconFiles.ts';
import { assetsFolder, drawings, iconRecordFile, type IconRecord } from './iconRecord.ts';

const record = JSON.parse(await readFile(iconRecordFile, 'utf8')) as Record<string, IconRecord>;
const read = (name: string): Promise<Buffer> => readFile(join(assetsFolder, name));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** The side of a square PNG. */
const sideOf = (png: Buffer): number => {
  expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
  return png.readUInt32BE(16);
};

describe.each(drawings)('the icon “%s”', (drawing) => {
  it('is made from the drawing that is there; where this fails, run npm run icons', async () => {
    expect(sha256(await read(`${drawing}.svg`))).toBe(record[drawing]?.svg);
    for (const [name, hash] of Object.entries(record[drawing]?.files ?? {})) expect(sha256(await read(name)), name).toBe(hash);
  });

  it('has all forms: a set of files, .ico and .icns', async () => {
    for (const side of setSides) expect(sideOf(await read(`${drawing}s/${side}x${side}.png`))).toBe(side);
    expect(sideOf(await read(`${drawing}.png`))).toBe(1024);

    const ico = await read(`${drawing}.ico`);
    const inIco = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index;
      const offset = ico.readUInt32LE(entry + 12);
      return [ico.readUInt8(entry) || 256, sideOf(ico.subarray(offset, offset + ico.readUInt32LE(entry + 8)))];
    });
    expect(inIco).toEqual(icoSides.map((side) => [side, side]));

    const icns = await read(`${drawing}.icns`);
    expect([icns.toString('ascii', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const inIcns: [string, number][] = [];
    for (let place = 8; place < icns.length; place += icns.readUInt32BE(place + 4)) inIcns.push([icns.toString('ascii', place, place + 4), sideOf(icns.subarray(place + 8))]);
    expect(Object.fromEntries(inIcns)).toEqual({ ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 });
  });
});
