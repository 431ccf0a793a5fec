import { frameworkAreas } from '../framework/areas.ts';
import { itemType } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import type { Hue } from '../framework/vocabulary.ts';
import { boxAround, boxOf, membersOf, ringBox } from '../plan/geometry.ts';
import { wordedLinks, wordsOnLink } from '../plan/linkWords.ts';
import { pictureOn, picturesOn } from '../plan/pictures.ts';
import { inOrder, textOf, titleOf, type Box, type Item } from '../plan/plan.ts';
import type { CurvePrimitive, Figure, Point, Primitive } from './figure.ts';
import { picturePrimitive, wordsOfPicture } from './pictureFigure.ts';
import { nameOf, referenceTo, word, type ReportContext } from './reportContext.ts';
import { asSentences } from './sentences.ts';
import { ringPrimitives } from './ringFigure.ts';

const edge = 40;
/** Share of the ring's box that its outer ring takes; the labels need the rest. */
const ringShare = 0.8;

/**
 * The whole canvas at a glance: areas, thin links under the cards, cards by name, the ring. Units are those of the canvas.
 * `only`: ids of the parts to show instead, an area with what lies in it; then the ring is left out.
 */
export function canvasFigure(context: ReportContext, only?: readonly string[]): Figure {
  const { plan, language } = context;
  const chosen = only && new Set(only.flatMap((id) => [id, ...membersOf(plan, id)]));
  const items = inOrder([...plan.items.values()]).filter(({ id }) => chosen?.has(id) ?? true);
  const boxes = new Map(items.map((item) => [item.id, boxOf(plan, item)]));
  const around = boxAround([...(chosen ? [] : [ringBox]), ...boxes.values()]) ?? ringBox;
  const areas = items.filter((item) => item.type === 'area');
  const cards = items.filter((item) => !areas.includes(item));
  // Outer areas first, so that those inside them stay visible.
  const bySize = [...areas].sort((one, other) => other.width * other.height - one.width * one.height);
  const drawn: Primitive[] = [
    ...bySize.flatMap((area) => areaPrimitives(context, area, boxes.get(area.id) ?? area)),
    ...(chosen ? [] : ringPrimitives(plan, language, (ringBox.height / 2) * ringShare)),
    ...[...plan.links.values()].flatMap((link): readonly Primitive[] => {
      const from = boxes.get(link.from);
      const to = boxes.get(link.to);
      const hue = plan.items.get(link.from);
      return from && to && hue ? [linkPrimitive(from, to, itemType(hue.type).hue)] : [];
    }),
    ...cards.flatMap((card) => overviewCard(context, card, boxes.get(card.id) ?? card)),
    ...wordedLinks(plan).flatMap(({ link, words }): readonly Primitive[] => {
      const from = boxes.get(link.from);
      const to = boxes.get(link.to);
      const source = plan.items.get(link.from);
      return from && to && source ? linkWordPrimitives(from, to, itemType(source.type).hue, words) : [];
    }),
  ];
  return {
    viewBox: { x: around.x - edge, y: around.y - edge, width: around.width + edge * 2, height: around.height + edge * 2 },
    primitives: drawn,
    description: describeCanvas(context, items),
    pictures: picturesOn(plan, cards),
  };
}

/** A card by its name alone: on a page that shows all of them, more could not be read. */
function overviewCard(context: ReportContext, card: Item, box: Box): readonly Primitive[] {
  const { hue } = itemType(card.type);
  const size = 21;
  const caption = titleOf(card) === '' ? 0 : size * 1.5;
  const picture = picturePrimitive(context, card, { x: box.x + 6, y: box.y + 6, width: box.width - 12, height: Math.max(1, box.height - 12 - caption) });
  if (picture) {
    const line: Primitive = { kind: 'text', x: box.x + 10, y: box.y + box.height - 12, text: titleOf(card), size, weight: 'medium', colour: 'text', anchor: 'start', width: box.width - 20, lines: 1 };
    return [{ kind: 'box', ...box, radius: 9, fill: 'paper', stroke: `${hue}.line`, strokeWidth: 1.3 }, picture, ...(caption > 0 ? [line] : [])];
  }
  const lines = Math.max(1, Math.floor((box.height - 14) / (size * 1.12)));
  return [
    { kind: 'box', ...box, radius: 9, fill: 'paper', stroke: `${hue}.line`, strokeWidth: 1.3 },
    { kind: 'box', x: box.x, y: box.y + 9, width: 6, height: Math.max(0, box.height - 18), radius: 2, fill: `${hue}.line` },
    { kind: 'text', x: box.x + 16, y: box.y + 28, text: nameOf(context, card), size, weight: 'medium', colour: 'text', anchor: 'start', width: box.width - 26, lines, lineHeight: size * 1.12 },
  ];
}

