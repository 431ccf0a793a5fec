import { byRows } from '../../../shared/plan/inRows.ts';
import type { Box, Item } from '../../../shared/plan/plan.ts';
import type { Letters } from './letters.ts';

/** Cards of an area set anew for a view from far: boxes relative to the area's corner, canvas units. */
export interface Spread {
  /** Of the cards whose titles are whole. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** Of their titles, px. */
  readonly letters: number;
  /** The area's line stands under its name, and not beside it. */
  readonly isTall: boolean;
  /** The cards that are only counted, and where their number stands: where that is too low for it, it stands beside the area's name alone. */
  readonly summed: { readonly ids: ReadonlySet<string>; readonly box: Box } | undefined;
}

/** What a card drawn from far keeps free beside and around its title, px. They match paintCards.ts. */
export const blockRoom = { beside: 10, around: 5, leading: 1.15 } as const;
/** Sizes of letters that are tried, px; the last is the least that a room can read. */
const sizes = [13, 11.5, 10] as const;
export const leastLetters = 10;

/** Room in an area, px: its name above, edges, and between the cards. */
const head = { name: 19, line: 14 } as const;
const edge = 4;
const between = 4;
const narrowest = 64;
const mostLines = 6;
/** So many titles at most are looked at in one area; a room reads no more. */
const mostShown = 80;
/** Cards are stretched into the room that is left, but not to empty halls. */
const mostStretch = 1.5;

interface Screen {
  readonly zoom: number;
  readonly letters: Letters;
  /** What a card says. */
  name(item: Item): string;
  /** Whether an area says anything in a line of its own. */
  hasLine(members: readonly Item[]): boolean;
}

/** From this height on an area's line has a place of its own, px. */
const leastForLine = 110;

/**
 * Sets the cards of an area in columns that fill it, in the order in which they are read, so that titles are whole in letters
 * that a room can read; as large as all of them allow. What has no place is counted. Undefined where all titles are whole
 * as the cards lie, or the area is too narrow to say anything.
 */
export function spreadOf(area: Item, members: readonly Item[], screen: Screen): Spread | undefined {
  const { zoom } = screen;
  const isTall = area.height * zoom >= leastForLine && screen.hasLine(members);
  const top = head.name + (isTall ? head.line : 0);
  const room = { width: area.width * zoom - 2 * edge, height: area.height * zoom - top - edge };
  if (members.length === 0 || room.width < leastLetters * 2) return undefined;
  if (room.height < leastLetters) return nameAlone(members, room.width, area.height * zoom, zoom);
  if (room.width >= narrowest && members.every((item) => isWholeAsItLies(item, screen))) return undefined;
  const cards = byRows(members, (member) => member);
  const titles = cards.slice(0, room.width < narrowest ? 0 : mostShown).map((item) => screen.name(item).slice(0, 200));
  const columns = bestColumns(titles, columnsOf(cards), room, screen.letters);
  return { ...placed(cards, columns, room, { top, zoom }), letters: columns.size, isTall };
}

/** Where an area is so low that its name covers it: all are counted, beside the name. */
function nameAlone(members: readonly Item[], width: number, height: number, zoom: number): Spread {
  return { boxes: new Map(), letters: leastLetters, isTall: false, summed: summed(members, 0, inUnits({ x: edge, y: Math.max(0, height - edge), width, height: 1 }, zoom)) };
}

/** Whether a card shows its whole title where it lies, clear of the area's name. */
function isWholeAsItLies(item: Item, { zoom, letters, name }: Screen): boolean {
  if (item.y * zoom < head.name - 2) return false;
  const title = name(item).slice(0, 200);
  const lines = Math.floor((item.height * zoom - blockRoom.around) / (leastLetters * blockRoom.leading));
  const width = (item.width * zoom - blockRoom.beside) / leastLetters;
  return lines >= 1 && width >= 4 && letters.broken(title, width, lines).isWhole;
}

/** How many cards the longest row holds. */
function columnsOf(cards: readonly Item[]): number {
  let [columns, inRow] = [1, 0];
  for (const [place, card] of cards.entries()) {
    const before = cards[place - 1];
    inRow = before && Math.abs(before.y - card.y) < Math.min(before.height, card.height) / 2 ? inRow + 1 : 1;
    columns = Math.max(columns, inRow);
  }
  return columns;
}

/** A card's place in the columns: which, from where, how high. */
interface Slot {
  readonly column: number;
  readonly y: number;
  readonly height: number;
}

