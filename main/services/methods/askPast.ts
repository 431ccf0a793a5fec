import type { History } from '../../../shared/history/history.ts';
import { revisionsNewestFirst } from '../../../shared/history/history.ts';
import { answersAmong, periodOf, type PastQuery } from '../../../shared/history/pastQuery.ts';
import { pastSteps, type PastStep } from '../../../shared/history/pastSteps.ts';
import type { MethodOutput } from '../../../shared/contract/contract.ts';
import { dayHere } from '../../../shared/plan/days.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planLanguage } from '../../../shared/plan/planLanguage.ts';
import type { Days } from '../../../shared/plan/weeks.ts';

/** The most steps read before the window is answered; fewer where they take long. */
const stepsAtATime = 20;
/** The longest time for them, milliseconds. */
const longestPiece = 40;

/**
 * Reads a plan's past, from the present or a revision backwards, and answers with the steps that fit the question, which may be in
 * either language.
 * @param today `yyyy-mm-dd`, here
 */
export function askPast(history: History, now: Plan, asked: Omit<PastQuery, 'planLanguage' | 'today'>, today: string, from?: string): MethodOutput<'history.past'> {
  const began = performance.now();
  const own = planLanguage(now);
  const query: PastQuery = { ...asked, today, ...(own ? { planLanguage: own } : {}) };
  const ordered = revisionsNewestFirst(history);
  const first = from === undefined ? -1 : ordered.findIndex(({ id }) => id === from);
  const steps: MethodOutput<'history.past'>['steps'] = [];
  let looked = 0;
  let unread = 0;
  for (const step of pastSteps(history, now, from)) {
    looked += 1;
    if (!step) unread += 1;
    const by = step?.revision ? history.revisions.get(step.revision) : undefined;
    const changes = step ? [...answersAmong(step.changes, query, by, daysOf(history, step, today))] : [];
    if (step && changes.length > 0) steps.push({ revision: step.revision, before: step.before, changes });
    if (looked === stepsAtATime || performance.now() - began >= longestPiece) break;
  }
  return { steps, next: ordered[first + looked]?.id ?? null, looked, unread, period: periodOf(query) };
}

/** The days on which a step may have been made: that of its revision; for what no revision has yet, any since the one before. */
function daysOf({ revisions }: History, { revision, before }: PastStep, today: string): Days {
  const day = (id: string | null): string | undefined => {
    const time = id === null ? undefined : revisions.get(id)?.time;
    return time === undefined ? undefined : dayHere(new Date(time));
  };
  return revision === null ? { from: day(before), to: today } : { from: day(revision), to: day(revision) };
}

/** The steps compared for one part each time that somebody selects it. */
const stepsForOne = 8;

/** The revision in which a part changed last, as far as a short look back shows; null where it changed after the last one, or long ago. */
export function lastChangeKept(history: History, now: Plan, item: string): MethodOutput<'history.lastChange'> {
  let looked = 0;
  for (const step of pastSteps(history, now)) {
    looked += 1;
    const isIn = step !== undefined && answersAmong(step.changes, { subject: { kind: 'item', id: item }, text: '', language: 'en' }).length > 0;
    const revision = isIn && step?.revision ? history.revisions.get(step.revision) : undefined;
    if (isIn || looked === stepsForOne) return revision ? { name: revision.author, time: revision.time, isNow: false } : null;
  }
  return null;
}