/** An area under its cards, with its name where `title` says. */
export function areaPrimitives(context: ReportContext, area: Item, box: Box, title = { size: 28, x: 18, y: 38, radius: 18 }): readonly Primitive[] {
  const home = frameworkAreas.find((known) => known.id === textOf(area.fields, 'home'));
  const first = home?.holds[0];
  const hue: Hue = first ? itemType(first).hue : itemType(area.type).hue;
  return [
    { kind: 'box', x: box.x, y: box.y, width: box.width, height: box.height, radius: title.radius, fill: `${hue}.fill`, stroke: `${hue}.line`, strokeWidth: title.size / 19 },
    {
      kind: 'text',
      x: box.x + title.x,
      y: box.y + title.y,
      text: nameOf(context, area),
      size: title.size,
      weight: 'bold',
      colour: `${hue}.ink`,
      anchor: 'start',
      width: box.width - title.x * 2,
      lines: 1,
    },
  ];
}

/** How wide words on a link may be, and about how wide a letter is, canvas units. */
const mostWords = 260;
const letterWidth = 9.4;

/** What is written on a link, in its middle, over all that it passes. */
function linkWordPrimitives(from: Box, to: Box, hue: Hue, words: string): readonly Primitive[] {
  const line = linkPrimitive(from, to, hue);
  const middle = (one: number, first: number, second: number, other: number): number => (one + 3 * first + 3 * second + other) / 8;
  const x = middle(line.from.x, line.control1.x, line.control2.x, line.to.x);
  const y = middle(line.from.y, line.control1.y, line.control2.y, line.to.y);
  const width = Math.min(mostWords, [...words].length * letterWidth) + 18;
  return [
    { kind: 'box', x: x - width / 2, y: y - 14, width, height: 28, radius: 14, fill: 'paper', stroke: `${hue}.line`, strokeWidth: 1.2 },
    { kind: 'text', x, y: y + 6, text: words, size: 17, weight: 'medium', colour: `${hue}.ink`, anchor: 'middle', width: width - 10, lines: 1 },
  ];
}

/** A curve from the edge of one card to the edge of another, leaving each at the side that faces the other. */
function linkPrimitive(from: Box, to: Box, hue: Hue): CurvePrimitive {
  const centre = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const [start, end] = [centre(from), centre(to)];
  const sideways = Math.abs(end.x - start.x) * 0.8 > Math.abs(end.y - start.y);
  const leave = (box: Box, middle: Point, other: Point): Point =>
    sideways
      ? { x: other.x > middle.x ? box.x + box.width : box.x, y: middle.y }
      : { x: middle.x, y: other.y > middle.y ? box.y + box.height : box.y };
  const first = leave(from, start, end);
  const last = leave(to, end, start);
  const bend = sideways ? { x: (last.x - first.x) / 2, y: 0 } : { x: 0, y: (last.y - first.y) / 2 };
  return {
    kind: 'curve',
    from: first,
    control1: { x: first.x + bend.x, y: first.y + bend.y },
    control2: { x: last.x - bend.x, y: last.y - bend.y },
    to: last,
    stroke: `${hue}.ink`,
    strokeWidth: 1.1,
    opacity: 0.22,
  };
}

function describeCanvas(context: ReportContext, items: readonly Item[]): string {
  const names = items.map((item) => `${itemType(item.type).name[context.language]}: ${pictureOn(item) === '' ? referenceTo(context, item) : [titleOf(item), textOf(item.fields, 'alt')].filter(Boolean).join(' – ') || wordsOfPicture(context, item)}`);
  const links = [...context.plan.links.values()].flatMap((link) => {
    const [from, to] = [items.find(({ id }) => id === link.from), items.find(({ id }) => id === link.to)];
    if (!from || !to) return [];
    const words = wordsOnLink(context.plan, link.id);
    const sentence = `${referenceTo(context, from)} ${linkKind(link.kind).name[context.language]} ${referenceTo(context, to)}`;
    return words === '' ? sentence : `${sentence}: ${words}`;
  });
  return asSentences([word(context, 'canvas'), ...names, ...links]);
}
