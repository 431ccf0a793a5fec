import { withoutKeys, type JsonObject } from '../../interchange/canvas/jsonObject.ts';
import { wordsOfNode } from '../../interchange/canvas/wordsOfNode.ts';
import { bringInTexts } from '../../messages/bringIn.ts';
import { pictureFileOf } from '../canvasPictures.ts';
import { Remarks, type Outline, type OutlineLink, type OutlineNode } from '../outline.ts';
import type { PartKind } from '../partKinds.ts';
import { checkCount, damaged } from './fault.ts';
import { isObject, objectsIn, parsedJson, textAt } from './json.ts';
import { boxIn, holdersByPlace } from './places.ts';

const kinds: Readonly<Record<string, PartKind>> = { text: 'card', file: 'file', link: 'address', group: 'group' };

/**
 * JSON Canvas 1.0 (jsoncanvas.org). Every node and edge keeps what the file said of it, fields that nobody knows included, so that the
 * export can give it back. Ids that are missing or doubled are made up; an edge to a doubled id leads to the first.
 */
export function readCanvas(text: string): Outline {
  const json = parsedJson(text);
  if (!isObject(json)) throw damaged('JSON Canvas');
  const { nodes: rawNodes, edges: rawEdges } = json;
  const rest = withoutKeys(json, 'nodes', 'edges', 'kehys');
  if ((rawNodes !== undefined && !Array.isArray(rawNodes)) || (rawEdges !== undefined && !Array.isArray(rawEdges))) throw damaged('JSON Canvas');
  const given = objectsIn(rawNodes);
  const edges = objectsIn(rawEdges);
  checkCount(given.length + edges.length);
  const remarks = new Remarks();
  remarks.add(bringInTexts.noParts, (Array.isArray(rawNodes) ? rawNodes.length : 0) + (Array.isArray(rawEdges) ? rawEdges.length : 0) - given.length - edges.length);
  const holdsPlan = isObject(json['kehys']);
  remarks.add(bringInTexts.holdsPlan, holdsPlan ? 1 : 0);
  const byId = new Map<string, string>();
  const placed = given.map((source, index) => {
    const own = textAt(source, 'id');
    if (own !== '' && byId.has(own)) remarks.add(bringInTexts.doubledIds);
    const id = `node${index}`;
    if (own !== '' && !byId.has(own)) byId.set(own, id);
    const box = boxIn(source);
    if (!box) remarks.add(bringInTexts.noPlaces);
    const kind = kinds[textAt(source, 'type')] ?? 'other';
    if (kind === 'file' && pictureFileOf({ kind, source }) === undefined) remarks.add(bringInTexts.filesByName);
    if (kind === 'group' && source['background'] !== undefined) remarks.add(bringInTexts.backgrounds);
    return { id, source, kind, ...(box ? { box } : {}), ...(kind === 'group' ? { isHolder: true as const } : {}) };
  });
  const holders = holdersByPlace(placed);
  const nodes = placed.map((node): OutlineNode => {
    const colour = textAt(node.source, 'color');
    return { ...node, text: wordsOfNode(node.source), holder: holders.get(node.id) ?? null, ...(colour ? { colour } : {}) };
  });
  return { format: 'canvas', title: '', nodes, links: edges.map((edge) => linkOf(edge, byId, remarks)), sheets: [], remarks: remarks.list(), rest, ...(holdsPlan ? { holdsPlan } : {}) };
}

function linkOf(source: JsonObject, byId: ReadonlyMap<string, string>, remarks: Remarks): OutlineLink {
  const [from, to] = [byId.get(textAt(source, 'fromNode')), byId.get(textAt(source, 'toNode'))];
  if (from === undefined || to === undefined) remarks.add(bringInTexts.looseEnds);
  return { from, to, label: textAt(source, 'label'), source };
}
