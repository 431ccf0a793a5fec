import { fieldOf } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import { wordMonth } from '../messages/months.ts';
import { localeOf } from '../messages/text.ts';
import { fullestWeek, weeksOver, type Capacity, type PersonLoad } from '../plan/capacity.ts';
import { linkedItems, numberOf, type Item } from '../plan/plan.ts';
import { dayAt, dayLength, monthStart, timeOf, type Stretch } from '../views/calendar.ts';
import { spanOf } from '../views/timeline.ts';
import { describeLoads, loadLegend, weekBoxes } from './capacityFigure.ts';
import type { Colour, Point, Primitive, TextPrimitive } from './figure.ts';
import { describeReadings } from './kpiFigures.ts';
import { nameOf, referenceTo, type ReportContext } from './reportContext.ts';
import { describeRows, type RoomBeside, type RowsDrawing } from './rowsSlide.ts';
import type { SlideRow } from './slide.ts';
import { asSentences } from './sentences.ts';
import { linesOf } from './textLines.ts';
import { describeSpan, spanMark, statusLegend } from './timetableFigures.ts';

/** Of the letters in a drawing, points: the least that is read from afar. */
const size = 16;
/** Room over the rows for a line of words, and under them. */
const [head, foot] = [26, 26] as const;
/** Points to a unit of what stands in documents, too, whose letters are small there. */
const enlarged = 2;
/** Where a legend begins beside the line that says how many more there are; units of an enlarged drawing. */
const besideMore = 125;

function words(x: number, y: number, text: string, more: Partial<TextPrimitive> = {}): TextPrimitive {
  return { kind: 'text', x, y, text, size, weight: 'regular', colour: 'quiet', anchor: 'start', ...more };
}

/** What is drawn in rows is as high in each of them. */
function lowest(rows: RoomBeside['rows']): number {
  return Math.min(...rows.map(({ height }) => height));
}

/** The way to a target as a bar in each row that has one. */
export function shareBars(rows: readonly SlideRow[], shares: readonly (number | undefined)[]): RowsDrawing | undefined {
  if (shares.every((share) => share === undefined)) return undefined;
  const [thickness, radius] = [12, 6] as const;
  return {
    width: 250,
    draw: ({ left, right, rows: places }) => ({
      description: describeRows(rows.slice(0, places.length)),
      primitives: places.flatMap(({ y, height }, place): readonly Primitive[] => {
        const share = shares[place];
        if (share === undefined) return [];
        const bar = { kind: 'box', x: left, y: y + (height - thickness) / 2, height: thickness, radius } as const;
        const done = Math.min(1, Math.max(0, share)) * (right - left);
        return [{ ...bar, width: right - left, fill: 'slate.fill' }, ...(done > 0 ? [{ ...bar, width: Math.max(thickness, done), fill: 'brand' } as const] : [])];
      }),
    }),
  };
}

/** Each KPI's readings as a small line, with what they are to reach. */
export function readingLines(context: ReportContext, kpis: readonly Item[]): RowsDrawing | undefined {
  if (kpis.every(({ measurements }) => measurements.length < 2)) return undefined;
  return {
    width: 250,
    foot,
    draw: ({ left, right, rows, bottom }) => {
      const shown = rows.flatMap((row, place) => (kpis[place] ? [{ ...row, kpi: kpis[place] }] : []));
      const tall = lowest(rows) - 20;
      const hasTarget = shown.some(({ kpi }) => numberOf(kpi.fields, 'target') !== undefined);
      const legend = bottom + 19;
      return {
        description: asSentences(shown.map(({ kpi }) => describeReadings(context, kpi))),
        primitives: [
          ...shown.flatMap(({ kpi, y, height }) => readingLine(kpi, { left, right, top: y + (height - tall) / 2, bottom: y + (height + tall) / 2 })),
          ...(hasTarget ? [dashedLine({ x: left, y: legend - 5 }, { x: left + 30, y: legend - 5 }), words(left + 40, legend, fieldOf('kpi', 'target')?.name[context.language] ?? '')] : []),
        ],
      };
    },
  };
}

const dashedLine = (from: Point, to: Point): Primitive => ({ kind: 'path', points: [from, to], stroke: 'quiet', strokeWidth: 1.2, dash: [4, 4] });

