import { create } from 'zustand';
import { countdownOf, started, type Countdown } from './countdown.ts';

/** The room's clock; null while it is put away. */
export const useTimer = create<{ readonly countdown: Countdown | null }>(() => ({ countdown: null }));

/** Brings the clock out and lets it run for so many minutes from now. */
export function runTimer(minutes: number): void {
  useTimer.setState({ countdown: started(countdownOf(minutes), Date.now()) });
}

export function putTimerAway(): void {
  useTimer.setState({ countdown: null });
}
