import { fieldOf } from '../framework/itemTypes.ts';
import { isFilled, type Flow, type ReachKind, type ReturnLine } from '../insights/moneyReturn.ts';
import { returnTexts } from '../messages/moneyReturn.ts';
import { formatDate, formatNumber, say, type Language } from '../messages/text.ts';
import { wordUnits } from './wordMoney.ts';

/** A ratio of revenue to spending with its decimals: `2.4`, `0,85`. */
export function wordRatio(ratio: number, language: Language): string {
  return formatNumber(ratio, language, ratio < 10 ? 2 : 1);
}

/** What was used or came back; a dash where nobody entered anything, which is not the same as nothing. */
export function wordFlow(flow: Flow, currency: string, language: Language): string {
  return isFilled(flow) ? wordUnits(flow.total, currency, language) : '–';
}

/** What came back for each one spent, or why that cannot be known. */
export function wordOutcome(line: ReturnLine, language: Language): string {
  const date = formatDate(line.judgeFrom ?? '', language);
  if (line.ratio === undefined) return line.gap === undefined ? '' : say(returnTexts[line.gap], language, { date });
  const ratio = wordRatio(line.ratio, language);
  return line.isEarly ? say(returnTexts.early, language, { ratio, date }) : ratio;
}

/** Where a figure of revenue is known from and how sure it is: `Shop data (counted)`; '' where nothing says. */
export function wordBasis({ source, sure, item }: Pick<ReturnLine, 'source' | 'sure' | 'item'>, language: Language): string {
  const field = fieldOf(item.type, 'revenueSure');
  const option = field?.kind === 'choice' ? field.options.find(({ id }) => id === sure)?.name[language] : undefined;
  return [source, option].filter((part) => part !== undefined && part !== '').join(' · ');
}

/** Organic, paid, or both. */
export function wordReach(reach: ReachKind | undefined, language: Language): string {
  const field = fieldOf('channel', 'reach');
  const options = field?.kind === 'choice' ? field.options : [];
  return options.find(({ id }) => id === reach)?.name[language] ?? say(returnTexts.untold, language);
}
