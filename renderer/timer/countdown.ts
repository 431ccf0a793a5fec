/** A countdown: how long it runs in all, and either when it ends or how much was left when it was stopped. Milliseconds. */
export interface Countdown {
  readonly total: number;
  readonly endsAt: number | null;
  readonly left: number;
}

export function countdownOf(minutes: number): Countdown {
  const total = minutes * 60_000;
  return { total, endsAt: null, left: total };
}

/** What is left now; never below nothing, whatever the clock does. */
export function leftOf({ endsAt, left, total }: Countdown, now: number): number {
  return endsAt === null ? left : Math.min(total, Math.max(0, endsAt - now));
}

export function started(countdown: Countdown, now: number): Countdown {
  const left = leftOf(countdown, now);
  return { ...countdown, left, endsAt: now + (left > 0 ? left : countdown.total) };
}

export function paused(countdown: Countdown, now: number): Countdown {
  return { ...countdown, left: leftOf(countdown, now), endsAt: null };
}

/** A minute more, whether it runs or not. */
export function longer(countdown: Countdown, now: number): Countdown {
  const left = leftOf(countdown, now) + 60_000;
  return { total: Math.max(countdown.total, left), left, endsAt: countdown.endsAt === null ? null : now + left };
}

/** Minutes and seconds as a clock shows them; a second that has begun counts. */
export function clockOf(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
