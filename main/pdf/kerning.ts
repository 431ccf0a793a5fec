import type { ClassDefinition, Coverage, Font, PairTable } from './fontkit.ts';

/** How much closer (negative) or farther two glyphs stand, in font units. */
export type Kerning = (left: number, right: number) => number;

/**
 * Pair kerning read from the font's GPOS table (OpenType, pair adjustment formats 1 and 2). Shaping whole strings for
 * it costs a hundred times as much, and plain Latin, Greek and Cyrillic text needs nothing else from it.
 */
export function kerningOf(font: Font): Kerning {
  const table = font.GPOS;
  if (!table) return () => 0;
  const indexes = new Set(
    table.featureList.filter((entry) => entry.tag === 'kern').flatMap((entry) => entry.feature.lookupListIndexes),
  );
  const lookups = [...indexes]
    .sort((one, other) => one - other)
    .map((index) =>
      table.lookupList.get(index).subTables.flatMap((entry): readonly Kerning[] => {
        const subTable = 'extension' in entry ? entry.extension : entry;
        return 'classDef1' in subTable || 'pairSets' in subTable ? [pairsOf(subTable)] : [];
      }),
    );
  const known = new Map<number, number>();
  return (left, right) => {
    const key = left * 65536 + right;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    let sum = 0;
    for (const subTables of lookups) {
      for (const pairs of subTables) {
        const shift = pairs(left, right);
        if (Number.isNaN(shift)) continue;
        sum += shift;
        break;
      }
    }
    known.set(key, sum);
    return sum;
  };
}

/** A subtable's pairs; NaN where it does not apply and the next subtable has its turn. */
function pairsOf(table: PairTable): Kerning {
  const coverage = coveredGlyphs(table.coverage);
  if (table.version === 1) {
    return (left, right) => {
      const index = coverage.get(left);
      if (index === undefined) return Number.NaN;
      const pair = table.pairSets.get(index).find((candidate) => candidate.secondGlyph === right);
      return pair ? (pair.value1.xAdvance ?? 0) : Number.NaN;
    };
  }
  const first = classesOf(table.classDef1);
  const second = classesOf(table.classDef2);
  return (left, right) =>
    coverage.has(left) ? (table.classRecords.get(first.get(left) ?? 0).get(second.get(right) ?? 0).value1.xAdvance ?? 0) : Number.NaN;
}

function coveredGlyphs(coverage: Coverage): ReadonlyMap<number, number> {
  if (coverage.version === 1) return new Map(coverage.glyphs.map((glyph, index) => [glyph, index]));
  const glyphs = new Map<number, number>();
  for (const { start, end, startCoverageIndex } of coverage.rangeRecords) {
    for (let glyph = start; glyph <= end; glyph++) glyphs.set(glyph, startCoverageIndex + glyph - start);
  }
  return glyphs;
}

function classesOf(definition: ClassDefinition): ReadonlyMap<number, number> {
  if (definition.version === 1) {
    return new Map(definition.classValueArray.map((value, index) => [definition.startGlyph + index, value]));
  }
  const classes = new Map<number, number>();
  for (const range of definition.classRangeRecord) {
    for (let glyph = range.start; glyph <= range.end; glyph++) classes.set(glyph, range.class);
  }
  return classes;
}
