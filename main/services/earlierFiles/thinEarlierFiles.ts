/** What thinning looks at; all in milliseconds and bytes. */
export interface KeptFile {
  readonly time: number;
  readonly size: number;
}

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * How long a file is kept, by its age: one of every five minutes for two hours, of every hour for a day, of every day for a month, of
 * every week for a year. Of young ones the first stays, so that none goes while somebody looks at it; of days and weeks the last.
 */
const spans = [
  { upTo: 2 * hour, one: hour / 12, keeps: 'first' },
  { upTo: day, one: hour, keeps: 'first' },
  { upTo: 31 * day, one: day, keeps: 'last' },
  { upTo: 365 * day, one: 7 * day, keeps: 'last' },
] as const;

/** The most that earlier files take, bytes. */
export interface Room {
  readonly ofPlan: number;
  readonly ofAll: number;
}

export const usualRoom: Room = { ofPlan: 64 * 1024 * 1024, ofAll: 512 * 1024 * 1024 };

/**
 * Which of one plan's earlier files make room: those that another one of the same minutes, hour, day or week stands for, those older than a
 * year, and the oldest where all take more than `room` bytes. A moment that is still to come – a clock was set back – counts as now.
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

/** Which of all plans' earlier files make room, the oldest first, so that the rest takes at most `room` bytes. */
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

/** Whether a state of this moment is worth keeping beside those that are: none lies within an hour of it. */
export function isDue(files: readonly KeptFile[], time: number): boolean {
  return files.every((kept) => Math.abs(kept.time - time) >= hour);
}
