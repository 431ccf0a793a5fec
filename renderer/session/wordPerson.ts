import { peopleTexts } from '../../shared/messages/people.ts';
import { say, type Language } from '../../shared/messages/text.ts';
import type { Person } from '../../shared/sync/presence.ts';

/** A person's name. */
export function nameOfPerson({ name }: Pick<Person, 'name'>, language: Language): string {
  return name || say(peopleTexts.host, language);
}
