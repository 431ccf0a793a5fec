import type { Browser, Page } from '@playwright/test';

/** What an act took of the page's main thread, milliseconds of a processor: they say the same on a busy machine. */
export interface Work {
  readonly total: number;
  /** Of the longest piece at a stretch: for so long nothing else is answered. */
  readonly longest: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the thread's own clock, microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** How long a page is left alone after an act, so that what follows at leisure is counted, too; milliseconds. */
const rest = 1_200;

/** Does something in a page and counts what its main thread has to do until it rests again. */
export async function workOf(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<Work> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await act();
  await page.waitForTimeout(rest);
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = trace.traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasksOf = ({ pid, tid }: TraceEvent): readonly number[] =>
    trace.traceEvents.flatMap((event) => (event.pid === pid && event.tid === tid && event.ph === 'X' && event.name.endsWith('::RunTask') ? [(event.tdur ?? 0) / 1000] : []));
  // A browser has a process in store besides the page's, which does next to nothing.
  const [work = { total: 0, longest: 0 }] = threads
    .map((thread) => tasksOf(thread))
    .map((tasks) => ({ total: tasks.reduce((sum, task) => sum + task, 0), longest: Math.max(0, ...tasks) }))
    .sort((one, other) => other.total - one.total);
  return work;
}
