import { labelled } from '../history/describeChange.ts';
import { itemType } from '../framework/itemTypes.ts';
import { reportTexts } from '../messages/report.ts';
import { say } from '../messages/text.ts';
import { boxOf } from '../plan/geometry.ts';
import { inOrder, type Item } from '../plan/plan.ts';
import { areaPrimitives } from './canvasFigure.ts';
import type { Figure, Point, Primitive, TextPrimitive } from './figure.ts';
import { cellText } from './report.ts';
import { nameOf, referenceTo, type ReportContext } from './reportContext.ts';
import { asSentences } from './sentences.ts';
import { linesOf } from './textLines.ts';
import { toldName } from '../framework/toldNumber.ts';
import { valueCell } from './valueCell.ts';

/** Units of an area's figure: as wide as a column of text, so that its words are as large as other small print. */
const areaWidth = 480;
/** Where an area's first cards lie, under its name. */
const head = 28;
/** About a page: an area that would be higher says less on each card. */
const mostHeight = 660;
const cardsAcross = 3;
const gap = 6;
const cardWidth = (areaWidth - gap * (cardsAcross + 1)) / cardsAcross;
/** Cards that one page has room for; the others stand in their chapters. */
const mostCards = 30;
/** What a card says besides its name. */
const mostFacts = 2;
/** Characters of a value that are set at all: more than a card has room for. */
const longestFact = 120;
/** Baselines in a card: of its type and of the first line of its name; from line to line; from the name to the facts and to the edge. */
const line = { type: 10.5, name: 21.5, ofName: 10.6, ofFact: 9.2, toFacts: 12.4, betweenFacts: 1.4, toEdge: 7 } as const;
/** Lines of a card's name and of each of its facts; the first with which the area is no higher than a page. */
const allowances = [
  { name: 4, fact: 2 },
  { name: 3, fact: 2 },
  { name: 3, fact: 1 },
  { name: 2, fact: 1 },
] as const;
type Allowance = (typeof allowances)[number];

/** Each area that holds cards, in the order in which they lie, near enough to read them. */
export function areaFigures(context: ReportContext): readonly { readonly caption: string; readonly figure: Figure }[] {
  const { plan, language } = context;
  const items = inOrder([...plan.items.values()]);
  return items.flatMap((area) => {
    const held = items.filter((item) => item.area === area.id && item.type !== 'area');
    if (area.type !== 'area' || held.length === 0) return [];
    const placed = held.map((card) => ({ card, box: boxOf(plan, card) })).sort((one, other) => one.box.y - other.box.y || one.box.x - other.box.x);
    const cards = placed.slice(0, mostCards).map(({ card }) => ({ card, facts: cardFacts(context, card).slice(0, mostFacts) }));
    const { rows, height } = laidOut(context, cards);
    const whole = { x: 0, y: 0, width: areaWidth, height };
    const name = nameOf(context, area);
    const more = held.length - cards.length;
    return [
      {
        caption: more > 0 ? say(reportTexts.areaMore, language, { name, count: more }) : '',
        figure: {
          viewBox: whole,
          primitives: [...areaPrimitives(context, area, whole, { size: 12, x: gap, y: 18, radius: 6 }), ...rows.flatMap((row) => rowPrimitives(context, row))],
          description: asSentences([name, ...held.map((card) => referenceTo(context, card))]),
        },
      },
    ];
  });
}

interface Told {
  readonly card: Item;
  /** What it shows besides its name. */
  readonly facts: readonly string[];
}

/** Cards beside each other: as high as the one that says most, so that what they say begins at one height. */
interface CardRow {
  readonly cards: readonly { readonly card: Item; readonly name: TextPrimitive; readonly facts: readonly TextPrimitive[] }[];
  readonly y: number;
  readonly height: number;
}

/** Cards in rows with all they have to say, or with less where that is higher than a page. */
function laidOut(context: ReportContext, cards: readonly Told[]): { readonly rows: readonly CardRow[]; readonly height: number } {
  const tried = (allowed: Allowance): ReturnType<typeof laidOut> => {
    const rows: CardRow[] = [];
    let y = head;
    for (let first = 0; first < cards.length; first += cardsAcross) {
      const row = cardRow(context, cards.slice(first, first + cardsAcross), y, allowed);
      rows.push(row);
      y += row.height + gap;
    }
    return { rows, height: y };
  };
  let found = tried(allowances[0]);
  for (const allowed of allowances.slice(1)) if (found.height > mostHeight) found = tried(allowed);
  return found;
}

function cardRow(context: ReportContext, cards: readonly Told[], y: number, allowed: Allowance): CardRow {
  const named = cards.map(({ card, facts }, place) => ({
    card,
    facts,
    name: textAt(place, y + line.name, { text: nameOf(context, card), size: 8.6, colour: 'text', weight: 'bold', lines: allowed.name, lineHeight: line.ofName }),
  }));
  const lastOfNames = y + line.name + (Math.max(...named.map(({ name }) => linesOf(name).length)) - 1) * line.ofName;
  let lowest = lastOfNames;
  const told = named.map(({ card, name, facts }, place) => {
    let baseline = lastOfNames + line.toFacts;
    const set = facts.map((text) => {
      const fact = textAt(place, baseline, { text, size: 7, colour: 'quiet', weight: 'regular', lines: allowed.fact, lineHeight: line.ofFact });
      const more = (linesOf(fact).length - 1) * line.ofFact;
      lowest = Math.max(lowest, baseline + more);
      baseline += more + line.ofFact + line.betweenFacts;
      return fact;
    });
    return { card, name, facts: set };
  });
  return { cards: told, y, height: lowest + line.toEdge - y };
}

/** Where the card that is the `place`th of its row begins. */
function leftOf(place: number): number {
  return gap + place * (cardWidth + gap);
}

function textAt(place: number, y: number, text: Pick<TextPrimitive, 'text' | 'size' | 'colour' | 'weight' | 'lines' | 'lineHeight'>): TextPrimitive {
  return { kind: 'text', x: leftOf(place) + 8, y, anchor: 'start', width: cardWidth - 13, ...text };
}

function rowPrimitives(context: ReportContext, { cards, y, height }: CardRow): readonly Primitive[] {
  return cards.flatMap(({ card, name, facts }, place): readonly Primitive[] => {
    const type = itemType(card.type);
    const corner: Point = { x: leftOf(place), y };
    return [
      { kind: 'box', ...corner, width: cardWidth, height, radius: 4, fill: 'paper', stroke: `${type.hue}.line`, strokeWidth: 0.6 },
      { kind: 'box', x: corner.x, y: y + 4, width: 2.5, height: Math.max(0, height - 8), radius: 1, fill: `${type.hue}.line` },
      textAt(place, y + line.type, { text: type.name[context.language], size: 6.6, colour: `${type.hue}.ink`, weight: 'medium', lines: 1 }),
      name,
      ...facts,
    ];
  });
}

/** What a card shows besides its name, a line each. */
function cardFacts(context: ReportContext, card: Item): readonly string[] {
  const type = itemType(card.type);
  return type.cardFields.flatMap((key) => {
    const field = type.fields.find((known) => known.key === key);
    const cell = field && valueCell(context, field, card);
    return field && cell ? `${labelled(toldName(field, context.language))} ${cellText(cell).slice(0, longestFact).replaceAll('\n', ' · ')}` : [];
  });
}
