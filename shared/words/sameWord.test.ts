import { describe, expect, it } from 'vitest';
import { isSameWord } from './sameWord.ts';

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
      'aika ajan aikaa ajassa aikana ajalla aikoja ajat',
      'luku luvun lukua luvussa luvut lukuja luvuista',
      'teko teon tekoa teossa teot tekoja teoilla',
      'haku haun hakua haut hauissa',
      'näkö näön näköä',
      'kyky kyvyn kykyä kyvyt',
      'polku polun polkua polulla',
      'ikä iän ikää iässä',
      'laki lain lakia laissa',
      'väki väen väkeä',
      'velka velan velkaa velat',
      'uhka uhan uhat uhkaa',
      'arki arjen arkea arjessa',
      'alku alun alkua alusta',
      'ruoka ruoan ruuan ruokaa',
      'työaika työajan työaikaa',
      'asiakaspolku asiakaspolun asiakaspolulla',
      'työnjako työnjaon työnjakoa',
      'ajan ajat ajasta',
      'teon teot teoissa',
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
    ['raja', 'aika'],
    ['rajan', 'raika'],
    ['ajan', 'rajan'],
    ['tien', 'teko'],
    ['luvun', 'luvan'],
    ['lupa', 'luku'],
    ['talon', 'talko'],
    ['alan', 'alun'],
    ['kulun', 'kulkija'],
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
