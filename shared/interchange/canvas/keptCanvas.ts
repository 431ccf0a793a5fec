import { z } from 'zod';
import { itemType } from '../../framework/itemTypes.ts';
import { textOf, entriesOf, type Box, type FieldValues, type Item, type Plan } from '../../plan/plan.ts';
import { pictureOn } from '../../plan/pictures.ts';
import { fieldsOfText } from '../../plan/fieldsOfText.ts';
import { longestText } from '../../framework/field.ts';
import { withoutKeys, type JsonObject } from './jsonObject.ts';
import { wordsOfNode } from './wordsOfNode.ts';

/** Taken as it is: a key may have any name. */
const object = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/**
 * What a JSON Canvas said that a plan has no place for, kept so that the export gives it back: the keys beside nodes and edges, and of each
 * node and edge all its fields. A node has the id of the item that it became and the box that this was given, an edge the id of its link,
 * or null. Words that the item holds just as they were are not kept a second time, which the last part of a node tells.
 */
export const keptCanvasSchema = z.object({
  rest: object,
  nodes: z.array(z.tuple([z.string(), box, object, z.boolean()])),
  edges: z.array(z.tuple([z.string().nullable(), object])),
});
export type KeptCanvas = z.infer<typeof keptCanvasSchema>;

/** The key of a node's words, or undefined where it has none of its own. */
function wordsKey(node: JsonObject): string | undefined {
  return node['type'] === 'group' ? 'label' : node['type'] === 'text' ? 'text' : undefined;
}

/** A node as it is kept beside the item that it became: without its words where the item's title is just these, which it then says. */
export function keptNode(node: JsonObject, item: Pick<Item, 'type' | 'fields'>): readonly [kept: JsonObject, isWordless: boolean] {
  const key = wordsKey(node);
  if (key === undefined || node[key] !== titleIn(item) || node[key] === '') return [node, false];
  // The key stays in its place among the others.
  return [{ ...node, [key]: '' }, true];
}

/** In the place of an edge's words, so that they come back where they stood among its keys. No file says just this. */
const wordsOfLink = { kehys: 'words of the link' } as const;

/** An edge as it is kept beside the link that says its words. */
export function wordlessEdge(edge: JsonObject): JsonObject {
  return { ...edge, label: wordsOfLink };
}

/** A kept edge with what is written on its link now, which is nothing where `words` is undefined. */
export function edgeNow(kept: JsonObject, words: string | undefined): JsonObject {
  if (words !== undefined) return { ...kept, label: words };
  return JSON.stringify(kept['label']) === JSON.stringify(wordsOfLink) ? withoutKeys(kept, 'label') : kept;
}

function titleIn({ type, fields }: Pick<Item, 'type' | 'fields'>): string {
  return textOf(fields, itemType(type).titleField);
}

/** A kept node as it stands now: word for word as it was where the item says the same, else with the item's words (`words`). */
export function nodeNow(kept: JsonObject, isWordless: boolean, item: Item, words: string): JsonObject {
  const key = wordsKey(kept);
  if (isWordless && key !== undefined) return { ...kept, [key]: titleIn(item) };
  // A picture says what it shows itself: its file stays the one that the canvas named.
  if (saysTheSame(kept, item) || (kept['type'] === 'file' && pictureOn(item) !== '')) return kept;
  const rest = withoutKeys(kept, 'file', 'subpath', 'url');
  return kept['type'] === 'group' ? { ...rest, label: words } : { ...rest, type: 'text', text: words };
}

function saysTheSame(kept: JsonObject, item: Item): boolean {
  const words = wordsOfNode(kept);
  const said = (fields: FieldValues): boolean => Object.entries(fields).every(([key, value]) => textOf(item.fields, key) === value);
  return said(fieldsOfText(item.type, words)) || textsBehindName(words).some((rest) => said(fieldsOfText(item.type, rest)));
}

/** The words behind a first line, or a first word, that only says what the card is. */
function textsBehindName(words: string): readonly string[] {
  return [words.slice(words.indexOf('\n') + 1).trim(), words.slice(words.indexOf(':') + 1).trim()];
}

/** Nearer than this nothing was moved: places in areas are sums. */
const closest = 0.01;

/** Where the kept node lies now: just where it was while its item was not moved, else moved and sized like it. */
export function placeNow(kept: JsonObject, [x, y, width, height]: readonly [number, number, number, number], now: Box): JsonObject {
  const isSame = (one: number, other: number): boolean => Math.abs(one - other) < closest;
  if (isSame(now.x, x) && isSame(now.y, y) && isSame(now.width, width) && isSame(now.height, height)) return {};
  const moved = (key: string, by: number): number | undefined => (typeof kept[key] === 'number' ? Math.round(kept[key] + by) : undefined);
  return {
    x: moved('x', now.x - x) ?? Math.round(now.x),
    y: moved('y', now.y - y) ?? Math.round(now.y),
    width: isSame(now.width, width) && typeof kept['width'] === 'number' ? kept['width'] : Math.round(now.width),
    height: isSame(now.height, height) && typeof kept['height'] === 'number' ? kept['height'] : Math.round(now.height),
  };
}

/** Half of a surrogate pair must not end a piece. */
const halves = /[\ud800-\udfff]/g;

/** A kept canvas as texts that fields take, in order. */
export function keptPieces(kept: KeptCanvas): readonly string[] {
  const text = JSON.stringify(kept).replace(halves, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
  return Array.from({ length: Math.ceil(text.length / longestText) }, (_, at) => text.slice(at * longestText, (at + 1) * longestText));
}

/** What a plan keeps of canvases, in the order of their imports. What cannot be read is left out: the plan itself has every part. */
export function keptCanvases(plan: Plan): readonly KeptCanvas[] {
  const imports = new Map<string, string>();
  for (const [entry, values] of Object.entries(entriesOf(plan, 'canvases')).sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [canvas = ''] = entry.split('.');
    imports.set(canvas, (imports.get(canvas) ?? '') + textOf(values, 'kept'));
  }
  return [...imports.values()].flatMap((text) => {
    try {
      return [keptCanvasSchema.parse(JSON.parse(text))];
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError) return [];
      throw error;
    }
  });
}

/** The entry of the register that holds a piece: the import, then the piece. */
export function keptEntry(canvas: string, piece: number): string {
  return `${canvas}.${String(piece).padStart(4, '0')}`;
}
