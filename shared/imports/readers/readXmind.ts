import type { JsonObject } from '../../interchange/canvas/jsonObject.ts';
import { bringInTexts } from '../../messages/bringIn.ts';
import { Remarks, type Outline, type OutlineLink } from '../outline.ts';
import { damaged } from './fault.ts';
import { isObject, objectsIn, parsedJson, textAt } from './json.ts';
import { nodesOfLines, type OutlineLine } from './lines.ts';
import { plainText } from '../../interchange/plainText.ts';
import { childrenOf, textIn, type XmlElement } from './readXml.ts';
import { xmlOf } from './xml.ts';
import { zipTexts } from './zip.ts';

const [jsonPart, xmlPart] = ['content.json', 'content.xml'] as const;

/** A topic of either form of XMind's files. */
interface Topic {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly address: string;
  readonly isDone?: boolean;
  readonly hasImage: boolean;
  readonly children: () => readonly Topic[];
}

interface MindMap {
  readonly root: Topic;
  readonly relations: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

/** A mind map of XMind: `content.json`, or `content.xml` of the version before. Topics stand under topics, relationships are links. */
export function readXmind(bytes: Uint8Array): Outline {
  const parts = zipTexts(bytes, (path) => path === jsonPart || path === xmlPart);
  const json = parts.get(jsonPart);
  const xml = parts.get(xmlPart);
  if (json === undefined && xml === undefined) throw damaged('XMind');
  const maps = json === undefined ? mapsOfXml(xmlOf(xml ?? '')) : mapsOfJson(parsedJson(json));
  if (maps.length === 0) throw damaged('XMind');
  const remarks = new Remarks();
  const lines: OutlineLine[] = [];
  const waiting = maps.map(({ root }) => ({ topic: root, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { topic, depth } = next;
    if (topic.hasImage) remarks.add(bringInTexts.images);
    const text = [topic.title, topic.note, topic.address].filter(Boolean).join('\n');
    const inner = topic.children();
    if (text !== '' || inner.length > 0) lines.push({ depth, text, id: topic.id, ...(topic.isDone === undefined ? {} : { isDone: topic.isDone }) });
    for (const child of [...inner].reverse()) waiting.push({ topic: child, depth: depth + 1 });
  }
  const { nodes, title, ids } = nodesOfLines(lines);
  const links = maps.flatMap(({ relations }) => relations).flatMap(({ from, to, label }): readonly OutlineLink[] => {
    const ends = { from: ids.get(from), to: ids.get(to) };
    if (ends.from !== undefined && ends.to !== undefined) return [{ ...ends, label }];
    remarks.add(bringInTexts.looseEnds);
    return [];
  });
  return { format: 'xmind', title, nodes, links, sheets: [], remarks: remarks.list() };
}

function mapsOfJson(json: unknown): readonly MindMap[] {
  return objectsIn(json).flatMap((sheet) => {
    const root = sheet['rootTopic'];
    if (!isObject(root)) return [];
    const relations = objectsIn(sheet['relationships']).map((one) => ({ from: textAt(one, 'end1Id'), to: textAt(one, 'end2Id'), label: textAt(one, 'title') }));
    return [{ root: topicOfJson(root), relations }];
  });
}

function topicOfJson(topic: JsonObject): Topic {
  const notes = topic['notes'];
  const plain = isObject(notes) ? notes['plain'] : undefined;
  const markers = objectsIn(topic['markers']).map((marker) => textAt(marker, 'markerId'));
  const children = topic['children'];
  return {
    id: textAt(topic, 'id'),
    title: plainText(textAt(topic, 'title')),
    note: isObject(plain) ? plainText(textAt(plain, 'content')) : '',
    address: addressIn(textAt(topic, 'href')),
    hasImage: isObject(topic['image']),
    children: () => (isObject(children) ? [...objectsIn(children['attached']), ...objectsIn(children['detached'])].map(topicOfJson) : []),
    ...doneBy(markers),
  };
}

function mapsOfXml(root: XmlElement): readonly MindMap[] {
  return childrenOf(root, 'sheet').flatMap((sheet) => {
    const topic = childrenOf(sheet, 'topic')[0];
    if (!topic) return [];
    const relations = childrenOf(sheet, 'relationships').flatMap((holder) => childrenOf(holder, 'relationship')).map((one) => ({ from: one.attributes['end1'] ?? '', to: one.attributes['end2'] ?? '', label: childrenOf(one, 'title').map(textIn).join('') }));
    return [{ root: topicOfXml(topic), relations }];
  });
}

function topicOfXml(topic: XmlElement): Topic {
  const words = (path: readonly string[]): string => path.reduce<readonly XmlElement[]>((found, name) => found.flatMap((one) => childrenOf(one, name)), [topic]).map(textIn).join('\n').trim();
  const markers = childrenOf(topic, 'marker-refs').flatMap((refs) => childrenOf(refs, 'marker-ref')).map(({ attributes }) => attributes['marker-id'] ?? '');
  return {
    id: topic.attributes['id'] ?? '',
    title: plainText(words(['title'])),
    note: plainText(words(['notes', 'plain'])),
    address: addressIn(Object.entries(topic.attributes).find(([key]) => key === 'href' || key.endsWith(':href'))?.[1] ?? ''),
    hasImage: childrenOf(topic, 'img').length > 0,
    children: () => childrenOf(topic, 'children').flatMap((holder) => childrenOf(holder, 'topics')).filter(({ attributes }) => attributes['type'] !== 'summary').flatMap((topics) => childrenOf(topics, 'topic')).map(topicOfXml),
    ...doneBy(markers),
  };
}

/** Addresses of the web are words worth keeping; those of files in the map, and of other topics, lead nowhere from here. */
function addressIn(href: string): string {
  return /^https?:\/\//u.test(href) ? href : '';
}

function doneBy(markers: readonly string[]): { readonly isDone?: boolean } {
  const task = markers.find((marker) => marker.startsWith('task-'));
  return task === undefined ? {} : { isDone: task === 'task-done' };
}
