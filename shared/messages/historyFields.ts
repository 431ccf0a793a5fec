import type { EntryText } from './historyEntries.ts';

const moved = (key: string, name: { readonly en: string; readonly fi: string }): EntryText => ({
  en: `${name.en} moved from {${key}Before} to {${key}}`,
  fi: `${name.fi} siirtyi: {${key}Before} → {${key}}`,
});
const changed = (key: string, name: { readonly en: string; readonly fi: string }): EntryText => ({
  en: `${name.en} went from {${key}Before} to {${key}}`,
  fi: `${name.fi} muuttui: {${key}Before} → {${key}}`,
});
const given = (key: string, name: { readonly en: string; readonly fi: string }): EntryText => ({ en: `${name.en} is {${key}}`, fi: `${name.fi} on {${key}}` });

const days = [
  ['start', { en: 'the start', fi: 'alkupäivä' }],
  ['end', { en: 'the end', fi: 'päättymispäivä' }],
  ['due', { en: 'the due date', fi: 'määräpäivä' }],
  ['firstResults', { en: 'the day of first results', fi: 'ensimmäisten tulosten päivä' }],
  ['nextReview', { en: 'the next review', fi: 'seuraava tarkistus' }],
  ['nextDrill', { en: 'the next drill', fi: 'seuraava harjoitus' }],
] as const;

const amounts = [
  ['baseline', { en: 'the baseline', fi: 'lähtötaso' }],
  ['target', { en: 'the target', fi: 'tavoitetaso' }],
  ['amount', { en: 'the amount', fi: 'määrä' }],
  ['budget', { en: 'the budget', fi: 'budjetti' }],
  ['responseHours', { en: 'the response time', fi: 'vastausaika' }],
  ['withinHours', { en: 'the time to answer', fi: 'vastausaika' }],
  ['priority', { en: 'the priority', fi: 'prioriteetti' }],
  ['trust', { en: 'trust', fi: 'luottamus' }],
  ['interaction', { en: 'interaction', fi: 'vuorovaikutus' }],
  ['engagement', { en: 'engagement', fi: 'sitoutuminen' }],
] as const;

/**
 * What a person would say of fields of a part, or of the plan, that were filled in or changed; the first that fits what is not said yet. It follows
 * the part's name. `{fieldBefore}` is what a field held before, `{fieldMonths}` its amounts by month. A field that stands nowhere here is told by its name.
 */
export const fieldClauses: readonly EntryText[] = [
  { en: 'went from “{statusBefore}” to “{status}”', fi: 'siirtyi tilasta ”{statusBefore}” tilaan ”{status}”' },
  { en: 'last reviewed on {reviewedOn} (before: {reviewedOnBefore})', fi: 'viimeksi tarkistettu {reviewedOn} (edellisen kerran {reviewedOnBefore})' },
  { en: 'last reviewed on {reviewedOn}', fi: 'viimeksi tarkistettu {reviewedOn}' },
  { en: 'was told of the crisis plan on {crisisToldOn}', fi: 'kriisisuunnitelma käytiin läpi {crisisToldOn}' },
  ...days.flatMap(([key, name]) => [moved(key, name), given(key, name)]),
  ...amounts.flatMap(([key, name]) => [changed(key, name), given(key, name)]),
  { en: 'the amount by month is {amountMonths}', fi: 'määrä kuukausittain on {amountMonths}' },
  { en: 'the amount by month went {amountMonthsChanged}', fi: 'määrä kuukausittain muuttui: {amountMonthsChanged}' },
  { en: 'the budget by month is {budgetMonths}', fi: 'budjetti kuukausittain on {budgetMonths}' },
  { en: 'the budget by month went {budgetMonthsChanged}', fi: 'budjetti kuukausittain muuttui: {budgetMonthsChanged}' },
  { en: 'used {usedMonths}', fi: 'käytettiin {usedMonths}' },
  { en: 'what was used was corrected {usedMonthsChanged}', fi: 'käytetty korjattiin: {usedMonthsChanged}' },
  { en: 'brought in {revenueMonths}', fi: 'tuotti {revenueMonths}' },
  { en: 'what it brought in was corrected {revenueMonthsChanged}', fi: 'tuotto korjattiin: {revenueMonthsChanged}' },
  { en: 'says {words} instead of {wordsBefore}', fi: 'siinä lukee {words} eikä enää {wordsBefore}' },
  { en: 'says {words}', fi: 'siinä lukee {words}' },
  { en: 'dated {on} (before: {onBefore})', fi: 'päiväys {on} (aiemmin {onBefore})' },
  { en: 'the revenue is known from {revenueSource} ({revenueSure})', fi: 'tuotto tiedetään lähteestä {revenueSource} ({revenueSure})' },
  { en: 'the revenue is known from {revenueSource}', fi: 'tuotto tiedetään lähteestä {revenueSource}' },
];

/** How amounts by month are told. */
export const monthAmountTexts = {
  one: { en: '{amount} in {months}', fi: '{amount} ({months})' },
  each: { en: '{amount} a month in {months}', fi: '{amount} kuussa ({months})' },
  oneChanged: { en: 'from {before} to {amount} in {months}', fi: '{before} → {amount} ({months})' },
  eachChanged: { en: 'from {before} to {amount} a month in {months}', fi: '{before} → {amount} kuussa ({months})' },
} as const;
