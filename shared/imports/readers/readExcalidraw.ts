import type { JsonObject } from '../../interchange/canvas/jsonObject.ts';
import { bringInTexts } from '../../messages/bringIn.ts';
import { Remarks, type Outline, type OutlineLink, type OutlineNode } from '../outline.ts';
import type { PartKind } from '../partKinds.ts';
import { checkCount, damaged } from './fault.ts';
import { isObject, objectsIn, parsedJson, textAt } from './json.ts';
import { boxIn, holdersByPlace } from './places.ts';

const shapes: Readonly<Record<string, PartKind>> = { rectangle: 'rectangle', ellipse: 'ellipse', diamond: 'diamond', frame: 'frame', magicframe: 'frame' };

/**
 * A drawing of Excalidraw: shapes with the texts bound to them, free texts, frames, and as links the arrows and lines that are bound to a
 * shape at both ends. A shape without words that lies around others is a frame as well. What was drawn by hand has no words and is left.
 */
export function readExcalidraw(text: string): Outline {
  const json = parsedJson(text);
  if (!isObject(json) || !Array.isArray(json['elements'])) throw damaged('Excalidraw');
  const elements = objectsIn(json['elements']).filter((element) => element['isDeleted'] !== true);
  checkCount(elements.length);
  const remarks = new Remarks();
  const texts = elements.filter((element) => element['type'] === 'text');
  const bound = new Map<string, string[]>();
  for (const element of texts) {
    const container = textAt(element, 'containerId');
    if (container) bound.set(container, [...(bound.get(container) ?? []), wordsOf(element)]);
  }
  const known = new Set(elements.map((element) => textAt(element, 'id')));
  const drafts: (OutlineNode & { readonly frame: string })[] = [];
  const taken = new Set<string>();
  elements.forEach((element, index) => {
    const type = textAt(element, 'type');
    const kind = type === 'text' ? 'words' : shapes[type];
    if (kind === undefined) return remarkOn(type, remarks);
    if (type === 'text' && known.has(textAt(element, 'containerId'))) return;
    const own = textAt(element, 'id');
    if (own !== '' && taken.has(own)) remarks.add(bringInTexts.doubledIds);
    const id = own === '' || taken.has(own) ? `element ${index}` : own;
    taken.add(id);
    const words = [kind === 'frame' ? textAt(element, 'name') : type === 'text' ? wordsOf(element) : (bound.get(own) ?? []).join('\n'), textAt(element, 'link')];
    const box = boxIn(element);
    drafts.push({
      id,
      kind,
      text: words.filter(Boolean).join('\n'),
      holder: null,
      frame: textAt(element, 'frameId'),
      ...(box ? { box } : {}),
      ...(kind === 'frame' ? { isHolder: true as const } : {}),
      ...colourOf(element),
    });
  });
  const withBoxes = drafts.map((node) => (node.isHolder || node.text !== '' ? node : { ...node, isHolder: true as const }));
  const holders = holdersByPlace(withBoxes);
  const used = new Set([...holders.values(), ...drafts.map(({ frame }) => frame)]);
  // Only what has words, or holds something, is anything.
  const nodes = withBoxes.filter((node) => node.text !== '' || node.kind === 'frame' || used.has(node.id));
  remarks.add(bringInTexts.wordless, withBoxes.length - nodes.length);
  const kept = new Set(nodes.map(({ id }) => id));
  const links = elements.flatMap((element) => linkOf(element, kept, bound, remarks));
  return {
    format: 'excalidraw',
    title: '',
    nodes: nodes.map(({ frame, ...node }) => ({ ...node, holder: kept.has(frame) && frame !== node.id ? frame : (holders.get(node.id) ?? null) })),
    links,
    sheets: [],
    remarks: remarks.list(),
  };
}

function wordsOf(element: JsonObject): string {
  return textAt(element, 'originalText') || textAt(element, 'text');
}

/** A shape is told by its filling, or by its line where it has none. */
function colourOf(element: JsonObject): { readonly colour?: string } {
  const filling = textAt(element, 'backgroundColor');
  const colour = filling !== '' && filling !== 'transparent' ? filling : textAt(element, 'strokeColor');
  return colour === '' || colour === '#1e1e1e' || colour === '#000000' ? {} : { colour };
}

function remarkOn(type: string, remarks: Remarks): void {
  if (type === 'arrow' || type === 'line' || type === '') return;
  remarks.add(type === 'image' ? bringInTexts.images : type === 'freedraw' ? bringInTexts.drawings : bringInTexts.embedded);
}

function linkOf(element: JsonObject, kept: ReadonlySet<string>, bound: ReadonlyMap<string, readonly string[]>, remarks: Remarks): readonly OutlineLink[] {
  const type = textAt(element, 'type');
  if (type !== 'arrow' && type !== 'line') return [];
  const [from, to] = ['startBinding', 'endBinding'].map((key) => {
    const binding = element[key];
    const id = isObject(binding) ? textAt(binding, 'elementId') : '';
    return kept.has(id) ? id : undefined;
  });
  if (from === undefined || to === undefined) {
    remarks.add(type === 'line' ? bringInTexts.drawings : bringInTexts.looseArrows);
    return [];
  }
  return [{ from, to, label: (bound.get(textAt(element, 'id')) ?? []).join(' ') }];
}
