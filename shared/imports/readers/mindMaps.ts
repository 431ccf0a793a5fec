import { bringInTexts } from '../../messages/bringIn.ts';
import { Remarks, type ImportFormat, type Outline, type OutlineLink } from '../outline.ts';
import { nodesOfLines, type OutlineLine } from './lines.ts';

/** A topic of a mind map, whichever program drew it. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly address: string;
  /** Short words beside the title. */
  readonly labels?: readonly string[];
  readonly isDone?: boolean;
  /** It sums others up, or calls something out. */
  readonly isRemark?: boolean;
  readonly hasImage: boolean;
  readonly children: () => readonly Topic[];
}

export interface MindMap {
  readonly root: Topic;
  readonly relations: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

/** Mind maps as an outline: topics stand under topics, relations are links. */
export function outlineOfMaps(format: ImportFormat, maps: readonly MindMap[]): Outline {
  const remarks = new Remarks();
  const lines: OutlineLine[] = [];
  const waiting = maps.map(({ root }) => ({ topic: root, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { topic, depth } = next;
    if (topic.hasImage) remarks.add(bringInTexts.images);
    const text = [topic.title, topic.note, (topic.labels ?? []).join(', '), topic.address].filter(Boolean).join('\n');
    const inner = topic.children();
    // Of a single map the root is the title and its branches stand at the top; of several, branches are to hold what is under them as well.
    const isHeading = maps.length > 1 && depth === 1 && inner.length > 0;
    if (text !== '' || inner.length > 0) lines.push({ depth, text, id: topic.id, ...(isHeading ? { isHeading } : {}), ...(topic.isDone === undefined ? {} : { isDone: topic.isDone }), ...(topic.isRemark ? { isRemark: true } : {}) });
    for (const child of [...inner].reverse()) waiting.push({ topic: child, depth: depth + 1 });
  }
  const { nodes, title, ids } = nodesOfLines(lines);
  const links = maps.flatMap(({ relations }) => relations).flatMap(({ from, to, label }): readonly OutlineLink[] => {
    const ends = { from: ids.get(from), to: ids.get(to) };
    if (ends.from !== undefined && ends.to !== undefined) return [{ ...ends, label }];
    remarks.add(bringInTexts.looseEnds);
    return [];
  });
  return { format, title, nodes, links, sheets: [], remarks: remarks.list() };
}
