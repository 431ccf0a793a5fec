import { addDays } from '../plan/days.ts';

/** Whole days in a calendar file. */
export interface CalendarFileEvent {
  /** Stays the same from file to file, so that a calendar takes the later one for the same event. */
  readonly uid: string;
  readonly title: string;
  readonly note: string;
  readonly category: string;
  /** `yyyy-mm-dd`, both in. */
  readonly first: string;
  readonly last: string;
}

export interface CalendarFile {
  readonly name: string;
  readonly language: string;
  /** When the file is made, ISO 8601. */
  readonly time: string;
  readonly events: readonly CalendarFileEvent[];
}

/** The longest line in octets, its end not counted (RFC 5545, 3.1). */
const longestLine = 75;
const lineEnd = '\r\n';

/**
 * Plan days as an iCalendar file (RFC 5545): dates without a time, so that no time zone can move them, each for itself,
 * because calendar programs differ on rules for the last days of a month. Shows nobody as busy.
 */
export function calendarFile({ name, language, time, events }: CalendarFile): string {
  const stamp = `${time.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kehys//Kehys//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp, language)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + lineEnd).join('');
}

function eventLines({ uid, title, note, category, first, last }: CalendarFileEvent, stamp: string, language: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateText(first)}`,
    // The end is the first day after it.
    `DTEND;VALUE=DATE:${dateText(addDays(last < first ? first : last, 1))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(title)}`,
    ...(note === '' ? [] : [`DESCRIPTION;LANGUAGE=${language}:${escaped(note)}`]),
    `CATEGORIES;LANGUAGE=${language}:${escaped(category)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function dateText(day: string): string {
  return day.replaceAll('-', '');
}

/** A text with what has a meaning in calendar files escaped, and without the control characters that they cannot hold. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line in pieces of at most {@link longestLine} octets; no character is cut. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      pieces.push(piece);
      piece = '';
      // The space that continues a line counts too.
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join(`${lineEnd} `);
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
