import { create } from 'zustand';
import { dayHere } from '../../shared/plan/days.ts';

/** How long a changed clock or a wake from sleep may go unnoticed, milliseconds. */
const longestWait = 60_000;

const dayShown = create<{ readonly day: string }>(() => ({ day: todayHere() }));

/** Today by this machine's clock, `yyyy-mm-dd`, for actions. Components use {@link useToday}. */
export function todayHere(): string {
  return dayHere(new Date());
}

/** Today, `yyyy-mm-dd`; components are drawn again when the day changes. */
export function useToday(): string {
  return dayShown((state) => state.day);
}

/** Calls back when the day changes. Returns how to stop. */
export function onNewDay(listener: (today: string) => void): () => void {
  return dayShown.subscribe(({ day }, before) => {
    if (day !== before.day) listener(day);
  });
}

/** Changes the day at local midnight, and at once when the page returns or the machine wakes. Returns how to stop. */
export function followToday(page: Pick<Window, 'addEventListener'> & { readonly document: Pick<Document, 'addEventListener'> }): () => void {
  const stopped = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const now = new Date();
    if (dayShown.getState().day !== dayHere(now)) dayShown.setState({ day: dayHere(now) });
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(longestWait, midnight.getTime() - now.getTime()));
  };
  const { signal } = stopped;
  page.document.addEventListener('visibilitychange', look, { signal });
  page.addEventListener('focus', look, { signal });
  page.addEventListener('pageshow', look, { signal });
  look();
  return () => {
    clearTimeout(timer);
    stopped.abort();
  };
}
