import { describe, expect, it } from 'vitest';
import { hyphensIn, withSoftHyphens } from './hyphens.ts';

const shown = (text: string, language: 'en' | 'fi'): string => withSoftHyphens(text, hyphensIn(language)).replaceAll('\u00ad', '|');

describe('texts that browsers lay out', () => {
  it('may be parted where the language parts words', () => {
    expect(shown('Tuiskuvaaran Kiuas Oy', 'fi')).toBe('Tuis|ku|vaa|ran Kiuas Oy');
    expect(shown('Recommendations', 'en')).toBe('Recom|men|da|tions');
  });

  it('part after a hyphen of their own without another', () => {
    expect(shown('Facebook-sivun', 'fi')).toBe('Fa|ce|book-si|vun');
  });

  it('keep every letter and space', () => {
    expect(withSoftHyphens('  Åbo  Akademi\n— Ω', hyphensIn('fi')).replaceAll('\u00ad', '')).toBe('  Åbo  Akademi\n— Ω');
    expect(withSoftHyphens('', hyphensIn('en'))).toBe('');
    expect(withSoftHyphens('Tarnside Knitwear Ltd', hyphensIn('en'), 8)).toBe('Tarnside Knitwear Ltd');
  });
});
