import { frameworkAreas } from '../framework/areas.ts';
import { itemType } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import type { Hue } from '../framework/vocabulary.ts';
import { boxAround, boxOf, ringBox } from '../plan/geometry.ts';
import { inOrder, textOf, type Box, type Item } from '../plan/plan.ts';
import type { Figure, Point, Primitive } from './figure.ts';
import { cellText } from './report.ts';
import { nameOf, referenceTo, word, type ReportContext } from './reportContext.ts';
import { ringPrimitives } from './ringFigure.ts';
import { valueCell } from './valueCell.ts';

const edge = 40;
const titleSize = 17;
const titleLine = 21;
const factSize = 12.5;
const factLine = 17;
/** Characters of a value that are set at all: more than a card is wide. */
const longestFact = 200;
/** Share of the ring's box that its outer ring takes; the labels need the rest. */
const ringShare = 0.8;

/** The whole canvas at a glance: areas, thin links under the cards, cards by name, the ring. Units are those of the canvas. */
export function canvasFigure(context: ReportContext): Figure {
  const { plan, language } = context;
  const items = inOrder([...plan.items.values()]);
  const boxes = new Map(items.map((item) => [item.id, boxOf(plan, item)]));
  const around = boxAround([ringBox, ...boxes.values()]) ?? ringBox;
  const areas = items.filter((item) => item.type === 'area');
  const cards = items.filter((item) => !areas.includes(item));
  // Outer areas first, so that those inside them stay visible.
  const bySize = [...areas].sort((one, other) => other.width * other.height - one.width * one.height);
  const drawn: Primitive[] = [
    ...bySize.flatMap((area) => areaPrimitives(context, area, boxes.get(area.id) ?? area)),
    ...ringPrimitives(plan, language, (ringBox.height / 2) * ringShare),
    ...[...plan.links.values()].flatMap((link): readonly Primitive[] => {
      const from = boxes.get(link.from);
      const to = boxes.get(link.to);
      const hue = plan.items.get(link.from);
      return from && to && hue ? [linkPrimitive(from, to, itemType(hue.type).hue)] : [];
    }),
    ...cards.flatMap((card) => overviewCard(context, card, boxes.get(card.id) ?? card)),
  ];
  return {
    viewBox: { x: around.x - edge, y: around.y - edge, width: around.width + edge * 2, height: around.height + edge * 2 },
    primitives: drawn,
    description: describeCanvas(context, items),
  };
}

/** Each area that holds cards, near enough to read them. */
export function areaFigures(context: ReportContext): readonly { readonly name: string; readonly figure: Figure }[] {
  const { plan } = context;
  const items = inOrder([...plan.items.values()]);
  return items.flatMap((area) => {
    const cards = items.filter((item) => item.area === area.id && item.type !== 'area');
    if (area.type !== 'area' || cards.length === 0) return [];
    const box = boxOf(plan, area);
    const boxes = cards.map((card) => boxOf(plan, card));
    const around = boxAround([box, ...boxes]) ?? box;
    const drawn = cards.flatMap((card, index) => cardPrimitives(context, card, boxes[index] ?? card));
    const figure = {
      viewBox: { x: around.x - 4, y: around.y - 4, width: around.width + 8, height: around.height + 8 },
      primitives: [...areaPrimitives(context, area, box), ...drawn],
      description: [nameOf(context, area), ...cards.map((card) => referenceTo(context, card))].join('. '),
    };
    return [{ name: nameOf(context, area), figure }];
  });
}

/** A card by its name alone: on a page that shows all of them, more could not be read. */
function overviewCard(context: ReportContext, card: Item, box: Box): readonly Primitive[] {
  const { hue } = itemType(card.type);
  const size = 21;
  const lines = Math.max(1, Math.floor((box.height - 14) / (size * 1.12)));
  return [
    { kind: 'box', ...box, radius: 9, fill: 'paper', stroke: `${hue}.line`, strokeWidth: 1.3 },
    { kind: 'box', x: box.x, y: box.y + 9, width: 6, height: Math.max(0, box.height - 18), radius: 2, fill: `${hue}.line` },
    { kind: 'text', x: box.x + 16, y: box.y + 28, text: nameOf(context, card), size, weight: 'medium', colour: 'text', anchor: 'start', width: box.width - 26, lines, lineHeight: size * 1.12 },
  ];
}

function areaPrimitives(context: ReportContext, area: Item, box: Box): readonly Primitive[] {
  const home = frameworkAreas.find((known) => known.id === textOf(area.fields, 'home'));
  const first = home?.holds[0];
  const hue: Hue = first ? itemType(first).hue : itemType(area.type).hue;
  return [
    { kind: 'box', ...box, radius: 18, fill: `${hue}.fill`, stroke: `${hue}.line`, strokeWidth: 1.5 },
    {
      kind: 'text',
      x: box.x + 18,
      y: box.y + 38,
      text: nameOf(context, area),
      size: 28,
      weight: 'bold',
      colour: `${hue}.ink`,
      anchor: 'start',
      width: box.width - 36,
      lines: 1,
    },
  ];
}

function cardPrimitives(context: ReportContext, card: Item, box: Box): readonly Primitive[] {
  const type = itemType(card.type);
  const facts = type.cardFields.flatMap((key) => {
    const field = type.fields.find((known) => known.key === key);
    const cell = field && valueCell(context, field, card);
    return field && cell ? `${field.name[context.language]}: ${cellText(cell).slice(0, longestFact).replaceAll('\n', ' · ')}` : [];
  });
  const left = box.x + 16;
  const width = box.width - 28;
  const room = box.height - 36;
  const titleLines = Math.max(1, Math.min(facts.length > 0 ? 2 : 12, Math.floor(room / titleLine)));
  const factLines = Math.max(0, Math.floor((room - titleLines * titleLine - 6) / factLine));
  const text = (value: string, y: number, size: number, more: Partial<Primitive & { kind: 'text' }>): Primitive => ({
    kind: 'text',
    x: left,
    y,
    text: value,
    size,
    weight: 'regular',
    colour: 'quiet',
    anchor: 'start',
    width,
    lines: 1,
    ...more,
  });
  return [
    { kind: 'box', ...box, radius: 9, fill: 'paper', stroke: `${type.hue}.line`, strokeWidth: 1.3 },
    { kind: 'box', x: box.x, y: box.y + 9, width: 5, height: Math.max(0, box.height - 18), radius: 2, fill: `${type.hue}.line` },
    text(type.name[context.language], box.y + 21, 11, { colour: `${type.hue}.ink`, weight: 'medium' }),
    text(nameOf(context, card), box.y + 43, titleSize, { colour: 'text', weight: 'bold', lines: titleLines, lineHeight: titleLine }),
    ...facts
      .slice(0, factLines)
      .map((line, index) => text(line, box.y + box.height - 12 - (Math.min(facts.length, factLines) - 1 - index) * factLine, factSize, {})),
  ];
}

/** A curve from the edge of one card to the edge of another, leaving each at the side that faces the other. */
function linkPrimitive(from: Box, to: Box, hue: Hue): Primitive {
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
  const names = items.map((item) => `${itemType(item.type).name[context.language]}: ${referenceTo(context, item)}`);
  const links = [...context.plan.links.values()].flatMap((link) => {
    const [from, to] = [context.plan.items.get(link.from), context.plan.items.get(link.to)];
    return from && to ? `${referenceTo(context, from)} ${linkKind(link.kind).name[context.language]} ${referenceTo(context, to)}` : [];
  });
  return [word(context, 'canvas'), ...names, ...links].join('. ');
}
