import { wellFormed } from '../../plan/wellFormedText.ts';
import type { JsonObject } from './jsonObject.ts';

const text = (node: JsonObject, key: string): string => {
  const value = node[key];
  return typeof value === 'string' ? wellFormed(value) : '';
};

/** The words that a node of a JSON Canvas shows: a text, a group's label, or the name of what it embeds. */
export function wordsOfNode(node: JsonObject): string {
  switch (node['type']) {
    case 'group':
      return text(node, 'label');
    case 'file':
      return text(node, 'file') + text(node, 'subpath');
    case 'link':
      return text(node, 'url');
    default:
      return text(node, 'text') || text(node, 'label');
  }
}
