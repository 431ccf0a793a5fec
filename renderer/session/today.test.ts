import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A page that comes and goes. */
function fakePage() {
  const page = new EventTarget();
  return Object.assign(page, { document: new EventTarget() }) as unknown as Window;
}

const modules = async () => import('./today.ts');
let stop = (): void => undefined;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ now: new Date(2026, 10, 27, 23, 59, 30) });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('today', () => {
  it('turns over at local midnight, once, and again the night after', async () => {
    const { followToday, onNewDay, todayHere } = await modules();
    const days: string[] = [];
    onNewDay((day) => days.push(day));
    stop = followToday(fakePage());
    expect(todayHere()).toBe('2026-11-27');
    await vi.advanceTimersByTimeAsync(29_999);
    expect(days).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(days).toEqual(['2026-11-28']);
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(days).toEqual(['2026-11-28', '2026-11-29']);
  });

  it.each(['visibilitychange', 'focus', 'pageshow'])('turns over at once on %s, after a sleep that stopped all timers', async (type) => {
    const { followToday, onNewDay } = await modules();
    const page = fakePage();
    const days: string[] = [];
    onNewDay((day) => days.push(day));
    stop = followToday(page);
    vi.setSystemTime(new Date(2026, 10, 30, 8, 0));
    (type === 'visibilitychange' ? page.document : page).dispatchEvent(new Event(type));
    expect(days).toEqual(['2026-11-30']);
  });

  it('is noticed within a minute by a window that nobody touches after a sleep', async () => {
    const { followToday, onNewDay } = await modules();
    const days: string[] = [];
    vi.setSystemTime(new Date(2026, 10, 27, 12, 0));
    onNewDay((day) => days.push(day));
    stop = followToday(fakePage());
    vi.setSystemTime(new Date(2026, 10, 29, 8, 0));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(days).toEqual(['2026-11-29']);
  });

  it('stops with what followed it', async () => {
    const { followToday, onNewDay } = await modules();
    const days: string[] = [];
    onNewDay((day) => days.push(day));
    followToday(fakePage())();
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect([days, vi.getTimerCount()]).toEqual([[], 0]);
  });
});
