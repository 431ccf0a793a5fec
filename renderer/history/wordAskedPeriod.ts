import type { AskedPeriod } from '../../shared/history/pastQuery.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { formatDate, say, type Language } from '../../shared/messages/text.ts';

/** How the time of a question was understood: *Changes from 1 Sept 2026 to 30 Nov 2026, or that say “autumn”*. */
export function wordAskedPeriod({ from, to, orSaying }: AskedPeriod, language: Language): string {
  const days = { from: formatDate(from ?? '', language), to: formatDate(to ?? '', language) };
  const text = from === to ? historyPanelTexts.askedDay : to === null ? historyPanelTexts.askedSince : from === null ? historyPanelTexts.askedUntil : historyPanelTexts.askedBetween;
  const period = say(text, language, days);
  return orSaying === null ? period : say(historyPanelTexts.askedOrSaying, language, { period, words: orSaying });
}