/** A way to set cards: each under the column that is shortest, as high as its title asks. */
interface Columns {
  readonly count: number;
  /** Of the letters, px. */
  readonly size: number;
  readonly slots: readonly Slot[];
  /** How far each column is filled. */
  readonly filled: readonly number[];
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Tiles so many times as wide as high are read best. */
const goodShape = 2.2;
/** How much it counts that cards stay in as many columns as they lie in. */
const sameColumns = 0.7;

function bestColumns(titles: readonly string[], own: number, room: Room, letters: Letters): Columns {
  let best: { readonly columns: Columns; readonly cost: number } = { columns: { count: 1, size: leastLetters, slots: [], filled: [0] }, cost: 0 };
  for (const size of sizes) {
    for (let count = 1; count <= titles.length && (count === 1 || widthIn(count, room) >= narrowest); count++) {
      const columns = columnsFilled(titles, count, size, room, letters);
      const [shown, known] = [columns.slots.length, best.columns.slots.length];
      const cost = costOf(columns, room) - (count === own ? sameColumns : 0);
      if (shown > known || (shown === known && shown > 0 && cost < best.cost)) best = { columns, cost };
    }
    if (titles.length > 0 && best.columns.slots.length === titles.length) return best.columns;
  }
  return best.columns;
}

function widthIn(count: number, room: Room): number {
  return (room.width + between) / count - between;
}

function columnsFilled(titles: readonly string[], count: number, size: number, room: Room, letters: Letters): Columns {
  const width = (widthIn(count, room) - blockRoom.beside) / size;
  // A title that is longer than the room is high is cut: that it goes on is all that can be said.
  const most = Math.max(1, Math.min(mostLines, Math.floor((room.height - blockRoom.around) / (size * blockRoom.leading))));
  const filled = Array.from({ length: count }, () => 0);
  const slots: Slot[] = [];
  for (const title of titles) {
    const column = filled.indexOf(Math.min(...filled));
    const y = filled[column] ?? 0;
    const height = Math.ceil(letters.broken(title, width, most).lines.length * size * blockRoom.leading) + blockRoom.around;
    if (y + height > room.height) break;
    slots.push({ column, y, height });
    filled[column] = y + height + between;
  }
  return { count, size, slots, filled };
}

/** How far tiles are from a good shape. */
function costOf({ count, slots, filled }: Columns, room: Room): number {
  if (slots.length === 0) return 0;
  const used = filled.reduce((sum, height) => sum + height * stretchOf(height, room), 0);
  return Math.abs(Math.log(widthIn(count, room) / (used / slots.length) / goodShape));
}

/** How much higher a filled column's cards can be. */
function stretchOf(filled: number, room: Room): number {
  return filled <= between ? 1 : Math.min(mostStretch, (room.height + between) / filled);
}

function placed(cards: readonly Item[], columns: Columns, room: Room, { top, zoom }: { readonly top: number; readonly zoom: number }): Pick<Spread, 'boxes' | 'summed'> {
  const width = widthIn(columns.count, room);
  const boxAt = ({ column, y, height }: Slot, stretch: number): Box =>
    inUnits({ x: edge + column * (width + between), y: top + y * stretch, width, height: (height + between) * stretch - between }, zoom);
  const stretches = columns.filled.map((filled) => stretchOf(filled, room));
  const boxes = (slots: readonly Slot[]): ReadonlyMap<string, Box> =>
    new Map(slots.flatMap((slot, place) => (cards[place] ? [[cards[place].id, boxAt(slot, stretches[slot.column] ?? 1)] as const] : [])));
  const { slots, filled } = columns;
  if (slots.length === cards.length) return { boxes: boxes(slots), summed: undefined };
  const shortest = filled.indexOf(Math.min(...filled));
  const y = filled[shortest] ?? 0;
  // The number stands in the room that is left, or takes the last card's.
  if (room.height - y >= leastLetters * 1.4) {
    stretches[shortest] = 1;
    return { boxes: boxes(slots), summed: summed(cards, slots.length, boxAt({ column: shortest, y, height: room.height - y }, 1)) };
  }
  const last = slots.at(-1);
  if (!last) return { boxes: new Map(), summed: summed(cards, 0, boxAt({ column: 0, y: 0, height: room.height }, 1)) };
  return { boxes: boxes(slots.slice(0, -1)), summed: summed(cards, slots.length - 1, boxAt(last, stretches[last.column] ?? 1)) };
}

function summed(cards: readonly Item[], shown: number, box: Box): Spread['summed'] {
  return { ids: new Set(cards.slice(shown).map(({ id }) => id)), box };
}

function inUnits({ x, y, width, height }: Box, zoom: number): Box {
  return { x: x / zoom, y: y / zoom, width: width / zoom, height: height / zoom };
}
