/** How a number stands in a sentence: as such, or in Finnish in the case of what it counts: -sta, -lla, -lle, -lta. */
export const numberForms = ['words', 'elative', 'adessive', 'allative', 'ablative'] as const;
export type NumberForm = (typeof numberForms)[number];

const english = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const finnish = ['yksi', 'kaksi', 'kolme', 'neljä', 'viisi', 'kuusi', 'seitsemän', 'kahdeksan', 'yhdeksän', 'kymmenen'];
/** What the endings of cases follow. */
const stems = ['yhde', 'kahde', 'kolme', 'neljä', 'viide', 'kuude', 'seitsemä', 'kahdeksa', 'yhdeksä', 'kymmene'];
const endings: Readonly<Record<Exclude<NumberForm, 'words'>, string>> = { elative: 'sta', adessive: 'lla', allative: 'lle', ablative: 'lta' };
const backVowel = /[aou]/;

/** A number from one to ten as an English word; undefined for others, which are written in digits. */
export function englishNumber(value: unknown): string | undefined {
  return typeof value === 'number' ? english[value - 1] : undefined;
}

/** The same as a Finnish one, in the form that its sentence wants. */
export function finnishNumber(value: unknown, form: NumberForm): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (form === 'words') return finnish[value - 1];
  const stem = stems[value - 1];
  return stem && stem + (backVowel.test(stem) ? endings[form] : endings[form].replace('a', 'ä'));
}
