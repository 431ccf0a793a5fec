/** A kept file as thinning sees it; milliseconds and bytes. */
export interface KeptFile {
  readonly time: number;
  readonly size: number;
}

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * How long files are kept: one for every five minutes of the last two hours, one an hour for a day, one a day for a month, one a
 * week for a year. In the short spans the first one is kept, so that none goes while somebody looks at it; in days and weeks the
 * last.
 */
const spans = [
  { upTo: 2 * hour, one: hour / 12, keeps: 'first' },
  { upTo: day, one: hour, keeps: 'first' },
  { upTo: 31 * day, one: day, keeps: 'last' },
  { upTo: 365 * day, one: 7 * day, keeps: 'last' },
] as const;

/** The most that earlier files may take, bytes. */
export interface Room {
  readonly ofPlan: number;
  readonly ofAll: number;
}

export const usualRoom: Room = { ofPlan: 64 * 1024 * 1024, ofAll: 512 * 1024 * 1024 };

/**
 * The files of one plan that are removed: those with another in the same span, those older than a year, and the oldest while all
 * take more than `room` bytes. A time in the future (a clock was set back) counts as now.
 */
export function thinEarlierFiles<T extends KeptFile>(files: readonly T[], now: number, room: number): readonly T[] {
  const places = new Map<string, T>();
  for (const file of newestFirst(files)) {
    const span = spans.find(({ upTo }) => now - file.time < upTo);
    if (!span) continue;
    const place = `${span.one} ${Math.floor(file.time / span.one)}`;
    if (span.keeps === 'first' || !places.has(place)) places.set(place, file);
  }
  let left = room;
  const kept = newestFirst([...places.values()]).filter(({ size }, index) => {
    left -= size;
    return index === 0 || left >= 0;
  });
  return files.filter((file) => !kept.includes(file));
}

/** The files of all plans that are removed, oldest first, so that the rest takes at most `room` bytes. */
export function oldestBeyond<T extends KeptFile>(files: readonly T[], room: number): readonly T[] {
  let left = room;
  return newestFirst(files).filter(({ size }) => {
    left -= size;
    return left < 0;
  });
}

function newestFirst<T extends KeptFile>(files: readonly T[]): readonly T[] {
  return [...files].sort((one, other) => other.time - one.time);
}

/** Whether a state of this time is worth keeping: no kept one is within an hour of it. */
export function isDue(files: readonly KeptFile[], time: number): boolean {
  return files.every((kept) => Math.abs(kept.time - time) >= hour);
}
