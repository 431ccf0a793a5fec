import { itemType } from '../../../shared/framework/itemTypes.ts';
import type { Hue } from '../../../shared/framework/vocabulary.ts';
import type { Finding } from '../../../shared/insights/finding.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { shownName } from '../../../shared/plan/itemNames.ts';
import { titleOf, type Item } from '../../../shared/plan/plan.ts';
import type { Vote } from '../../../shared/plan/votes.ts';
import { lookOf } from '../card/cardLooks.ts';
import { nearFrom } from '../canvasState.ts';
import type { HueColours, SceneColours } from './colours.ts';
import { beginsRight, type Letters } from './letters.ts';
import { barOf, isSpeck, paintEmptyCards, type ScreenBox } from './paintBoxes.ts';
import { paintVote, voteTop, voteWidth } from './paintVote.ts';
import type { Placed, Scene } from './scene.ts';
import { blockRoom, leastLetters } from './spread.ts';

/** What is seen: its corner and zoom as React Flow has them, its size in pixels of the page, and the screen's own to each. */
export interface SceneView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** How cards are drawn besides where they lie. */
export interface CardPaint {
  readonly colours: SceneColours;
  readonly letters: Letters;
  readonly language: Language;
  readonly selected: ReadonlySet<string>;
  readonly traced: ReadonlySet<string> | null;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** What the room's dots said of an item, when it was last asked. */
  voteOn(item: string): Vote | undefined;
  /** What is drawn of a card's picture; null while it is on its way, undefined where it has none. */
  pictureOf(item: Item): ImageBitmap | null | undefined;
}

/** The family that the interface is set in, for `pen.font`. */
export const family = '"Inter Variable", system-ui, sans-serif';

const fadedShare = 0.13;

/** Whether a card is to be drawn that lies there on the screen. */
export type IsDue = (box: ScreenBox) => boolean;

/**
 * Draws cards, back to front. From far they are blocks with titles that keep their size on the screen; near, what a card begins with.
 * Where only some are due, they are drawn as they are among all.
 */
export function paintCards(pen: CanvasRenderingContext2D, cards: readonly Placed[], view: SceneView, paint: CardPaint, isDue?: IsDue): void {
  const { traced } = paint;
  if (traced === null) return paintAlike(pen, cards, view, paint, isDue);
  const isFaded = ({ item }: Placed): boolean => !traced.has(item.id);
  const full = cards.filter((card) => !isFaded(card));
  if (full.length < cards.length) {
    pen.globalAlpha = fadedShare;
    paintAlike(pen, cards.filter(isFaded), view, paint, isDue);
    pen.globalAlpha = 1;
  }
  paintAlike(pen, full, view, paint, isDue);
}

function paintAlike(pen: CanvasRenderingContext2D, cards: readonly Placed[], view: SceneView, paint: CardPaint, isDue: IsDue | undefined): void {
  const share = pen.globalAlpha;
  const all = cards.map((card) => screenBox(card, view));
  for (const [hue, places] of byHue(cards)) {
    const colours = paint.colours.hues.get(hue);
    if (!colours) continue;
    const [alike, boxes] = picked(cards, all, places, isDue);
    if (view.zoom >= nearFrom) paintNear(pen, alike, boxes, colours, view, paint);
    else paintBlocks(pen, alike, boxes, colours, paint);
    pen.globalAlpha = share;
    if (hue === pictureHue) paintPictures(pen, alike, boxes, colours, view, paint);
  }
  const [marked, boxes] = isDue ? picked(cards, all, cards.keys(), isDue) : [cards, all];
  paintMarks(pen, marked, boxes, view, paint);
}

/** The cards at some places of a list that are due, and their boxes. */
function picked(cards: readonly Placed[], boxes: readonly ScreenBox[], places: Iterable<number>, isDue: IsDue | undefined): readonly [readonly Placed[], readonly ScreenBox[]] {
  const found: Placed[] = [];
  const foundBoxes: ScreenBox[] = [];
  for (const place of places) {
    const [card, box] = [cards[place], boxes[place]];
    if (!card || !box || isDue?.(box) === false) continue;
    found.push(card);
    foundBoxes.push(box);
  }
  return [found, foundBoxes];
}

/** From this width on there is room for letters. */
const leastForTitle = 40;

const pictureHue = itemType('note').hue;

/** Where in the list the cards of each hue are. */
function byHue(cards: readonly Placed[]): ReadonlyMap<Hue, readonly number[]> {
  const groups = new Map<Hue, number[]>();
  for (const [place, { item }] of cards.entries()) {
    const { hue } = itemType(item.type);
    const group = groups.get(hue);
    if (group) group.push(place);
    else groups.set(hue, [place]);
  }
  return groups;
}

