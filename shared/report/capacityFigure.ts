import { teamTexts } from '../messages/team.ts';
import { dateFormat, formatNumber, say, type Language } from '../messages/text.ts';
import { askedIn, fullestWeek, isOver, weeksOver, type Capacity, type PersonLoad } from '../plan/capacity.ts';
import { titleOf } from '../plan/plan.ts';
import type { BoxPrimitive, Figure, Primitive, TextPrimitive } from './figure.ts';
import { asSentences } from './sentences.ts';
import { linesOf } from './textLines.ts';

const width = 620;
const namesWidth = 132;
const sumsWidth = 78;
const rowHeight = 22;
const headHeight = 28;
const legendHeight = 26;
/** Of a name: from line to line, and how many it may have. */
const [nameLead, nameLines] = [9, 2];

/** Each person's weeks as a row of boxes, fuller the darker; a week over the hours is red and struck through, one of which nobody told the hours has an edge. Undefined where nothing asks for hours. */
export function capacityFigure({ weeks, people }: Capacity, language: Language): Figure | undefined {
  const loads = people.filter((load) => load.weeks.size > 0);
  if (loads.length === 0 || weeks.length === 0) return undefined;
  const step = (width - namesWidth - sumsWidth) / weeks.length;
  const x = (place: number): number => namesWidth + place * step;
  const bottom = headHeight + loads.length * rowHeight;
  const most = Math.max(...loads.map((load) => fullestWeek(load, weeks)));
  const drawn = [
    ...monthsOf(weeks, language, x, bottom),
    { ...words(width, 18, say(teamTexts.fullest, language), 'quiet'), anchor: 'end' } as Primitive,
    ...loads.flatMap((load, row) => rowOf(load, weeks, headHeight + row * rowHeight, x, step, most, language)),
    ...loadLegend(namesWidth, bottom + 18, 130, language, ['within', 'over', 'unknownHours']),
  ];
  return { viewBox: { x: 0, y: 0, width, height: bottom + legendHeight }, primitives: drawn, description: describeLoads(loads, weeks, language) };
}

/** A sentence on each person: the fullest week, and how many ask for more than there is. */
export function describeLoads(loads: readonly PersonLoad[], weeks: Capacity['weeks'], language: Language): string {
  return asSentences(
    loads.map((load) => {
      const count = weeksOver(load, weeks).length;
      return say(count > 0 ? teamTexts.personWeeksOver : teamTexts.personWeeks, language, { count, name: titleOf(load.person), hours: wordFullest(load, weeks, language) });
    }),
  );
}

function words(x: number, y: number, text: string, colour: 'text' | 'quiet' | 'red.ink'): Primitive & { kind: 'text' } {
  return { kind: 'text', x, y, text, size: 8.5, weight: 'regular', colour, anchor: 'start' };
}

/** What the fullest week asks, of the hours that there are. */
export function wordFullest(load: PersonLoad, weeks: Capacity['weeks'], language: Language): string {
  const asked = formatNumber(fullestWeek(load, weeks), language, 1);
  return load.has === undefined ? say(teamTexts.hoursOf, language, { asked }) : say(teamTexts.hoursOfHas, language, { asked, has: formatNumber(load.has, language, 1) });
}

function monthsOf(weeks: Capacity['weeks'], language: Language, x: (place: number) => number, bottom: number): readonly Primitive[] {
  const names = dateFormat(language, { month: language === 'fi' ? 'numeric' : 'short' });
  return weeks.flatMap((week, place): readonly Primitive[] => {
    const isFirst = place === 0 || week.slice(0, 7) !== weeks[place - 1]?.slice(0, 7);
    const isYear = isFirst && (place === 0 || week.slice(0, 4) !== weeks[place - 1]?.slice(0, 4));
    if (!isFirst) return [];
    return [
      { kind: 'path', points: [{ x: x(place), y: 12 }, { x: x(place), y: bottom }], stroke: 'line', strokeWidth: 0.6 },
      // A month that is cut by the edge has no room for its name.
      ...(place === 0 && weeks[1]?.slice(0, 7) !== week.slice(0, 7) ? [] : [words(x(place) + 2, 22, names.format(Date.parse(`${week}T00:00:00Z`)), 'quiet')]),
      ...(isYear ? [words(x(place) + 2, 10, week.slice(0, 4), 'quiet')] : []),
    ];
  });
}

