import { describe, expect, it } from 'vitest';
import { measuredText, moneyText, numberText, percentText, plainMoneyText } from './amounts.ts';

const spaced = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('amounts in a document', () => {
  it.each([
    ['en', 9100, '£ a month', '£9,100 a month'],
    ['en', 9100, 'GBP a month', '£9,100 a month'],
    ['fi', 9100, 'EUR kuussa', '9 100 € kuussa'],
    ['en', 9100, 'APP opens', '9,100 APP opens'],
    ['en', -9100, '£', '−£9,100'],
    ['en', 29.5, '%', '29.5%'],
    ['en', 3700, 'a month', '3,700 a month'],
    ['en', 5, '', '5'],
    ['fi', 9100, '€ kuussa', '9 100 € kuussa'],
    ['fi', 29.5, '%', '29,5 %'],
    ['fi', -3, 'kpl', '−3 kpl'],
  ] as const)('in %s %d with “%s” is %s', (language, value, unit, text) => {
    expect(spaced(measuredText(value, unit, language))).toBe(text);
  });

  it('stand in a table with all of their cents or with none', () => {
    expect([plainMoneyText(13333.4, 'EUR', 'fi'), plainMoneyText(727.5, 'EUR', 'fi'), plainMoneyText(-20, 'EUR', 'fi'), plainMoneyText(1.5, 'KWD', 'en')].map(spaced)).toEqual(['13 333,40', '727,50', '−20', '1.500']);
  });

  it('have a true minus and the language’s own per cent', () => {
    expect(numberText(-1234.5, 'en')).toBe('−1,234.5');
    expect(moneyText(-12, 'GBP', 'en')).toBe('−£12');
    expect(spaced(moneyText(9100, 'EUR', 'fi'))).toBe('9 100 €');
    expect([percentText(5, 'en'), spaced(percentText(5, 'fi'))]).toEqual(['5%', '5 %']);
  });
});
