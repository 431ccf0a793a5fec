import type { Hue } from '../framework/vocabulary.ts';
import { teamTexts } from '../messages/team.ts';
import { shortened } from '../messages/shortened.ts';
import { say, type Language } from '../messages/text.ts';
import type { Orchestra, Seat } from '../views/orchestra.ts';
import type { Figure, Point, Primitive } from './figure.ts';

/** View box units; a unit is a point where the figure fills a page's column. */
const width = 620;
const seat = { width: 98, gap: 5, lead: 10.5 } as const;
/** Lines of a seat's name at least and at most: all seats have room for the longest. */
const [fewestLines, mostLines] = [2, 3];
const seatsARow = 6;
const mostRows = 2;
/** How much lower the ends of a row sit than its middle: rows bend round the conductor. */
const bend = 34;
const labelHeight = 17;
/** Letters in a seat: on paper of the text's width still read, 6.5 points. */
const ofSeat = 8.6;
const sectionGap = 9;
/** Letters that a seat's line holds at its size: an estimate on the safe side, so that one model serves window and paper. */
const lettersALine = 20;
const aimLetters = 44;
const aimLines = 3;

type SectionName = 'tools' | 'ways' | 'skills';
/** From the back row to the conductor. */
const sections: readonly { readonly name: SectionName; readonly hue: Hue }[] = [
  { name: 'tools', hue: 'slate' },
  { name: 'ways', hue: 'violet' },
  { name: 'skills', hue: 'teal' },
];

/** The orchestra seen from above: rows of skills, ways and tools bend round the aim that all play for. The drawing is ours. */
export function orchestraFigure(orchestra: Orchestra, language: Language): Figure {
  const drawn: Primitive[] = [];
  const lines = Math.max(fewestLines, ...sections.flatMap(({ name }) => rowsOf(orchestra[name]).flat().map((one) => ('more' in one ? 1 : linesOfName(one, language).length))));
  const seatHeight = heightOfSeat(lines);
  let top = 4;
  for (const { name, hue } of sections) {
    const rows = rowsOf(orchestra[name]);
    const height = labelHeight + Math.max(1, rows.length) * (seatHeight + seat.gap) + 3;
    drawn.push(band(top, height, hue), label(top + 12, say(teamTexts[name], language), hue));
    rows.forEach((row, place) => {
      row.forEach((one, at) => drawn.push(...drawSeat(one, seatAt(at, row.length, top + labelHeight + place * (seatHeight + seat.gap)), lines, hue, language)));
    });
    if (rows.length === 0) drawn.push(line(width / 2, top + labelHeight + 24, say(teamTexts.noneHere, language), 9, 'quiet'));
    top += height + sectionGap;
  }
  const aim = aimBox(orchestra.aim, top + 4, language);
  return { viewBox: { x: 0, y: 0, width, height: Math.max(aim.bottom, top + bend) + 4 }, primitives: [...drawn, ...aim.primitives], description: describe(orchestra, language) };
}

type Place = Seat | { readonly more: number };

/** The seats in rows, evenly filled; what has no room left is counted in the last seat. */
function rowsOf(seats: readonly Seat[]): readonly (readonly Place[])[] {
  const room = seatsARow * mostRows;
  const shown: readonly Place[] = seats.length > room ? [...seats.slice(0, room - 1), { more: seats.length - room + 1 }] : seats;
  const count = Math.ceil(shown.length / seatsARow);
  const each = Math.ceil(shown.length / Math.max(1, count));
  return Array.from({ length: count }, (_, row) => shown.slice(row * each, (row + 1) * each));
}

/** How far a place sinks below the middle of its row. */
function sunk(x: number): number {
  return bend * ((x - width / 2) / (width / 2)) ** 2;
}

function seatAt(place: number, count: number, top: number): Point {
  const middle = width / 2 + (place - (count - 1) / 2) * (seat.width + seat.gap);
  return { x: middle - seat.width / 2, y: top + sunk(middle) };
}

/** The ground of a section, bent as its rows are. */
function band(top: number, height: number, hue: Hue): Primitive {
  const steps = 24;
  const edge = (y: number): readonly Point[] => Array.from({ length: steps + 1 }, (_, step) => ({ x: (width / steps) * step, y: y + sunk((width / steps) * step) }));
  return { kind: 'path', points: [...edge(top), ...[...edge(top + height)].reverse()], closed: true, fill: `${hue}.fill` };
}

