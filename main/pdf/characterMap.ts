/** The ranges of characters that a font can draw, first and last of each, in order. */
export type CharacterMap = readonly (readonly [number, number])[];

const unicodeFormats = [12, 4];

/** Reads which characters a TrueType or OpenType file has (its `cmap` table, formats 4 and 12). Empty where it says none. */
export function readCharacterMap(font: Uint8Array): CharacterMap {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = offsetOfTable(view, 'cmap');
  if (table === undefined) return [];
  const tables = Array.from({ length: view.getUint16(table + 2) }, (_, index) => table + view.getUint32(table + 4 + index * 8 + 4));
  for (const format of unicodeFormats) {
    const at = tables.find((offset) => view.getUint16(offset) === format);
    if (at !== undefined) return format === 12 ? readGroups(view, at) : readSegments(view, at);
  }
  return [];
}

/** Whether the map has a character. */
export function hasCharacter(map: CharacterMap, character: number): boolean {
  let [low, high] = [0, map.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first = 0, last = 0] = map[middle] ?? [];
    if (character < first) high = middle - 1;
    else if (character > last) low = middle + 1;
    else return true;
  }
  return false;
}

function offsetOfTable(view: DataView, name: string): number | undefined {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    if (tag === name) return view.getUint32(record + 8);
  }
  return undefined;
}

function readGroups(view: DataView, table: number): CharacterMap {
  return Array.from({ length: view.getUint32(table + 12) }, (_, index) => {
    const group = table + 16 + index * 12;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });
}

function readSegments(view: DataView, table: number): CharacterMap {
  const segments = view.getUint16(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + segments * 2 + 2;
  return Array.from({ length: segments }, (_, index) => [view.getUint16(starts + index * 2), view.getUint16(ends + index * 2)] as const);
}
