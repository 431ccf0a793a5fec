import type { OutlineNode } from '../outline.ts';
import type { PartKind } from '../partKinds.ts';
import { checkCount } from './fault.ts';

/** A line of an outline and how deep it stands; depths need not be without gaps. */
export interface OutlineLine {
  readonly depth: number;
  readonly text: string;
  /** A heading, which is there to hold what follows. */
  readonly isHeading?: boolean;
  readonly isParagraph?: boolean;
  /** Written about others: none of what they are. */
  readonly isRemark?: boolean;
  /** It is a task: ticked or not. */
  readonly isDone?: boolean;
  /** The file's own name for it, for links. */
  readonly id?: string;
}

/**
 * Lines as nodes. A heading, and a line at the top that others stand under, is there to hold them; one line at the top with all others
 * under it is the title. Answers with that title too, or ''.
 */
export function nodesOfLines(lines: readonly OutlineLine[]): { readonly nodes: readonly OutlineNode[]; readonly title: string; readonly ids: ReadonlyMap<string, string> } {
  checkCount(lines.length);
  const holds = lines.map(({ depth }, index) => (lines[index + 1]?.depth ?? -1) > depth);
  const least = lines.reduce((lowest, { depth }) => Math.min(lowest, depth), Infinity);
  const [first] = lines;
  const hasTitle = first !== undefined && holds[0] === true && first.depth === least && lines.filter(({ depth }) => depth === least).length === 1;
  const top = lines.reduce((lowest, { depth }, index) => (hasTitle && index === 0 ? lowest : Math.min(lowest, depth)), Infinity);
  const ids = new Map<string, string>();
  const open: { readonly depth: number; readonly id: string }[] = [];
  const nodes = lines.map((line, index): OutlineNode => {
    const { depth, text, isDone, isHeading } = line;
    const id = `line${index}`;
    if (line.id !== undefined && !ids.has(line.id)) ids.set(line.id, id);
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const above = open.at(-1)?.id ?? null;
    // The title holds everything, so that it says nothing of anything.
    const holder = hasTitle && above === 'line0' ? null : above;
    open.push({ depth, id });
    const isTitle = hasTitle && index === 0;
    const isHolder = !isTitle && holds[index] === true && isDone === undefined && (isHeading === true || depth === top);
    const kind: PartKind = isTitle ? 'title' : isHolder ? (isHeading ? 'heading' : 'branch') : isDone !== undefined ? 'task' : line.isRemark ? 'remark' : line.isParagraph ? 'paragraph' : 'topic';
    return { id, text, kind, holder, ...(isHolder ? { isHolder: true as const } : {}), ...(isDone === undefined ? {} : { isDone }) };
  });
  return { nodes, title: hasTitle ? (first?.text.split('\n')[0] ?? '') : '', ids };
}

/** `[ ]` or `[x]` before a text: whether it is ticked, and the text behind it. */
export function takeTick(text: string): { readonly text: string; readonly isDone?: boolean } {
  const found = /^\[([ xX✓✔-])\]\s+(.*)$/su.exec(text);
  return found ? { text: found[2] ?? '', isDone: found[1] !== ' ' && found[1] !== '-' } : { text };
}
