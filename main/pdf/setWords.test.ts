import { describe, expect, it } from 'vitest';
import { readable, setWords } from './setWords.ts';

describe('a text for the typesetter', () => {
  it('is plain in the document’s language and marked in the plan’s own', () => {
    expect(setWords('Key messages', 'en')).toBe('Key messages');
    expect(setWords('Kirja kestää', 'en', 'fi')).toEqual({ text: 'Kirja kestää', lang: 'fi' });
  });

  it.each([
    ['عنوان', 'ar', 'rtl'],
    ['כותרת', 'he', 'rtl'],
    ['漢字とかな', 'ja', undefined],
    ['计划', 'zh', undefined],
    ['계획', 'ko', undefined],
    ['แผน', 'th', undefined],
  ])('in the script of %s is in %s', (text, lang, dir) => {
    expect(setWords(text, 'en')).toMatchObject({ text, lang, ...(dir ? { dir } : {}) });
  });

  it('is in the script that it begins with, figures and signs apart', () => {
    expect(setWords('“2026” Plan for مرحبا', 'en')).toBe('“2026” Plan for مرحبا');
    expect(setWords('٢٠٢٦: خطة', 'en')).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it('has nothing that does not print', () => {
    expect(readable('a\u0000\u0007b\u009f\u202ec\r\nd\te\ud83d!')).toBe('abc\nd e\ufffd!');
    expect(readable('e\u2011mail')).toBe('e\u2060-\u2060mail');
  });

  it('keeps dates, amounts and numbers in one line', () => {
    expect(setWords('It signed on 30 Oct 2026, for 15 000 € and 80 % of it', 'en')).toBe('It signed on 30\u00a0Oct\u00a02026, for 15\u00a0000\u00a0€ and 80\u00a0% of it');
  });

  it('leaves the report’s own sentences in its language, whatever plan’s words they begin with', () => {
    expect(setWords('“الاستفسارات” stands at 42, target 50', 'en')).toBe('“الاستفسارات” stands at 42, target 50');
    expect(setWords('42 رسالة\n31 Oct 2026', 'en')).toBe('42 رسالة\n31\u00a0Oct\u00a02026');
    expect(setWords('محمد العربي, 31.5.2026 mennessä', 'fi')).toBe('محمد العربي, \u200e31.5.2026 mennessä');
    expect(setWords('الاستفسارات in English', 'en', 'en')).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it('has a long word hyphenated wherever it stands, and no sign put into it', () => {
    const word = 'Lentokonesuihkuturbiinimoottoriapumekaanikkokoulutus';
    expect(setWords(`”${word}” on nyt 3`, 'fi')).toEqual({ text: `”${word}” on nyt 3`, lang: 'fi', long: true });
    expect(setWords(word, 'en', 'fi')).toEqual({ text: word, lang: 'fi', long: true });
    expect(setWords('Asiakaspalvelu', 'fi')).toBe('Asiakaspalvelu');
  });

  it('can be broken where a word is longer than any line', () => {
    const broken = readable('x'.repeat(300));
    expect(broken.replaceAll('\u200b', '')).toBe('x'.repeat(300));
    expect(Math.max(...broken.split('\u200b').map((part) => part.length))).toBe(8);
    expect(readable(`${'x'.repeat(32)}…`).split('\u200b').length).toBeGreaterThan(3);
    expect(readable('A'.repeat(60)).split('\u200b')).toHaveLength(8);
    for (const whole of ['Erikoiskirjansidontatarvikkeiden', 'Rechtschreibprüfung', 'kirsi.vaaaaaara@esimerkki.invalid', 'https://www.example.com/bbbbbbb']) expect(readable(whole)).toBe(whole);
  });
});
