/** A drawn row of a long list by its place, or the height of rows that are not drawn, px. */
export type DrawnRow = { readonly kind: 'row'; readonly place: number } | { readonly kind: 'room'; readonly before: number; readonly height: number };

/** Shorter lists are drawn as a whole, px. */
const shortList = 7_800;
/** The drawn part moves by this many rows, and extends this many beyond what is seen on either side. */
const step = 20;
const beyond = 20;

/**
 * The first row of the step that a list is scrolled to.
 * @param scrollTop px of the list above the view
 * @param rowHeight the approximate height of a row, px; drawn rows have their real height
 */
export function stepAt(scrollTop: number, rowHeight: number): number {
  return Math.floor(scrollTop / rowHeight / step) * step;
}

/**
 * The rows to draw: those around the view, and those that must always be drawn, such as the focused one.
 * @param seen the most rows in view at once
 */
export function drawnRows(count: number, first: number, kept: readonly number[], rowHeight: number, seen: number): readonly DrawnRow[] {
  const [from, to] = count * rowHeight <= shortList ? [0, count] : [Math.max(0, first - beyond), Math.min(count, first + step + seen + beyond)];
  const atHand = Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);
  const others = [...new Set(kept)].filter((place) => place >= 0 && place < count && !(place >= from && place < to));
  const places = [...others, ...atHand].sort((one, other) => one - other);
  const drawn: DrawnRow[] = [];
  let next = 0;
  for (const place of [...places, count]) {
    if (place > next) drawn.push({ kind: 'room', before: place, height: (place - next) * rowHeight });
    if (place < count) drawn.push({ kind: 'row', place });
    next = place + 1;
  }
  return drawn;
}
