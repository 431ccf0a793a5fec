import type { CountedText } from '../messages/text.ts';

/** Numbers with the units that fields count in. */
export const units = {
  hours: { en: { one: '{count} hour', other: '{count} hours' }, fi: { one: '{count} tunti', other: '{count} tuntia' } },
  days: { en: { one: '{count} day', other: '{count} days' }, fi: { one: '{count} päivä', other: '{count} päivää' } },
  months: { en: { one: '{count} month', other: '{count} months' }, fi: { one: '{count} kuukausi', other: '{count} kuukautta' } },
} as const satisfies Record<string, CountedText>;
