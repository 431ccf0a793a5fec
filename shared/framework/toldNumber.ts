import { say, type Language } from '../messages/text.ts';
import type { Field, NumberField } from './field.ts';

/** What documents and sentences call a field: no question, and without the unit, which stands with the number. */
export function toldName(field: Field, language: Language): string {
  return (field.toldAs ?? field.name)[language];
}

/** A number of a field with its unit, as a clock or as the step that it is. `write`: as readers of the language write a number. */
export function toldNumber(value: number, { told }: Pick<NumberField, 'told'>, language: Language, write: (value: number, language: Language) => string): string {
  if (told === undefined) return write(value, language);
  if (told === 'clock') return clockFace(value);
  if ('en' in told) return say(told, language, { count: value === 1 ? 1 : write(value, language) });
  return told[value - 1]?.name[language] ?? write(value, language);
}

/** Seconds as a clock shows them: `4:07`, from an hour on `1:04:07`. */
export function clockFace(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
