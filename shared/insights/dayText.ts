import { formatDate, type Text } from '../messages/text.ts';

/** A day (`yyyy-mm-dd`) as each language's readers write it. */
export function dayText(day: string): Text {
  return { en: formatDate(day, 'en'), fi: formatDate(day, 'fi') };
}
