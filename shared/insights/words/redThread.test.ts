import { describe, expect, it } from 'vitest';
import type { Language } from '../../messages/text.ts';
import { carriesOneOf, tellingWords } from './redThread.ts';

const carries = (text: string, message: string, language: Language): boolean => carriesOneOf(text, tellingWords(message, language), language);

describe('a red thread', () => {
  it('is carried by another form of one of its words', () => {
    expect(carries('Jokainen julkaisu kertoo, mitä kiukaasta kuuluu', 'Kiuas kestää', 'fi')).toBe(true);
    expect(carries('Näytämme, mistä vedestä uidaan', 'Puhdas vesi', 'fi')).toBe(true);
    expect(carries('Those who knit answer each other', 'Knitted for winters', 'en')).toBe(true);
    expect(carries('Julkaistaan kolmesti viikossa', 'Kiuas kestää', 'fi')).toBe(false);
  });

  it('is not carried by words that stand in any sentence or in any plan of this trade', () => {
    expect(carries('We post to our customers every week', 'We keep our customers first, every day', 'en')).toBe(false);
    expect(carries('Palvelemme asiakkaita kanavissa', 'Asiakas on meille kaikki kaikessa', 'fi')).toBe(false);
    expect(tellingWords('Asiakas ensin, laatu aina', 'fi')).toEqual([]);
    expect(tellingWords('The best quality for every customer', 'en')).toEqual([]);
  });
});
