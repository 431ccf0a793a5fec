import type { Language } from '../../messages/text.ts';
import { isSameWord } from '../../words/sameWord.ts';
import { longWords, tradeWords } from './plainWords.ts';

/** The most words with a cached answer. */
const keptWords = 20_000;

/** Whether a word belongs to the trade, cached: the same words come again with every key. */
const trade: Readonly<Record<Language, Map<string, boolean>>> = { en: new Map(), fi: new Map() };

function isTradeWord(word: string, language: Language): boolean {
  const kept = trade[language];
  let known = kept.get(word);
  if (known === undefined) {
    if (kept.size >= keptWords) kept.clear();
    // Only a little longer: *asiakkaiden*, not *asiakaslähtöisyys*.
    known = tradeWords.some((other) => word.length <= other.length + 5 && isSameWord(word, other, language));
    kept.set(word, known);
  }
  return known;
}

/** The words of a message that tell this company from others, in lower case; empty where everybody in the trade says the same. */
export function tellingWords(message: string, language: Language): readonly string[] {
  return longWords(message).filter((word) => !isTradeWord(word, language));
}

/** Whether a text has one of these words in any form. */
export function carriesOneOf(text: string, telling: readonly string[], language: Language): boolean {
  return longWords(text).some((word) => telling.some((other) => isSameWord(word, other, language)));
}
