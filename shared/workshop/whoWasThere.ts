import { viewWorkshopTexts as texts } from '../messages/viewWorkshop.ts';
import { workshopTexts } from '../messages/workshop.ts';
import { say, type Language } from '../messages/text.ts';
import { sides, type Side } from './task.ts';

/** The people of a workshop, as the host tells them. */
interface Comers {
  readonly people: readonly { readonly name: string; readonly side: Side; readonly isRemoved: boolean }[];
  readonly seats: readonly { readonly name: string }[];
  readonly keepsNames: boolean;
}

/** Who was there, by side: the names, or only how many, as was announced. People who were removed do not count; two phones with one name count once. */
export function whoWasThere({ people, seats, keepsNames }: Comers, language: Language): string {
  const there = people.filter(({ isRemoved }) => !isRemoved);
  if (keepsNames) {
    const named = (names: readonly string[], from: string): string => (names.length === 0 ? '' : `${[...new Set(names)].join(', ')} (${from})`);
    const bySide = sides.map((side) => named(there.filter((person) => person.side === side).map(({ name }) => name), say(workshopTexts[side], language).toLowerCase()));
    return [...bySide, named(seats.map(({ name }) => name), say(texts.atCanvas, language))].filter(Boolean).join('\n');
  }
  const counts = Object.fromEntries(sides.map((side) => [side, there.filter((person) => person.side === side).length]));
  const counted = say(texts.bySides, language, counts);
  return seats.length === 0 ? counted : `${counted}, ${say(texts.laptopsCounted, language, { count: seats.length })}`;
}
