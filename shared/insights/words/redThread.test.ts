import { describe, expect, it } from 'vitest';
import type { Language } from '../../messages/text.ts';
import { carriesOneOf, isSameWord, tellingWords } from './redThread.ts';

const carries = (text: string, message: string, language: Language): boolean => carriesOneOf(text, tellingWords(message, language), language);
const family = (forms: string): readonly string[] => forms.split(' ');

describe('forms of one Finnish word', () => {
  it.each(
    [
      'kiuas kiukaan kiukaat kiuasta',
      'vesi vedestä vettä veden vesillä',
      'käsi kädet käsissä',
      'lämpö lämmön lämpöä',
      'lämmitys lämmityksen lämmitystä lämmityskoulu lämmittää',
      'talvi talven talvella',
      'ranta rannan rannalla',
      'valta vallan',
      'kauppa kaupan kaupassa',
      'leipä leivän leipää',
      'hoito hoidon hoidossa',
      'sade sateen sadetta',
      'hammas hampaat hampaan',
      'vastaus vastaukset vastauksen',
      'turvallinen turvallisesti turvallisuus',
      'rehellinen rehellisesti rehellisyys',
      'kestävä kestävät kestävästi',
      'oikea oikein',
      'luottamus luottamuksen luottamusta',
      'neule neuleet neuleita',
      'opastamme opastavat opastaa',
    ].map(family),
  )('are the same: %s %s …', (...forms) => {
    const [first = '', ...others] = forms;
    for (const other of others) expect([first, other, isSameWord(first, other, 'fi')]).toEqual([first, other, true]);
  });

  it.each([
    ['vesi', 'vene'],
    ['kiuas', 'kieli'],
    ['sauna', 'saari'],
    ['talvi', 'talo'],
    ['käsi', 'kesä'],
    ['neule', 'neuvo'],
    ['lämmitys', 'viilennys'],
    ['villa', 'pilvi'],
    ['asiakas', 'asiantuntija'],
    ['asiakas', 'asiakirja'],
    ['suomalainen', 'suomenlinna'],
  ])('are told from another word: %s, %s', (one, other) => expect(isSameWord(one, other, 'fi')).toBe(false));
});

describe('forms of one English word', () => {
  it.each([
    ['winter', 'winters'],
    ['knit', 'knitting'],
    ['mend', 'mended'],
    ['honest', 'honesty'],
    ['valley', 'valleys'],
  ])('are the same: %s, %s', (one, other) => expect(isSameWord(one, other, 'en')).toBe(true));

  it.each([
    ['winter', 'wind'],
    ['hand', 'handle'],
    ['mend', 'mention'],
  ])('are told from another word: %s, %s', (one, other) => expect(isSameWord(one, other, 'en')).toBe(false));
});

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
