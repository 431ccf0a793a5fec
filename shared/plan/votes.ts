import { entriesOf, numberOf, textOf, type Plan, type RegisterEntries } from './plan.ts';

/** What a room's dots said of an item. */
export interface Vote {
  readonly dots: number;
  readonly ofDots: number;
  /** From 1; those with as many dots share one. */
  readonly place: number;
  readonly ofOptions: number;
  readonly question: string;
  /** `yyyy-mm-dd`. */
  readonly on: string;
}

/** By what the register holds, which stays the same object until it changes: each card asks for its own vote. */
const known = new WeakMap<RegisterEntries, ReadonlyMap<string, readonly Vote[]>>();

/** The votes on an item, latest first. */
export function votesOn(plan: Pick<Plan, 'registers'>, item: string): readonly Vote[] {
  return votesIn(plan).get(item) ?? none;
}

/** All votes by item, the latest of each first. */
export function votesIn(plan: Pick<Plan, 'registers'>): ReadonlyMap<string, readonly Vote[]> {
  const entries = entriesOf(plan, 'votes');
  let votes = known.get(entries);
  if (!votes) known.set(entries, (votes = votesByItem(entries)));
  return votes;
}

const none: readonly Vote[] = [];

function votesByItem(entries: RegisterEntries): ReadonlyMap<string, readonly Vote[]> {
  const votes = new Map<string, Vote[]>();
  // An entry's id begins with its round's, and that with its time.
  for (const [, values] of Object.entries(entries).sort(([one], [other]) => (one < other ? 1 : -1))) {
    const item = textOf(values, 'item');
    const vote: Vote = {
      dots: numberOf(values, 'dots') ?? 0,
      ofDots: numberOf(values, 'ofDots') ?? 0,
      place: numberOf(values, 'place') ?? 1,
      ofOptions: numberOf(values, 'ofOptions') ?? 1,
      question: textOf(values, 'question'),
      on: textOf(values, 'on'),
    };
    votes.set(item, [...(votes.get(item) ?? []), vote]);
  }
  return votes;
}
