import type { KeyboardEvent } from 'react';

const buttons = '[data-opens-plan]:not(:disabled)';

/** The first plan of a list gets the keyboard; false where it has none. */
export function goToFirst(list: HTMLElement | null): boolean {
  const first = list?.querySelector<HTMLElement>(buttons);
  first?.focus();
  return Boolean(first);
}

/** The plan in a place of a list gets the keyboard, or the nearest before it. */
export function goToRow(list: HTMLElement | null, place: number): void {
  const all = [...(list?.querySelectorAll<HTMLElement>(buttons) ?? [])];
  all[Math.min(place, all.length - 1)]?.focus();
}

/** Arrow keys, Home and End go from plan to plan in a list; Tab goes on to what else a row has. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(buttons)];
  const at = all.findIndex((button) => button.closest('li')?.contains(event.target as Node));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined || at < 0) return;
  event.preventDefault();
  all[next]?.focus();
}