function readingLine({ measurements, fields }: Item, { left, right, top, bottom }: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }): readonly Primitive[] {
  const target = numberOf(fields, 'target');
  const readings = measurements.map(({ date, value }) => ({ value, time: timeOf(date) ?? 0 }));
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return [];
  const all = [...readings.map(({ value }) => value), ...(target === undefined ? [] : [target])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const y = (value: number): number => (high === low ? (top + bottom) / 2 : bottom - ((value - low) / (high - low)) * (bottom - top));
  const dot = 4.5;
  const at = ({ time, value }: (typeof readings)[number]): Point => ({ x: last.time === first.time ? right - dot : left + ((time - first.time) / (last.time - first.time)) * (right - dot - left), y: y(value) });
  return [
    ...(target === undefined ? [] : [dashedLine({ x: left, y: y(target) }, { x: right, y: y(target) })]),
    ...(readings.length > 1 ? [{ kind: 'path', points: readings.map(at), stroke: 'brand', strokeWidth: 2.2 } as const] : []),
    { kind: 'circle', ...at(last), radius: dot, fill: 'brand' },
  ];
}

/** Months that a timetable of next steps shows at least and at most, this one included. */
const [fewestMonths, mostMonths] = [4, 7] as const;

/** Steps that a slide has room for with their whole names, beside their times. */
const stepsAtMost = 4;

/** When each of these actions is done, from this month on: bars by their state, and today's line. */
export function stepTimes(context: ReportContext, actions: readonly Item[]): RowsDrawing | undefined {
  const today = timeOf(context.day);
  const spans = actions.map(spanOf);
  if (today === undefined || spans.slice(0, stepsAtMost).every((span) => span === undefined)) return undefined;
  const from = monthStart(today);
  const most = monthStart(from, mostMonths);
  return {
    width: 470,
    head,
    foot,
    unit: enlarged,
    most: stepsAtMost,
    draw: (room) => {
      const shown = room.rows.flatMap((row, place) => (spans[place] ? [{ row, span: spans[place] }] : []));
      // What lies beyond them is no reason to show that many.
      const last = Math.max(from, ...shown.flatMap(({ span }) => (span.from < most ? [span.to - dayLength] : [])));
      const range = { from, to: Math.min(most, Math.max(monthStart(from, fewestMonths), monthStart(last, 1))) };
      const at = scale(range, room);
      const left = actions.length > room.rows.length ? besideMore : 8;
      const inRange = shown.flatMap(({ span }) => (span.from < range.to && span.to > range.from ? [span.item] : []));
      return {
        description: asSentences(shown.map(({ span }) => describeSpan(context, span))),
        primitives: [
          ...months(context, range, room),
          // Its row says the day of what lies off the months.
          ...shown.flatMap(({ row, span }) => spanMark(context, span, row.y + row.height / 2, at, range).filter(({ kind }) => kind !== 'text')),
          { kind: 'path', points: [{ x: at(today), y: room.rows[0]?.y ?? 0 }, { x: at(today), y: room.bottom }], stroke: 'red.ink', strokeWidth: 1.1 },
          ...statusLegend(context, inRange, { x: left, y: room.bottom + 10 }, room.right),
        ],
      };
    },
  };
}

/** Each person's weeks, fuller the darker, and those with more than there is. */
export function personWeeks({ language }: ReportContext, { weeks, people }: Capacity): RowsDrawing | undefined {
  const [first, last] = [timeOf(weeks[0]), timeOf(weeks.at(-1))];
  if (first === undefined || last === undefined || people.every((load) => load.weeks.size === 0)) return undefined;
  const most = Math.max(...people.map((load) => fullestWeek(load, weeks)));
  return {
    width: 320,
    head,
    foot,
    unit: enlarged,
    draw: (room) => {
      const step = (room.right - room.left) / weeks.length;
      const tall = lowest(room.rows) - 6;
      const shown = room.rows.flatMap((row, place): readonly { readonly row: typeof row; readonly load: PersonLoad }[] => (people[place] ? [{ row, load: people[place] }] : []));
      const loads = shown.map(({ load }) => load).filter((load) => load.weeks.size > 0);
      const looks = [
        ...(loads.some(({ has }) => has !== undefined) ? ['within' as const] : []),
        ...(loads.some((load) => weeksOver(load, weeks).length > 0) ? ['over' as const] : []),
        ...(loads.some(({ has }) => has === undefined) ? ['unknownHours' as const] : []),
      ];
      return {
        description: describeLoads(loads, weeks, language),
        primitives: [
          ...months({ language }, { from: first, to: last + 7 * dayLength }, room),
          ...shown.flatMap(({ row, load }) => weekBoxes(load, weeks, { y: row.y + (row.height - tall) / 2, height: tall }, (place) => room.left + place * step, step, most)),
          ...loadLegend(people.length > shown.length ? besideMore : 0, room.bottom + 10, 105, language, looks),
        ],
      };
    },
  };
}

function scale({ from, to }: Stretch, { left, right }: RoomBeside): (time: number) => number {
  return (time) => left + ((time - from) / (to - from)) * (right - left);
}

/** Where months begin, behind the rows, and over them the names of those that have room. */
function months({ language }: Pick<ReportContext, 'language'>, range: Stretch, room: RoomBeside): readonly Primitive[] {
  const at = scale(range, room);
  const top = room.rows[0]?.y ?? 0;
  const starts: number[] = [];
  for (let start = monthStart(range.from, monthStart(range.from) < range.from ? 1 : 0); start < range.to; start = monthStart(start, 1)) starts.push(start);
  const nameRoom = (size / enlarged) * 6;
  const every = Math.max(1, Math.ceil(nameRoom / ((room.right - room.left) / Math.max(1, starts.length))));
  return starts.flatMap((start, place): readonly Primitive[] => {
    const x = at(start);
    const isNamed = place % every === 0 && x + nameRoom * 0.8 <= room.right;
    return [
      { kind: 'path', points: [{ x, y: isNamed ? top - 6 : top }, { x, y: room.bottom }], stroke: 'line', strokeWidth: 0.5 },
      ...(isNamed ? [words(x + 3, top - 4, wordMonth(dayAt(start).slice(0, 7), language, place === 0 || every > 1 || dayAt(start).slice(5, 7) === '01'), { size: size / enlarged })] : []),
    ];
  });
}

/** More columns have no room for their names. */
const columnsAtMost = 5;
/** Lines of a column's name. */
const nameLines = 4;

/** Which channel reaches which audience: a dot in the audience's column. Undefined where there are no two audiences, or more than have room. */
export function reachDots(context: ReportContext, channels: readonly Item[], audiences: readonly Item[]): RowsDrawing | undefined {
  const reached = channels.map((channel) => linkedItems(context.plan, channel.id, 'reaches'));
  if (audiences.length < 2 || audiences.length > columnsAtMost || reached.every(({ length }) => length === 0)) return undefined;
  const width = Math.min(460, 130 * audiences.length);
  const lead = size * 1.15;
  const nameIn = (audience: Item, wide: number): TextPrimitive => words(0, 0, referenceTo(context, audience), { width: wide, lines: nameLines, lineHeight: lead, colour: 'text', anchor: 'middle' });
  const namesHigh = Math.max(...audiences.map((audience) => linesOf(nameIn(audience, width / audiences.length - 10)).length)) * lead;
  return {
    width,
    head: namesHigh + 8,
    draw: ({ left, right, rows }) => {
      const column = (right - left) / audiences.length;
      const [top, last] = [rows[0]?.y ?? 0, rows.at(-1)];
      return {
        description: asSentences(rows.flatMap((_, place) => describeReach(context, channels[place], reached[place] ?? []))),
        primitives: audiences.flatMap((audience, index): readonly Primitive[] => {
          const middle = left + column * (index + 0.5);
          const name = nameIn(audience, column - 10);
          return [
            { ...name, x: middle, y: top - 12 - (linesOf(name).length - 1) * lead },
            ...(index % 2 === 0 && last ? [{ kind: 'box', x: middle - column / 2, y: top, width: column, height: last.y + last.height - top, fill: 'slate.fill', opacity: 0.6 } as const] : []),
            ...rows.map(({ y, height }, place): Primitive => {
              const isReached = (reached[place] ?? []).includes(audience);
              return { kind: 'circle', x: middle, y: y + height / 2, radius: isReached ? 8 : 2, fill: isReached ? 'brand' : ('line' satisfies Colour) };
            }),
          ];
        }),
      };
    },
  };
}

function describeReach(context: ReportContext, channel: Item | undefined, audiences: readonly Item[]): readonly string[] {
  if (!channel || audiences.length === 0) return [];
  const names = new Intl.ListFormat(localeOf[context.language]).format(audiences.map((audience) => referenceTo(context, audience)));
  return [`${nameOf(context, channel)} – ${linkKind('reaches').name[context.language]}: ${names}`];
}
