import type { RevisionSummary } from '../../shared/history/revision.ts';

/** A place on the line of time, oldest first; the last one is now. */
export interface TimelineMoment {
  /** Absent: now. */
  readonly revision?: RevisionSummary;
  /** Somebody made, signed or merged it: worth stepping to. */
  readonly isNotable: boolean;
  readonly isSigned: boolean;
  readonly isMerge: boolean;
}

/** The line of time of revisions that are given newest first. */
export function timelineOf(revisions: readonly RevisionSummary[]): readonly TimelineMoment[] {
  const moments = revisions.map((revision): TimelineMoment => {
    const isSigned = revision.signOffs.length > 0;
    const isMerge = revision.parents.length > 1;
    return { revision, isSigned, isMerge, isNotable: isSigned || isMerge || revision.kind !== 'automatic' };
  });
  return [...moments.reverse(), { isNotable: true, isSigned: false, isMerge: false }];
}

/** Where a key leads from a place; undefined for keys that lead nowhere. */
export function placeByKey(key: string, place: number, moments: readonly TimelineMoment[]): number | undefined {
  const last = moments.length - 1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, place - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, place + 1);
    case 'PageUp':
      return notableFrom(place, -1, moments) ?? 0;
    case 'PageDown':
      return notableFrom(place, 1, moments) ?? last;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

function notableFrom(place: number, step: 1 | -1, moments: readonly TimelineMoment[]): number | undefined {
  for (let at = place + step; at >= 0 && at < moments.length; at += step) if (moments[at]?.isNotable) return at;
  return undefined;
}

/** The place nearest to a share of the line, 0 at its beginning and 1 at its end. */
export function placeAtShare(share: number, count: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * (count - 1));
}

/** How high a bar for so many changes is, of the highest one; by their logarithm, so that a small one can be seen beside a large one. */
export function barShare(changes: number, all: ReadonlyMap<string, number>): number {
  const most = Math.max(1, ...all.values());
  return Math.log1p(Math.max(0, changes)) / Math.log1p(most);
}

/** Whether two of these moments, ISO 8601, lie in one day here: their dates alone would not tell them apart. */
export function shareADay(times: readonly string[]): boolean {
  return new Set(times.map((time) => new Date(time).toDateString())).size < times.length;
}
