import { describe, expect, it } from 'vitest';
import { shortened } from './shortened.ts';

describe('a text that is cut', () => {
  it('ends after a whole word, and in a word where none ends near', () => {
    expect(shortened('Answer every incoming complaint', 60)).toBe('Answer every incoming complaint');
    expect(shortened('Answer every incoming complaint', 26)).toBe('Answer every incoming…');
    expect(shortened('Answer every incoming, complaint', 24)).toBe('Answer every incoming…');
    expect(shortened('Answer every incoming complaint', 22)).toBe('Answer every incoming…');
    expect(shortened('A lentokonesuihkuturbiinimoottori', 20)).toBe('A lentokonesuihkutu…');
  });

  it('is one line, and no letter is halved', () => {
    expect(shortened(' two\n lines ', 20)).toBe('two lines');
    expect(shortened('at 7\u00a0500 €', 20)).toBe('at 7\u00a0500 €');
    expect(shortened('😀😀😀😀', 3)).toBe('😀😀…');
  });
});
