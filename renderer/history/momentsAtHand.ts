import { soughtWords } from '../../shared/messages/sought.ts';

/** A moment to choose: a revision, an earlier file or now. */
export interface MomentOption {
  readonly value: string;
  readonly label: string;
}

/** So many are offered at once; of more, those around the chosen one, and others by what is typed. */
export const mostMoments = 60;

/** Those of very many moments, in their order, that are offered: where something is typed, those that say every word of it; else now and those around the chosen one. */
export function momentsAtHand<Option extends MomentOption>(all: readonly Option[], typed: string, chosen: string): Option[] {
  if (typed.trim() !== '') {
    const isSought = soughtWords(typed);
    return all.filter(({ label }) => isSought(label)).slice(0, mostMoments);
  }
  const place = Math.max(0, all.findIndex(({ value }) => value === chosen));
  const first = Math.max(0, Math.min(place - mostMoments / 2, all.length - mostMoments));
  const around = all.slice(first, first + mostMoments);
  return first === 0 ? around : [...all.slice(0, 1), ...around.slice(1)];
}
