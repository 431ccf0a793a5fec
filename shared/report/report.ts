import type { Hue } from '../framework/vocabulary.ts';
import { labelled } from '../history/describeChange.ts';
import type { WordRun } from '../history/compareWords.ts';
import type { RevisionSummary } from '../history/revision.ts';
import type { Language } from '../messages/text.ts';
import type { Plan } from '../plan/plan.ts';
import type { Brand } from './brand.ts';
import type { Composition } from './composition.ts';
import type { DocumentId } from './documents.ts';
import type { Figure } from './figure.ts';
import type { Slide } from './slide.ts';

/** What a report is made from; plain data that can cross to a worker. */
export interface ReportInput extends Composition {
  readonly plan: Plan;
  readonly language: Language;
  /** What this plan knows of its past, newest first: for a revision, what `historyAsOf` leaves. */
  readonly revisions: readonly RevisionSummary[];
  /** The revision that the client last signed off and the plan as it stood then: the basis of “what changed”. */
  readonly signedOff?: { readonly summary: RevisionSummary; readonly plan: Plan };
  /** The revision that the change report compares with instead, and the plan as it stood then. */
  readonly against?: { readonly summary: RevisionSummary; readonly plan: Plan };
  /** The id of the revision that is reported, one of `revisions`; absent for the plan as it stands. */
  readonly revisionId?: string;
  /** The id of the revision, one of `revisions`, from which the plan as it stands differs in nothing but its layout. */
  readonly standsAs?: string;
  /** Which document of the set is made; absent: the strategy, which holds everything. */
  readonly document?: DocumentId;
  /** When the report is made, ISO 8601. */
  readonly time: string;
}

/** A plan ready to be read: worded in one language and put in order, but bound to no paper, screen or file format. */
export interface Report {
  readonly language: Language;
  /** The language that the plan's own texts are in, where the plan says so. */
  readonly planLanguage?: Language;
  readonly title: string;
  /** What a reader's window, a tab and a search call the file: documents of one plan are told apart by it. */
  readonly fileTitle: string;
  readonly company: string;
  readonly agency: string;
  readonly authors: string;
  /** In words: the label of a revision, or that this is the working state. */
  readonly revision: string;
  /** The hash of the revision that is told, where it was recorded: the file carries it. */
  readonly revisionHash?: string;
  /** The day of the report in words. */
  readonly date: string;
  /** ISO 8601; for file metadata. */
  readonly time: string;
  /** `#rrggbb`, where the plan names one. */
  readonly brandColour?: string;
  /** How the plan's house looks; absent where no plan is told of. */
  readonly brand?: Brand;
  readonly cover: Cover;
  /** A paper of a page or two: its title stands at the head of the first, without a cover, contents or signatures. */
  readonly isShort?: boolean;
  /** Without a cover and contents: the chapters alone, on pages on their side. */
  readonly isSheet?: boolean;
  /** The word across every page of what nobody signed; absent where somebody did. */
  readonly draft?: string;
  readonly sections: readonly Section[];
  /** The same plan as a deck: one message each. */
  readonly slides: readonly Slide[];
}

/** The first page. */
export interface Cover {
  /** What kind of document this is. */
  readonly overline: string;
  /** The same where it is a deck. */
  readonly deckOverline: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly signOffs: readonly SignOffLine[];
}

/** How one party stands to the revision. */
export interface SignOffLine {
  readonly party: string;
  readonly signed: boolean;
  /** Who signed what and when, or that nobody has. */
  readonly text: string;
}

/** A chapter: an entry of the contents and a bookmark. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** The sentence that the chapter comes down to, found from the data; its title then stands above as a kicker. */
  readonly headline?: string;
  /** One sentence on what this chapter is. */
  readonly lead?: string;
  readonly hue?: Hue;
  /** On pages on their side: a table that needs the width. */
  readonly isWide?: boolean;
  readonly blocks: readonly Block[];
}

/** What a section is made of, in reading order. */
export type Block = Heading | Paragraph | Statement | Bullets | Facts | RecordBlock | Table | FigureBlock | Brief | Signatures | ChangesBlock;

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  readonly hue?: Hue;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly tone: 'body' | 'lead' | 'quiet';
}

/** A sentence that deserves room of its own, such as a vision. */
export interface Statement {
  readonly kind: 'statement';
  readonly label: string;
  readonly text: string;
  readonly hue: Hue;
  /** What the blocks after it are about, such as a workshop: readers find it as they find a heading. */
  readonly isTitle?: true;
}

export interface Bullets {
  readonly kind: 'bullets';
  readonly items: readonly string[];
  /** What a chapter is there for: set larger. */
  readonly leads?: true;
  /** Whether they are the plan's own words. */
  readonly own?: boolean;
}

/** What changed in one chapter of the plan. */
export interface ChangesBlock {
  readonly kind: 'changes';
  readonly title: string;
  readonly entries: readonly ChangedEntry[];
}

/** What changed of one item or entry: its name once, then a line for each thing that became of it; a single line goes on from the name. */
export interface ChangedEntry {
  /** Absent where the lines say what they are about. `own`: the plan's own words. */
  readonly name?: string;
  readonly own?: boolean;
  /** That it came or went, where no line says so. */
  readonly mark?: { readonly text: string; readonly hue: Hue };
  readonly lines: readonly ChangedLine[];
}

/** A sentence, and under it the words of a text with what came and went. */
export interface ChangedLine {
  readonly text: string;
  readonly runs?: readonly WordRun[];
}