/** Where a card lies on the screen. */
export function screenBox({ box }: Pick<Placed, 'box'>, view: SceneView): ScreenBox {
  return { x: (box.x - view.x) * view.zoom, y: (box.y - view.y) * view.zoom, width: box.width * view.zoom, height: box.height * view.zoom };
}

function paintBlocks(pen: CanvasRenderingContext2D, cards: readonly Placed[], boxes: readonly ScreenBox[], colours: HueColours, { letters, language, pictureOf, voteOn }: CardPaint): void {
  paintEmptyCards(pen, boxes, colours);
  pen.fillStyle = colours.ink;
  let inPen = 0;
  for (const [index, { item, letters: most }] of cards.entries()) {
    const box = boxes[index];
    if (!box || box.width < leastForTitle || isSpeck(box) || pictureOf(item) !== undefined) continue;
    const { lines, size } = blockTitle(item, box, { letters, language, largest: most ?? titleSizes[0].size });
    if (size !== inPen) {
      inPen = size;
      pen.font = `600 ${size}px ${family}`;
    }
    const lineHeight = size * blockRoom.leading;
    const top = box.y + Math.max(2, Math.min(6, (box.height - lines.length * lineHeight) / 2));
    const vote = voteOn(item.id);
    const wide = vote && voteWidth(box, vote);
    const shown = wide !== undefined && top - box.y + lines.length * lineHeight > voteTop(box) ? besideVote(lines, letters, (box.width - blockRoom.beside - wide) / size) : lines;
    writeLines(pen, shown, { left: box.x + barOf(box) + 3, right: box.x + box.width - 3, top, lineHeight, size });
  }
}

/** A title whose last line ends before what stands in the card's corner. */
function besideVote(lines: readonly string[], letters: Letters, width: number): readonly string[] {
  return [...lines.slice(0, -1), ...letters.linesOf(lines.at(-1) ?? '', Math.max(0, width), 1)];
}

/** Sizes of a title on the screen by the height of its card, px: the largest in which it is whole, never under what a room can read. */
const titleSizes = [
  { from: 40, size: 13 },
  { from: 28, size: 11.5 },
  { from: 0, size: leastLetters },
] as const;

interface BlockTitle {
  readonly size: number;
  readonly lines: readonly string[];
}

const knownTitles = new WeakMap<Item, BlockTitle & { readonly room: string; readonly letters: Letters }>();

/** The lines of a block's title in the largest letters in which it is whole; broken once for each size of block. */
function blockTitle(item: Item, { width, height }: ScreenBox, { letters, language, largest }: { readonly letters: Letters; readonly language: Language; readonly largest: number }): BlockTitle {
  const room = `${Math.round(width)} ${Math.round(height)} ${largest} ${language}`;
  const known = knownTitles.get(item);
  if (known && known.room === room && known.letters === letters) return known;
  const title = shownName(item, language).slice(0, 200);
  let made: BlockTitle = { size: leastLetters, lines: [] };
  for (const { from, size } of titleSizes) {
    if ((largest === titleSizes[0].size && height < from) || (largest < size && size > leastLetters)) continue;
    const most = Math.max(1, Math.floor((height - blockRoom.around) / (size * blockRoom.leading) + 0.01));
    const { lines, isWhole } = letters.broken(title, (width - blockRoom.beside) / size, most);
    made = { size, lines };
    if (isWhole) break;
  }
  knownTitles.set(item, { ...made, room, letters });
  return made;
}

interface LinePlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly lineHeight: number;
  readonly size: number;
}

function writeLines(pen: CanvasRenderingContext2D, lines: readonly string[], { left, right, top, lineHeight, size }: LinePlace): void {
  const isFromRight = beginsRight(lines[0] ?? '');
  if (isFromRight) {
    pen.direction = 'rtl';
    pen.textAlign = 'right';
  }
  const baseline = top + (lineHeight + size * 0.72) / 2;
  for (const [index, line] of lines.entries()) pen.fillText(line, Math.round(isFromRight ? right : left), Math.round(baseline + index * lineHeight));
  if (isFromRight) {
    pen.direction = 'ltr';
    pen.textAlign = 'left';
  }
}

