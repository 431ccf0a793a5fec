import type { JsonObject } from '../../interchange/canvas/jsonObject.ts';
import type { Outline } from '../outline.ts';
import { damaged, ImportFault } from './fault.ts';
import { isObject, objectsIn, parsedJson, textAt, textsIn } from './json.ts';
import { outlineOfMaps, type MindMap, type Topic } from './mindMaps.ts';
import { plainText } from '../../interchange/plainText.ts';
import { childrenOf, textIn, type XmlElement } from './readXml.ts';
import { xmlOf } from './xml.ts';
import { zipTexts } from './zip.ts';

const [jsonPart, xmlPart] = ['content.json', 'content.xml'] as const;
/** Where a map that is protected with a password says so. */
const manifests: readonly string[] = ['manifest.json', 'META-INF/manifest.xml'];

/** A mind map of XMind: `content.json`, or `content.xml` of the version before. Topics stand under topics, relationships are links. */
export function readXmind(bytes: Uint8Array): Outline {
  const parts = zipTexts(bytes, (path) => path === jsonPart || path === xmlPart || manifests.includes(path));
  if (manifests.some((path) => parts.get(path)?.includes('encryption-data'))) throw new ImportFault('import-locked');
  const json = parts.get(jsonPart);
  const xml = parts.get(xmlPart);
  if (json === undefined && xml === undefined) throw damaged('XMind');
  const maps = json === undefined ? mapsOfXml(xmlOf(xml ?? '')) : mapsOfJson(parsedJson(json));
  if (maps.length === 0) throw damaged('XMind');
  return outlineOfMaps('xmind', maps);
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
    labels: textsIn(topic['labels']),
    children: () => (isObject(children) ? kinds.flatMap((kind) => objectsIn(children[kind]).map((child) => ofKind(kind, topicOfJson(child)))) : []),
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
    labels: childrenOf(topic, 'labels').flatMap((holder) => childrenOf(holder, 'label')).map((label) => textIn(label)),
    children: () => childrenOf(topic, 'children').flatMap((holder) => childrenOf(holder, 'topics')).flatMap((topics) => childrenOf(topics, 'topic').map((child) => ofKind(topics.attributes['type'] ?? '', topicOfXml(child)))),
    ...doneBy(markers),
  };
}

/** Topics that stand under another: branches, what floats, what sums up, what is called out. */
const kinds = ['attached', 'detached', 'summary', 'callout'] as const;

function ofKind(kind: string, topic: Topic): Topic {
  return kind === 'summary' || kind === 'callout' ? { ...topic, isRemark: true } : topic;
}

/** Addresses of the web are words worth keeping; those of files in the map, and of other topics, lead nowhere from here. */
function addressIn(href: string): string {
  return /^https?:\/\//u.test(href) ? href : '';
}

function doneBy(markers: readonly string[]): { readonly isDone?: boolean } {
  const task = markers.find((marker) => marker.startsWith('task-'));
  return task === undefined ? {} : { isDone: task === 'task-done' };
}
