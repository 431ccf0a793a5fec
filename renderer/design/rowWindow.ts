/** What of a long list is drawn: a row by its place, or the room that rows which are not drawn would take, px. */
export type DrawnRow = { readonly kind: 'row'; readonly place: number } | { readonly kind: 'room'; readonly before: number; readonly height: number };

/** Shorter lists are drawn whole, px. */
const shortList = 7_800;
/** The window moves by so many rows at once, and reaches so many beyond what is seen on either side. */
const step = 20;
const beyond = 20;

/**
 * The first row of the step that a list is scrolled to.
 * @param scrollTop px of the list that are scrolled past
 * @param rowHeight about how high a row is, px; the real height counts once it is drawn
 */
export function stepAt(scrollTop: number, rowHeight: number): number {
  return Math.floor(scrollTop / rowHeight / step) * step;
}

/**
 * The rows to draw of so many: those around what is seen, and those that must be there wherever they are, as the one
 * that has the keyboard.
 * @param seen how many are seen at once at most
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