/** The paper, heading and title of a card as Card.css has them, until the card itself is there. */
function paintNear(pen: CanvasRenderingContext2D, cards: readonly Placed[], boxes: readonly ScreenBox[], colours: HueColours, { zoom }: SceneView, paint: CardPaint): void {
  const share = pen.globalAlpha;
  for (const [index, { item }] of cards.entries()) {
    const box = boxes[index];
    if (!box) continue;
    const look = lookOf(item.type);
    const { x, y, width, height } = box;
    pen.beginPath();
    pen.roundRect(x, y, width, height, (look === 'sticky' ? 3 : 10) * zoom);
    pen.fillStyle = look === 'card' ? paint.colours.paper : colours.wash;
    pen.fill();
    pen.strokeStyle = look === 'card' ? paint.colours.line : colours.line;
    pen.lineWidth = zoom;
    pen.globalAlpha = share * (look === 'card' ? 1 : 0.55);
    if (look !== 'sticky') pen.stroke();
    pen.globalAlpha = share;
    if (look !== 'sticky') {
      pen.beginPath();
      pen.roundRect(x, y, 4 * zoom, height, [10 * zoom, 0, 0, 10 * zoom]);
      pen.fillStyle = colours.line;
      pen.fill();
      pen.fillStyle = colours.ink;
      pen.font = `600 ${11 * zoom}px ${family}`;
      pen.fillText(say(itemType(item.type).name, paint.language), x + 35 * zoom, y + 25 * zoom);
    }
    if (paint.pictureOf(item) !== undefined) continue;
    const text = nearText[look];
    const size = text.size * zoom;
    const title = titleOf(item).slice(0, 400);
    const most = Math.max(1, look === 'card' ? (item.height >= 150 ? 3 : 2) : Math.floor((item.height - text.top - 12) / text.lineHeight));
    pen.font = `${text.weight} ${size}px ${family}`;
    pen.fillStyle = paint.colours.ink;
    const lines = paint.letters.linesOf(title, (width - 29 * zoom) / size, most);
    writeLines(pen, lines, { left: x + 16 * zoom, right: x + width - 13 * zoom, top: y + text.top * zoom, lineHeight: text.lineHeight * zoom, size });
  }
}

/** Title texts of the looks, canvas units; they match Card.css. */
const nearText = {
  card: { size: 15, weight: 600, lineHeight: 20, top: 34 },
  statement: { size: 17, weight: 550, lineHeight: 24, top: 34 },
  sticky: { size: 14, weight: 450, lineHeight: 20, top: 12 },
} as const;

/** From this height on a picture leaves room for its caption from far, px. */
const leastForCaption = 64;

/** Pictures as large as fits into their cards, with the caption under them. */
function paintPictures(pen: CanvasRenderingContext2D, cards: readonly Placed[], boxes: readonly ScreenBox[], colours: HueColours, { zoom }: SceneView, { letters, pictureOf }: CardPaint): void {
  const isNear = zoom >= nearFrom;
  for (const [index, { item }] of cards.entries()) {
    const box = boxes[index];
    const picture = box && (isNear || !isSpeck(box)) ? pictureOf(item) : undefined;
    if (!box || picture === undefined) continue;
    const size = isNear ? nearText.sticky.size * zoom : leastLetters;
    const lineHeight = isNear ? nearText.sticky.lineHeight * zoom : leastLetters * 1.3;
    const caption = titleOf(item).slice(0, 200);
    const inset = isNear ? 10 * zoom : 3;
    const hasCaption = caption !== '' && (isNear || box.height >= leastForCaption);
    const lines = hasCaption ? letters.linesOf(caption, (box.width - inset * 2) / size, isNear ? 2 : 1) : [];
    const room = box.height - (hasCaption ? lines.length * lineHeight + (isNear ? 10 * zoom : 3) : 0);
    if (picture && room > 0) {
      const scale = Math.min(box.width / picture.width, room / picture.height);
      const [width, height] = [picture.width * scale, picture.height * scale];
      pen.drawImage(picture, box.x + (box.width - width) / 2, box.y + (room - height) / 2, width, height);
    }
    if (lines.length === 0) continue;
    pen.fillStyle = colours.ink;
    pen.font = `${nearText.sticky.weight} ${size}px ${family}`;
    writeLines(pen, lines, { left: box.x + inset, right: box.x + box.width - inset, top: box.y + room + (isNear ? 4 * zoom : 1), lineHeight, size });
  }
}

