import { describe, expect, it } from 'vitest';
import { hasCharacter, readCharacterMap } from './characterMap.ts';
import { fontFamilies } from './fontFiles.ts';
import { FontShelf } from './fontShelf.ts';

const shelf = new FontShelf();

describe('the fonts', () => {
  it('of every family are installed, and have characters', () => {
    for (const family of fontFamilies) {
      for (const bytes of shelf.filesOf(family)) expect(readCharacterMap(bytes).length, family.family).toBeGreaterThan(5);
    }
  });

  it('are those that a text needs', () => {
    expect(shelf.choose('Plain text – 5 € “ä”').families.map(({ family }) => family)).toEqual(['Inter', 'Noto Sans']);
    expect(shelf.choose('ก').families.map(({ family }) => family)).toEqual(['Inter', 'Noto Sans', 'Noto Sans Thai']);
  });

  it.each([...'שمกაԱአதবਕकЯΩ☐✓😀漢字简体繁體かカ한글∑→½€'])('have %s', (character) => {
    expect(shelf.choose(character).missing).toEqual([]);
  });

  it('are asked to put signs together only where there are such', () => {
    const composed = (text: string, pair?: 'source'): boolean => shelf.choose(text, pair).isComposed;
    expect(['Plain text – 5 €, „šäö“\u200e\u2060\n', 'ĭ'].map((text) => composed(text))).toEqual([false, false]);
    expect(['a\u0308', 'Ω', 'ไทย', '☺\ufe0f', '🇫🇮', 'ẹ'].map((text) => composed(text))).toEqual([true, true, true, true, true, false]);
    // Of no letter but that one Source Serif has no sign of its own.
    expect(composed('ĭ', 'source')).toBe(true);
  });

  it('are told where they lack a character, each once', () => {
    expect(shelf.choose('a𓀀b𓀀\u200b\u2068\ufe0f\n ').missing).toEqual(['𓀀']);
  });
});

describe('a character map', () => {
  it('says of every character of its ranges, and of no other, that it is there', () => {
    const map = [[32, 126], [160, 160], [0x10000, 0x10010]] as const;
    expect([31, 32, 126, 127, 160, 161, 0x10005, 0x10011].map((character) => hasCharacter(map, character))).toEqual([false, true, true, false, true, false, true, false]);
  });
});
