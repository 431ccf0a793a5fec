import type { JsonObject } from '../interchange/canvas/jsonObject.ts';
import type { CountedText, Text } from '../messages/text.ts';
import type { Box } from '../plan/plan.ts';
import type { PartKind } from './partKinds.ts';

/** The files that can be brought in, by what they are. */
export const importFormats = ['canvas', 'excalidraw', 'opml', 'markdown', 'text', 'xmind', 'freemind', 'table', 'workbook'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** One thing that a file holds, whatever the file's form. */
export interface OutlineNode {
  /** Unique in the outline. */
  readonly id: string;
  /** All its words, as plain text. */
  readonly text: string;
  readonly kind: PartKind;
  /** The node that it stands in or under. */
  readonly holder: string | null;
  /** It is a frame, group or heading: there to hold others. */
  readonly isHolder?: true;
  /** Where it lies, in the file's own coordinates; absent where the file has no places. */
  readonly box?: Box;
  readonly colour?: string;
  readonly isDone?: boolean;
  /** All that the file says of it, to be given back as it was. */
  readonly source?: JsonObject;
}

/** A line between two nodes. Ends that lead nowhere are undefined. */
export interface OutlineLink {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly label: string;
  readonly source?: JsonObject;
}

/** A cell as the file has it: numbers are numbers, days are `yyyy-mm-dd`. */
export type Cell = string | number;

/** A sheet of a workbook, or a file of delimited text. Rows are as long as they have cells. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Something that cannot be taken, or not as it was; `text` says it in a sentence with `{count}`. */
export interface Remark {
  readonly text: Text | CountedText;
  readonly count: number;
  /** The first of them, or the first few with dots between, for `{example}`. */
  readonly example?: string;
}

/** What a file holds, before anybody has said what becomes of it. */
export interface Outline {
  readonly format: ImportFormat;
  /** What the file calls itself, or ''. */
  readonly title: string;
  /** In the file's order. */
  readonly nodes: readonly OutlineNode[];
  readonly links: readonly OutlineLink[];
  readonly sheets: readonly Sheet[];
  readonly remarks: readonly Remark[];
  /** What the file says besides its nodes and links. */
  readonly rest?: JsonObject;
  /** It is a canvas that Kehys made, with the whole plan in it. */
  readonly holdsPlan?: true;
}

/** Collects remarks while a file is read. */
export class Remarks {
  readonly #remarks = new Map<Remark['text'], Remark>();
  readonly #told = new Map<Remark['text'], string[]>();

  /** `most`: how many examples are told. */
  add(text: Remark['text'], count = 1, example?: string, most = 1): void {
    if (count <= 0) return;
    const known = this.#remarks.get(text);
    const told = this.#told.get(text) ?? [];
    if (example !== undefined && told.length < most && !told.includes(example)) told.push(example);
    this.#told.set(text, told);
    this.#remarks.set(text, { text, count: (known?.count ?? 0) + count, ...(told.length > 0 ? { example: told.join(' · ') } : {}) });
  }

  list(): readonly Remark[] {
    return [...this.#remarks.values()];
  }
}