function rowOf(load: PersonLoad, weeks: Capacity['weeks'], y: number, x: (place: number) => number, step: number, most: number, language: Language): readonly Primitive[] {
  const name: TextPrimitive = { ...words(0, 0, titleOf(load.person), 'text'), weight: 'medium', width: namesWidth - 8, lines: nameLines, lineHeight: nameLead };
  const isLong = linesOf(name).length > 1;
  const isAnyOver = weeks.some((week) => isOver(load, week));
  return [
    { ...name, y: isLong ? y + 9.5 : y + 14, ...(isLong ? { size: 7.8 } : {}) },
    ...weekBoxes(load, weeks, { y: y + 2, height: rowHeight - 5 }, x, step, most),
    { ...words(width, y + 14, wordFullest(load, weeks, language), isAnyOver ? 'red.ink' : 'quiet'), anchor: 'end' },
  ];
}

/** A person's weeks, fuller the darker; `most`: hours of the fullest week of all, for who has none told. */
export function weekBoxes(load: PersonLoad, weeks: Capacity['weeks'], { y, height }: Pick<BoxPrimitive, 'y' | 'height'>, x: (place: number) => number, step: number, most: number): readonly Primitive[] {
  return weeks.flatMap((week, place): readonly Primitive[] => {
    const asked = askedIn(load, week);
    const box = { kind: 'box', x: x(place) + 0.6, y, width: step - 1.2, height, radius: 1.5 } as const;
    if (asked === 0) return [{ ...box, fill: 'faint' }];
    const opacity = 0.2 + 0.7 * Math.min(1, asked / (load.has ?? most));
    if (load.has === undefined) return untold(box, opacity);
    return isOver(load, week) ? overfull(box) : [{ ...box, fill: 'teal.ink', opacity }];
  });
}

/** A week of which nobody said how many hours there are: in a grey print its edge alone tells it from one within the hours. */
function untold(box: BoxPrimitive, opacity: number): readonly Primitive[] {
  const edge = 0.9;
  const inside = { x: box.x + edge / 2, y: box.y + edge / 2, width: Math.max(0, box.width - edge), height: box.height - edge };
  return [{ ...box, fill: 'slate.ink', opacity: opacity / 2 }, { ...box, ...inside, stroke: 'slate.ink', strokeWidth: edge }];
}

type LoadLook = 'within' | 'over' | 'unknownHours';

/** What the colours of the weeks say, from `left` on, each `step` after the one before. */
export function loadLegend(left: number, y: number, step: number, language: Language, looks: readonly LoadLook[]): readonly Primitive[] {
  return looks.flatMap((look, place): readonly Primitive[] => {
    const x = left + place * step;
    const box = { kind: 'box', x, y: y - 8, width: 11, height: 10, radius: 1.5 } as const;
    const drawn: Readonly<Record<LoadLook, readonly Primitive[]>> = { within: [{ ...box, fill: 'teal.ink', opacity: 0.6 }], over: overfull(box), unknownHours: untold(box, 0.6) };
    return [...drawn[look], words(x + 16, y, say(teamTexts[look], language), 'quiet')];
  });
}

/** A week of more hours than there are. */
function overfull(box: BoxPrimitive): readonly Primitive[] {
  return [{ ...box, fill: 'red.ink' }, { kind: 'path', points: [{ x: box.x, y: box.y + box.height }, { x: box.x + box.width, y: box.y }], stroke: 'paper', strokeWidth: 1.2 }];
}