function label(y: number, text: string, hue: Hue): Primitive {
  return { kind: 'text', x: width / 2, y, text, size: 9.5, weight: 'bold', colour: `${hue}.ink`, anchor: 'middle' };
}

function line(x: number, y: number, text: string, size: number, colour: 'text' | 'quiet' | 'red.ink' | 'paper', weight: 'regular' | 'medium' | 'bold' = 'regular'): Primitive {
  return { kind: 'text', x, y, text, size, weight, colour, anchor: 'middle' };
}

function drawSeat(place: Place, { x, y }: Point, lines: number, hue: Hue, language: Language): readonly Primitive[] {
  const middle = x + seat.width / 2;
  const height = heightOfSeat(lines);
  const box = { kind: 'box', x, y, width: seat.width, height, radius: 7, fill: 'paper', strokeWidth: 1 } as const;
  if ('more' in place) return [{ ...box, stroke: `${hue}.line`, dash: [3, 2] }, line(middle, y + height / 2 + 4, say(teamTexts.more, language, { count: place.more }), ofSeat, 'quiet')];
  const names = linesOfName(place, language);
  const first = y + 14 + (lines - names.length) * (seat.lead / 2);
  return [
    place.isEmpty ? { ...box, stroke: 'red.ink', strokeWidth: 1.3, dash: [3, 2] } : { ...box, stroke: `${hue}.line` },
    ...names.map((text, row) => line(middle, first + row * seat.lead, text, ofSeat, 'text', 'medium')),
    line(middle, y + height - 6.5, shortened(playersOf(place, language), lettersALine), ofSeat, place.isEmpty ? 'red.ink' : 'quiet'),
  ];
}

/** With so many lines for its name, and one for who plays it. */
function heightOfSeat(lines: number): number {
  return 23 + lines * seat.lead;
}

function linesOfName(one: Seat, language: Language): readonly string[] {
  return inLines(nameOf(one, language), lettersALine, mostLines);
}

function nameOf({ name }: Seat, language: Language): string {
  return typeof name === 'string' ? name : name[language];
}

/** Who plays it, in a few words. */
function playersOf({ players, best, isEmpty }: Seat, language: Language): string {
  const [name, ...others] = players;
  if (name === undefined) return say(isEmpty ? teamTexts.missing : teamTexts.notYet, language);
  if (others.length > 0) return say(teamTexts.others, language, { name, count: others.length });
  return best === undefined ? name : say(teamTexts.best, language, { name, score: best });
}

function aimBox(aim: string, y: number, language: Language): { readonly primitives: readonly Primitive[]; readonly bottom: number } {
  const lines = inLines(aim || say(teamTexts.noAim, language), aimLetters, aimLines);
  const box = { width: 300, height: 30 + lines.length * 14 } as const;
  return {
    primitives: [
      { kind: 'box', x: (width - box.width) / 2, y, width: box.width, height: box.height, radius: 12, fill: 'brand' },
      line(width / 2, y + 16, say(teamTexts.aim, language), 8.6, 'paper', 'regular'),
      ...lines.map((text, row) => line(width / 2, y + 32 + row * 14, text, 10.6, 'paper', 'bold')),
    ],
    bottom: y + box.height,
  };
}

/** A text in at most so many lines of so many letters; the last ends in … where there is more. */
function inLines(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.replaceAll(/\s+/gu, ' ').trim();
  while (rest !== '' && lines.length < most - 1) {
    if ([...rest].length <= letters) break;
    const cut = [...rest].slice(0, letters + 1).join('').lastIndexOf(' ');
    if (cut <= 0) break;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut + 1);
  }
  return rest === '' ? lines : [...lines, shortened(rest, letters)];
}

function describe(orchestra: Orchestra, language: Language): string {
  const told = sections.map(({ name }) => {
    const seats = orchestra[name].map((one) => `${nameOf(one, language)} (${playersOf(one, language)})`);
    return `${say(teamTexts[name], language)}: ${seats.join(', ') || say(teamTexts.noneHere, language)}`;
  });
  return [`${say(teamTexts.aim, language)}: ${orchestra.aim || say(teamTexts.noAim, language)}`, ...told].join('. ');
}
