import { create } from 'zustand';
import type { Person, PresenceNews } from '../../shared/sync/presence.ts';

interface People {
  /** Other people at the plan, by window. */
  readonly people: ReadonlyMap<string, Person>;
  /** The window whose view this one follows. */
  readonly following: string | null;
  /** The mark of the person who was followed when the connection was lost; following resumes when they return. */
  readonly lost: number | null;
  /** Somebody whose place to go to once; a new object each time. */
  readonly goingTo: { readonly id: string } | null;
}

/** Other people at this plan, and whom this window follows. */
export const usePeople = create<People>(() => ({ people: new Map(), following: null, lost: null, goingTo: null }));

export function takePresence({ changed, gone }: PresenceNews): void {
  const people = new Map(usePeople.getState().people);
  for (const person of changed) people.set(person.id, person);
  for (const id of gone) people.delete(id);
  const { lost } = usePeople.getState();
  const back = lost === null ? undefined : [...people.values()].find(({ mark }) => mark === lost);
  usePeople.setState({ people, ...(back ? { following: back.id, lost: null } : {}) });
}

/** The connection was lost: nobody is known until it returns. */
export function forgetPeople(): void {
  const { people, following, lost } = usePeople.getState();
  if (people.size === 0) return;
  const followed = following === null ? undefined : people.get(following);
  usePeople.setState({ people: new Map(), following: null, lost: followed?.mark ?? lost });
}

/** The plan was closed. */
export function leavePeople(): void {
  usePeople.setState({ people: new Map(), following: null, lost: null, goingTo: null });
}

export function follow(id: string | null): void {
  usePeople.setState({ following: id, lost: null });
}

export function goTo(id: string): void {
  usePeople.setState({ goingTo: { id } });
}

/** The leader: a laptop that was given the lead, else the computer with the plan. */
export function leaderOf(people: Iterable<Person>): Person | undefined {
  const leaders = [...people].filter(({ role }) => role === 'facilitator');
  return leaders.find(({ isHost }) => !isHost) ?? leaders.find(({ presence }) => presence.seen !== null) ?? leaders[0];
}

/** Shapes and hues that tell people apart, never by hue alone. */
const hues = ['#1f6feb', '#b3261e', '#1a7f4b', '#8a3ffc', '#9a5b00', '#0b7285', '#a6206a', '#4a5568'] as const;

export function hueOf({ mark }: Pick<Person, 'mark'>): string {
  return hues[mark % hues.length] ?? hues[0];
}
