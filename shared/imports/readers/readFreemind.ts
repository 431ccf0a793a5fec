import { plainText } from '../../interchange/plainText.ts';
import type { Outline } from '../outline.ts';
import { damaged } from './fault.ts';
import { outlineOfMaps, type Topic } from './mindMaps.ts';
import { childrenOf, localName, textIn, type XmlElement } from './readXml.ts';
import { xmlOf } from './xml.ts';

/** A mind map of FreeMind or Freeplane: nodes stand under nodes, arrows between them are links; of rich text the words are taken. */
export function readFreemind(text: string): Outline {
  const map = xmlOf(text);
  const [root] = childrenOf(map, 'node');
  if (localName(map) !== 'map' || !root) throw damaged('FreeMind');
  return outlineOfMaps('freemind', [{ root: topicOf(root), relations: arrowsIn(root) }]);
}

function topicOf(node: XmlElement): Topic {
  const { attributes } = node;
  const rich = (kind: string): readonly XmlElement[] => childrenOf(node, 'richcontent').filter((content) => (content.attributes['TYPE'] ?? 'NODE') === kind);
  const named = childrenOf(node, 'attribute').map((one) => `${one.attributes['NAME'] ?? ''}: ${one.attributes['VALUE'] ?? ''}`);
  const link = attributes['LINK'] ?? '';
  return {
    id: attributes['ID'] ?? '',
    title: plainText(attributes['TEXT'] ?? '') || wordsIn(rich('NODE')),
    note: [wordsIn(rich('DETAILS')), wordsIn(rich('NOTE')), ...named].filter(Boolean).join('\n'),
    address: /^https?:\/\//u.test(link) ? link : '',
    hasImage: rich('NODE').some((content) => has(content, 'img')),
    children: () => childrenOf(node, 'node').map(topicOf),
    ...doneBy(childrenOf(node, 'icon').map((icon) => icon.attributes['BUILTIN'] ?? '')),
  };
}

/** The words of rich text, a line a paragraph. */
function wordsIn(contents: readonly XmlElement[]): string {
  const blocks = contents.flatMap((content) => childrenOf(content, 'html')).flatMap((html) => childrenOf(html, 'body')).flatMap(({ children }) => children);
  const lines = blocks.map((block) => (typeof block === 'string' ? block : textIn(block)).replace(/\s+/gu, ' ').trim());
  return lines.filter(Boolean).join('\n');
}

function has({ children }: XmlElement, name: string): boolean {
  return children.some((child) => typeof child !== 'string' && (localName(child) === name || has(child, name)));
}

function arrowsIn(root: XmlElement): readonly { readonly from: string; readonly to: string; readonly label: string }[] {
  const found: { readonly from: string; readonly to: string; readonly label: string }[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const from = next.attributes['ID'] ?? '';
    found.push(...childrenOf(next, 'arrowlink').map(({ attributes }) => ({ from, to: attributes['DESTINATION'] ?? '', label: attributes['MIDDLE_LABEL'] ?? '' })));
    waiting.push(...childrenOf(next, 'node'));
  }
  return found;
}

function doneBy(icons: readonly string[]): { readonly isDone?: boolean } {
  if (icons.some((icon) => icon === 'button_ok' || icon === 'checked')) return { isDone: true };
  return icons.includes('unchecked') ? { isDone: false } : {};
}