/** The number of the cards that have no room from far, where they would stand: of areas in hand, or of those that rest. */
export function paintCounts(pen: CanvasRenderingContext2D, scene: Pick<Scene, 'spreads' | 'placed'>, view: SceneView, { colours, selected, isInHand }: CardPaint & { readonly isInHand: boolean }): void {
  for (const [id, { summed }] of scene.spreads) {
    const area = scene.placed(id);
    if (!summed || area?.isMoving !== isInHand) continue;
    const box = { x: area.box.x + summed.box.x, y: area.box.y + summed.box.y, width: summed.box.width, height: summed.box.height };
    const { x, y, width, height } = screenBox({ box }, view);
    if (height < leastLetters) continue;
    const isSelected = [...summed.ids].some((one) => selected.has(one));
    pen.beginPath();
    pen.roundRect(x, y, width, height, 5);
    // A line to one of them ends there, and does not strike their number out.
    pen.fillStyle = colours.paper;
    pen.fill();
    pen.strokeStyle = isSelected ? colours.accent : colours.inkSoft;
    pen.lineWidth = isSelected ? 2 : 1;
    pen.setLineDash([3, 3]);
    pen.stroke();
    pen.setLineDash([]);
    const size = Math.max(leastLetters, Math.min(16, Math.floor(height * 0.6)));
    pen.font = `650 ${size}px ${family}`;
    pen.fillStyle = colours.ink;
    pen.textAlign = 'center';
    pen.fillText(`+${summed.ids.size}`, Math.round(x + width / 2), Math.round(y + height / 2 + size * 0.36));
    pen.textAlign = 'left';
  }
}

/** What is chosen, what a traced chain holds, and what the rules say: as colour and shape, at the same size from any distance. */
function paintMarks(pen: CanvasRenderingContext2D, cards: readonly Placed[], boxes: readonly ScreenBox[], view: SceneView, paint: CardPaint): void {
  paintFrames(pen, cards, boxes, paint);
  if (view.zoom >= nearFrom) return;
  const { colours, findings, voteOn } = paint;
  for (const [place, { item }] of cards.entries()) {
    const box = boxes[place];
    if (!box) continue;
    const vote = voteOn(item.id);
    if (vote) paintVote(pen, box, vote, colours, family);
    const worst = box.width >= leastForTitle ? worstOf(findings.get(item.id)) : undefined;
    if (worst) paintFinding(pen, box.x + box.width - 3, box.y + 3, worst, colours);
  }
}

/** Frames around what is chosen and what a traced chain holds: round ones as one line for all of a colour, as a line of its own for each of thousands takes longer than all else. */
function paintFrames(pen: CanvasRenderingContext2D, cards: readonly Placed[], boxes: readonly ScreenBox[], { colours, selected, traced }: CardPaint): void {
  const framed = new Map<string, ScreenBox[]>();
  for (const [place, { item }] of cards.entries()) {
    const { id, type } = item;
    const box = boxes[place];
    const isSelected = selected.has(id);
    if (!box || (!isSelected && traced?.has(id) !== true)) continue;
    const colour = isSelected ? colours.accent : (colours.hues.get(itemType(type).hue)?.line ?? colours.accent);
    const alike = framed.get(colour);
    if (alike) alike.push(box);
    else framed.set(colour, [box]);
  }
  for (const [colour, alike] of framed) {
    pen.strokeStyle = colour;
    pen.lineWidth = 2;
    pen.beginPath();
    for (const box of alike) {
      // Straight frames by themselves are drawn in half the time that one path of all takes.
      if (isSpeck(box)) pen.strokeRect(box.x - 1, box.y - 1, box.width + 2, box.height + 2);
      else pen.roundRect(box.x - 1, box.y - 1, box.width + 2, box.height + 2, 6);
    }
    pen.stroke();
  }
}

const severities = ['stop', 'mend', 'mind'] as const;

/** What is drawn of an item's findings: the worst that they say; undefined where there are none. */
export function worstOf(findings: readonly Finding[] | undefined): (typeof severities)[number] | undefined {
  return findings && (severities.find((severity) => findings.some(({ rule }) => rule.severity === severity)) ?? 'mind');
}

function paintFinding(pen: CanvasRenderingContext2D, x: number, y: number, severity: (typeof severities)[number], { findings, paper }: SceneColours): void {
  pen.beginPath();
  if (severity === 'stop') {
    pen.moveTo(x, y - 5);
    pen.lineTo(x + 5, y + 4);
    pen.lineTo(x - 5, y + 4);
    pen.closePath();
  } else pen.arc(x, y, severity === 'mend' ? 4 : 3, 0, Math.PI * 2);
  pen.strokeStyle = paper;
  pen.lineWidth = 2;
  pen.stroke();
  pen.fillStyle = findings[severity];
  pen.fill();
}
