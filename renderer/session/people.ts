import { create } from 'zustand';
import type { Person, PresenceNews } from '../../shared/sync/presence.ts';

interface People {
  /** Who else is at the plan, by window; empty while nobody is. */
  readonly people: ReadonlyMap<string, Person>;
  /** Whose view this window follows. */
  readonly following: string | null;
  /** The mark of whoever was followed when the connection was lost; they are followed again once they are back. */
  readonly lost: number | null;
  /** Somebody to go to once; a new object each time. */
  readonly goingTo: { readonly id: string } | null;
}

/** Who else is at this plan, and whom this window follows. */
export const usePeople = create<People>(() => ({ people: new Map(), following: null, lost: null, goingTo: null }));

export function takePresence({ changed, gone }: PresenceNews): void {
  const people = new Map(usePeople.getState().people);
  for (const person of changed) people.set(person.id, person);
  for (const id of gone) people.delete(id);
  const { lost } = usePeople.getState();
  const back = lost === null ? undefined : [...people.values()].find(({ mark }) => mark === lost);
  usePeople.setState({ people, ...(back ? { following: back.id, lost: null } : {}) });
}

/** The connection is lost: nobody is known of until it is back. */
export function forgetPeople(): void {
  const { people, following, lost } = usePeople.getState();
  if (people.size === 0) return;
  const followed = following === null ? undefined : people.get(following);
  usePeople.setState({ people: new Map(), following: null, lost: followed?.mark ?? lost });
}

/** The plan is let go. */
export function leavePeople(): void {
  usePeople.setState({ people: new Map(), following: null, lost: null, goingTo: null });
}

export function follow(id: string | null): void {
  usePeople.setState({ following: id, lost: null });
}

export function goTo(id: string): void {
  usePeople.setState({ goingTo: { id } });
}

/** Who leads: a laptop that was handed the lead before the computer that holds the plan. */
export function leaderOf(people: Iterable<Person>): Person | undefined {
  const leaders = [...people].filter(({ role }) => role === 'facilitator');
  return leaders.find(({ isHost }) => !isHost) ?? leaders.find(({ presence }) => presence.seen !== null) ?? leaders[0];
}

/** The shapes and hues that people are told apart by, never by hue alone. */
const hues = ['#1f6feb', '#b3261e', '#1a7f4b', '#8a3ffc', '#9a5b00', '#0b7285', '#a6206a', '#4a5568'] as const;

export function hueOf({ mark }: Pick<Person, 'mark'>): string {
  return hues[mark % hues.length] ?? hues[0];
}