/** A sentence with what it is about. `own`: the plan's own words. */
export interface BriefEntry {
  readonly label: string;
  readonly text: string;
  readonly own?: boolean;
}

/** A goal and where it is. `share`: the way to its target that is done, 1 at the target; absent where it is not measured. */
export interface BriefGoal {
  readonly title: string;
  readonly standing: string;
  readonly share?: number;
}

/** A few of the plan's own lines, each with what else is known; `none` says that there are none. */
export interface BriefList {
  readonly label: string;
  readonly none: string;
  readonly entries: readonly { readonly text: string; readonly note?: string }[];
}

/** The page to sign. `signed` is absent where there is room for a signature instead. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly revision: BriefEntry;
  /** SHA-256 of the revision, hex; absent where the reported state was never recorded. */
  readonly hash?: BriefEntry;
  readonly blanks: { readonly name: string; readonly date: string; readonly signature: string };
  readonly parties: readonly {
    readonly party: string;
    readonly text: string;
    readonly signed?: { readonly name: string; readonly date: string; readonly note: string };
  }[];
}

/** The whole plan on one page, for who reads no other. */
export interface Brief {
  readonly kind: 'brief';
  /** Absent where nobody has a place on the ring. */
  readonly figure?: Figure;
  readonly direction?: BriefEntry;
  readonly ring: BriefEntry;
  /** Most important first: the one priority, and what else is aimed at. */
  readonly goals: { readonly priority: string; readonly others: string; readonly none: string; readonly rows: readonly BriefGoal[] };
  /** Absent where costs are left out. `sum`: what its sentence is about, set as a figure where it stands in it. */
  readonly money?: BriefEntry & { readonly sum?: string };
  readonly risks: BriefList;
  readonly next: BriefList;
  readonly decision: BriefEntry;
}

/** A label with its value. Long ones take the whole width. */
export interface Fact {
  /** '' where it says more of what the one above is about. */
  readonly label: string;
  readonly value: Cell;
  readonly long: boolean;
  /** What it is about, with others that stand under the same words. */
  readonly section?: string;
}

export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

/** One item in full: its title, what is known of it, and where it helps a small table of what belongs to it. */
export interface RecordBlock {
  readonly kind: 'record';
  readonly title: string;
  readonly hue: Hue;
  readonly facts: readonly Fact[];
  readonly table?: Table;
}

export interface Column {
  readonly title: string;
  /** Share of the width, against the other columns. */
  readonly weight: number;
  readonly align: 'start' | 'end' | 'middle';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** The first cell spans the row and titles the ones that follow. */
  readonly group?: boolean;
  /** What is known besides the columns, under the row. */
  readonly details?: readonly Fact[];
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly hue?: Hue;
  /** So many rows stand side by side where there is room: a long list of narrow ones. They are read row by row. */
  readonly across?: number;
}

export interface FigureBlock {
  readonly kind: 'figure';
  readonly figure: Figure;
  readonly caption: string;
  /** `page`: as large as a page of its own allows; `width`: as wide as the text, however high; `tall`: so, under the opening of its chapter; `half`: two of them stand abreast. */
  readonly extent: 'half' | 'column' | 'tall' | 'width' | 'page';
}

/** A place on the way to a target: what it is, its value, and its day. */
export interface Mark {
  readonly label: string;
  readonly text: string;
  readonly note: string;
}

/** What stands in a table or beside a label. */
export type Cell =
  /** `own`: the plan's own words, in the plan's language. */
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly own?: boolean }
  /** Names of the plan's own. */
  | { readonly kind: 'list'; readonly entries: readonly string[] }
  /** The way from where something began to where it is to be; `share` of it is done, absent where nobody can tell. */
  | { readonly kind: 'progress'; readonly marks: readonly Mark[]; readonly share?: number }
  /** `value` of `maximum` dots. */
  | { readonly kind: 'scale'; readonly value: number; readonly maximum: number }
  /** A small curve over time; `target` as a line. */
  | { readonly kind: 'trend'; readonly values: readonly number[]; readonly target?: number; readonly text: string }
  | { readonly kind: 'tag'; readonly text: string; readonly hue: Hue };

/** The text of a cell, for readers of text only. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
    case 'tag':
    case 'trend':
      return cell.text;
    case 'scale':
      return `${cell.value}/${cell.maximum}`;
    case 'list':
      return cell.entries.join('; ');
    case 'progress':
      return cell.marks.map(({ label, text, note }) => `${labelled(label)} ${text}${note ? ` (${note})` : ''}`).join('; ');
  }
}

/** A table without the columns in which nothing is said. */
export function withoutEmptyColumns(table: Table): Table {
  const isSaid = (place: number): boolean => table.rows.some(({ cells, group }) => !group && !['', '–'].includes(cellText(cells[place] ?? textCell(''))));
  const kept = table.columns.flatMap((_, place) => (isSaid(place) ? [place] : []));
  if (kept.length === 0) return table;
  const ofKept = <Part>(parts: readonly Part[]): readonly Part[] => kept.flatMap((place) => parts[place] ?? []);
  return { ...table, columns: ofKept(table.columns), rows: table.rows.map((row) => (row.group ? row : { ...row, cells: ofKept(row.cells) })) };
}

/** A cell with words of the plan itself. */
export function ownCell(text: string, strong = false): Cell {
  return strong ? { kind: 'text', text, strong, own: true } : { kind: 'text', text, own: true };
}

/** A cell that holds nothing but text. */
export function textCell(text: string, strong = false): Cell {
  return strong ? { kind: 'text', text, strong } : { kind: 'text', text };
}
