import { headsOf, parentsOf, type History } from './history.ts';
import { isProvable, type Revision, type ThinnedRevision } from './revision.ts';

const day = 24 * 60 * 60 * 1000;
/** The first day of 1970 was a Thursday; weeks begin on Mondays. */
const daysBeforeFirstWeek = 3;
const weekDays = 7;

/**
 * The history without the automatic revisions that nobody will look for any more: of the last day all are kept, then the
 * last one of each day for a month, of each week for a year, of each month for ever (all by UTC). Kept for ever are those
 * that people made or signed, those that were restored and what restoring replaced, and those that nothing follows. What the
 * plan said in the others goes; a record of each stays. `now` is milliseconds since 1970; the same history where nothing goes.
 *
 * Which one stays of a span does not depend on what went before, so copies that are merged again and again agree in the end.
 */
export function thinHistory(history: History, now: number): History {
  const kept = keptRevisions(history, now);
  if (kept.size === history.revisions.size) return history;
  const needed = new Set([...kept.values()].map(({ tree }) => tree));
  return {
    ...history,
    revisions: kept,
    states: new Map([...history.states].filter(([tree]) => needed.has(tree))),
    thinned: recordsOfThinned(history, kept),
  };
}

function keptRevisions(history: History, now: number): ReadonlyMap<string, Revision> {
  const all = [...history.revisions.values()];
  const restores = all.filter(({ kind }) => kind === 'restore');
  const wanted = new Set([...headsOf(history).map(({ id }) => id), ...restores.flatMap(({ parents }) => parents)]);
  const restored = new Set(restores.map(({ tree }) => tree));
  const signed = new Set(history.signOffs.map(({ revisionHash }) => revisionHash));
  const lastOfSpan = new Map<string, Revision>();
  for (const revision of all) {
    const span = spanOf(revision, now);
    const last = lastOfSpan.get(span);
    if (revision.kind === 'automatic' && (!last || isLater(revision, last))) lastOfSpan.set(span, revision);
  }
  return new Map(
    [...history.revisions].filter(
      ([id, revision]) =>
        revision.kind !== 'automatic' ||
        wanted.has(id) ||
        signed.has(revision.hash) ||
        lastOfSpan.get(spanOf(revision, now)) === revision ||
        restored.has(revision.tree),
    ),
  );
}

/** Automatic revisions of one span share one place. A time that cannot be read, or is still to come, is a span of its own. */
function spanOf({ id, time }: Revision, now: number): string {
  const then = Date.parse(time);
  const age = now - then;
  const days = Math.floor(then / day);
  if (!(age >= day)) return id;
  if (age < 31 * day) return `day ${days}`;
  if (age < 366 * day) return `week ${Math.floor((days + daysBeforeFirstWeek) / weekDays)}`;
  return `month ${new Date(then).toISOString().slice(0, 'yyyy-mm'.length)}`;
}

function isLater(one: Revision, other: Revision): boolean {
  return one.time === other.time ? one.id > other.id : one.time > other.time;
}

/** A record of each thinned revision on which a kept one builds. One that cannot be proved by itself leads on to the nearest kept ones. */
function recordsOfThinned(history: History, kept: ReadonlyMap<string, Revision>): ReadonlyMap<string, ThinnedRevision> {
  const thinned = new Map<string, ThinnedRevision>();
  const waiting = [...kept.values()].flatMap(({ parents }) => parents);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const gone = history.revisions.get(id) ?? history.thinned.get(id);
    if (!gone || kept.has(id) || thinned.has(id)) continue;
    const record = isProvable(gone) ? gone : { id, time: gone.time, parents: nearestKept(history, kept, id) };
    thinned.set(id, record);
    waiting.push(...record.parents);
  }
  return thinned;
}

/** The revisions nearest before one that are kept, through those that were thinned out. Sorted by id. */
export function nearestKept(history: History, kept: ReadonlyMap<string, Revision>, start: string): readonly string[] {
  const found = new Set<string>();
  const seen = new Set([start]);
  const waiting = [...parentsOf(history, start)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (kept.has(id)) found.add(id);
    else waiting.push(...parentsOf(history, id));
  }
  return [...found].sort();
}
