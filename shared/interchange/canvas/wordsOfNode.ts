import { wellFormed } from '../../plan/wellFormedText.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { JsonObject } from './jsonObject.ts';

const text = (node: JsonObject, key: string): string => {
  const value = node[key];
  return typeof value === 'string' ? wellFormed(value) : '';
};

/** A first line that says what a card is, as Kehys' own canvases begin. */
const kindLine = /^\*[^*\n:]+\*\s*\n/u;

/** The text of a card as it reads: the programs that draw canvases set Markdown. */
function plainWords(markdown: string): string {
  const kind = kindLine.exec(markdown)?.[0] ?? '';
  const words = plainMarkdown(markdown.slice(kind.length));
  // Marks alone are what the card says.
  return words === '' ? markdown : kind + words;
}

/** The words that a node of a JSON Canvas shows: a text, a group's label, or the name of what it embeds. */
export function wordsOfNode(node: JsonObject): string {
  switch (node['type']) {
    case 'group':
      return text(node, 'label');
    case 'file':
      return text(node, 'file') + text(node, 'subpath');
    case 'link':
      return text(node, 'url');
    case 'text':
      return plainWords(text(node, 'text'));
    default:
      return text(node, 'text') || text(node, 'label');
  }
}
