/** A square picture as PNG bytes. */
export interface IconPicture {
  /** Its side in pixels. */
  readonly side: number;
  readonly png: Uint8Array;
}

/** The sides that Windows shows, taskbar to large tiles. */
export const icoSides = [16, 24, 32, 48, 64, 128, 256] as const;

/** macOS' kinds of picture that are PNG, by their sides; a side may stand for a size and for half of it at double density. */
const icnsKinds: readonly (readonly [kind: string, side: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** The sides of the files that Linux takes one by one. */
export const setSides = [16, 24, 32, 48, 64, 128, 256, 512] as const;

/** Every side that some form needs. */
export const allSides: readonly number[] = [...new Set([...icoSides, ...setSides, ...icnsKinds.map(([, side]) => side)])].sort((one, other) => one - other);

/** An .ico of PNG pictures. @throws Error where a side is missing */
export function icoFile(pictures: readonly IconPicture[]): Uint8Array {
  const chosen = icoSides.map((side) => pictureOf(pictures, side));
  const head = Buffer.alloc(6 + 16 * chosen.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(chosen.length, 4);
  let offset = head.length;
  chosen.forEach(({ side, png }, index) => {
    const entry = 6 + 16 * index;
    // 256 does not fit a byte and is written as 0.
    head.writeUInt8(side % 256, entry);
    head.writeUInt8(side % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...chosen.map(({ png }) => png)]);
}

/** An .icns of PNG pictures. @throws Error where a side is missing */
export function icnsFile(pictures: readonly IconPicture[]): Uint8Array {
  const parts = icnsKinds.flatMap(([kind, side]) => {
    const { png } = pictureOf(pictures, side);
    return [partHead(kind, png.length), png];
  });
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([partHead('icns', length), ...parts]);
}

function partHead(kind: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'ascii');
  head.writeUInt32BE(length + 8, 4);
  return head;
}

function pictureOf(pictures: readonly IconPicture[], side: number): IconPicture {
  const picture = pictures.find((known) => known.side === side);
  if (!picture) throw new Error(`There is no picture of ${side} pixels`);
  return picture;
}
