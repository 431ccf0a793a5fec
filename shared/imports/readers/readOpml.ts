import { bringInTexts } from '../../messages/bringIn.ts';
import { Remarks, type Outline } from '../outline.ts';
import { damaged } from './fault.ts';
import { nodesOfLines, type OutlineLine } from './lines.ts';
import { plainText } from '../../interchange/plainText.ts';
import { childrenOf, localName, textIn, type XmlElement } from './readXml.ts';
import { xmlOf } from './xml.ts';

/** OPML 1.0 and 2.0, as outliners and mind maps write it. A note, and an address, stand under the line's own words. */
export function readOpml(text: string): Outline {
  const root = xmlOf(text);
  if (localName(root) !== 'opml') throw damaged('OPML');
  const head = childrenOf(root, 'head')[0];
  const body = childrenOf(root, 'body')[0];
  if (!body) throw damaged('OPML');
  const remarks = new Remarks();
  const lines: OutlineLine[] = [];
  const waiting = childrenOf(body, 'outline').map((element) => ({ element, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, depth } = next;
    if (element.attributes['isComment'] === 'true') remarks.add(bringInTexts.comments);
    const line = lineOf(element, depth);
    // A line without words holds its place in the tree only where others stand under it.
    const inner = childrenOf(element, 'outline');
    if (line.text !== '' || inner.length > 0) lines.push(line);
    for (const child of [...inner].reverse()) waiting.push({ element: child, depth: depth + 1 });
  }
  const { nodes, title } = nodesOfLines(lines);
  const named = head ? childrenOf(head, 'title').map(textIn).join('').trim() : '';
  return { format: 'opml', title: named || title, nodes, links: [], sheets: [], remarks: remarks.list() };
}

function lineOf({ attributes }: XmlElement, depth: number): OutlineLine {
  const [own = '', title = '', note = '', address = '', feed = ''] = ['text', 'title', '_note', 'url', 'xmlUrl'].map((key) => plainText(attributes[key] ?? ''));
  const words = [own || title, note, address || feed].filter(Boolean).join('\n');
  const ticked = attributes['_status'] ?? attributes['checked'] ?? attributes['_complete'] ?? attributes['complete'];
  return { depth, text: words, ...(ticked === undefined ? {} : { isDone: ticked === 'true' || ticked === 'checked' }) };
}
