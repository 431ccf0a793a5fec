/** Heights of what a card is made of, canvas units. They match Card.css. */
const padding = 24;
const headerHeight = 22;
const titleLine = 20;
const footerHeight = 22;
const spacing = 6;
const textLine = 17;
/** From this height on a title may take three lines before the facts begin. */
const tallCard = 130;
/** About how many letters one line of a title takes at 15 px. */
const letterWidth = 7.6;

/** What fits on a card of a height, so that no row is ever cut in half. */
export interface CardFit {
  readonly titleLines: number;
  /** How many rows of fields, from the first on. */
  readonly rows: number;
  readonly hasFooter: boolean;
  /** Lines that a row of running text may have beyond its first. */
  readonly moreTextLines: number;
}

/** Divides a card: the first lines of the title, then rows in order, then the links, and what is left to the title again. */
export function fitCard(input: {
  readonly width: number;
  readonly height: number;
  readonly titleLength: number;
  readonly rowHeights: readonly number[];
  readonly wantsFooter: boolean;
}): CardFit {
  const wanted = Math.max(1, Math.ceil((input.titleLength * letterWidth) / (input.width - padding)));
  const firstLines = Math.min(wanted, input.height >= tallCard ? 3 : 2);
  let room = input.height - padding - headerHeight - firstLines * titleLine;
  let rows = 0;
  for (const height of input.rowHeights) {
    if (room < height + spacing) break;
    room -= height + spacing;
    rows += 1;
  }
  const hasFooter = input.wantsFooter && room >= footerHeight;
  if (hasFooter) room -= footerHeight;
  const more = Math.min(Math.max(0, wanted - firstLines), Math.max(0, Math.floor(room / titleLine)));
  room -= more * titleLine;
  // A title that is thought to fit may still break a word early: one line stays in reserve.
  const hasReserve = wanted === firstLines + more && room >= titleLine;
  if (hasReserve) room -= titleLine;
  return {
    titleLines: firstLines + more + (hasReserve ? 1 : 0),
    rows,
    hasFooter,
    moreTextLines: Math.min(3, Math.max(0, Math.floor(room / textLine))),
  };
}
