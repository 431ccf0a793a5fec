import { itemType } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import type { Language } from '../messages/text.ts';
import { boxOf } from '../plan/geometry.ts';
import { wordsOnLink } from '../plan/linkWords.ts';
import { entriesOf, inOrder, textOf, titleOf, type Item, type Link, type Plan } from '../plan/plan.ts';
import { nameOfItem } from '../plan/itemNames.ts';
import { pictureNamed, pictureOn, picturesOn } from '../plan/pictures.ts';
import { planToJsonWithPictures } from '../plan/planJson.ts';
import { edgeNow, type KeptCanvas, keptCanvases, nodeNow, placeNow } from './canvas/keptCanvas.ts';
import { withoutKeys, type JsonObject } from './canvas/jsonObject.ts';

/** Obsidian's own colours, by number; the others are written out. */
const colours: Readonly<Partial<Record<string, string>>> = { red: '1', orange: '2', yellow: '3', gold: '3', green: '4', cyan: '5', teal: '5', violet: '6' };

/**
 * A plan as JSON Canvas 1.0 (jsoncanvas.org): areas as groups, cards as text nodes, links as edges with their names. What came from a
 * canvas is given back as it was, in its order, fields that nobody knows included; what was changed since is as it stands now. The whole
 * plan lies beside them under `kehys`, a key that other programs keep or leave alone, so that reading it back gives the same plan.
 * @param folder where {@link picturesBeside} will lie, from the canvas: pictures are `file` nodes then, else texts with their names
 */
export function planToCanvas(plan: Plan, language: Language, folder?: string): string {
  const kept = keptCanvases(plan);
  const items = inOrder([...plan.items.values()]);
  const ids = new CanvasIds(kept, plan);
  const known = kept.flatMap(({ nodes }) => nodes).flatMap(([id, box, source, isWordless]): readonly JsonObject[] => {
    const item = plan.items.get(id);
    return item ? [{ ...nodeNow(source, isWordless, item, wordsOf(item, language)), ...placeNow(source, box, boxOf(plan, item)), id: ids.of(id) }] : [];
  });
  // The order of nodes is the order in which they are drawn: outer areas lie under what they hold.
  const others = items.filter(({ id }) => !ids.isKept(id));
  const areas = others.filter(({ type }) => type === 'area').sort((one, other) => other.width * other.height - one.width * one.height);
  const cards = others.filter(({ type }) => type !== 'area');
  const canvas = {
    ...Object.assign({}, ...kept.map(({ rest }) => rest).reverse()) as JsonObject,
    nodes: [...areas.map((item) => nodeOf(plan, item, language, folder)), ...known, ...cards.map((item) => nodeOf(plan, item, language, folder))],
    edges: edgesOf(plan, kept, ids, language),
    kehys: planToJsonWithPictures(plan),
  };
  return `${JSON.stringify(canvas, null, '\t')}\n`;
}

/** The ids that a canvas's own nodes keep; one that two of them have stays with the first. */
class CanvasIds {
  readonly #byItem = new Map<string, string>();

  constructor(kept: readonly KeptCanvas[], plan: Plan) {
    const taken = new Set<string>();
    for (const [item, , source] of kept.flatMap(({ nodes }) => nodes)) {
      if (!plan.items.has(item)) continue;
      const { id } = source;
      const isFree = typeof id === 'string' && id !== '' && !taken.has(id);
      const own = isFree ? id : item;
      taken.add(own);
      this.#byItem.set(item, own);
    }
  }

  of(item: string): string {
    return this.#byItem.get(item) ?? item;
  }

  isKept(item: string): boolean {
    return this.#byItem.has(item);
  }
}

function edgesOf(plan: Plan, kept: readonly KeptCanvas[], ids: CanvasIds, language: Language): readonly JsonObject[] {
  const taken = new Set<unknown>();
  const linked = new Set<string>();
  const known = kept.flatMap((canvas) => {
    const itemOf = new Map([...canvas.nodes].reverse().map(([item, , { id }]) => [id, item]));
    return canvas.edges.flatMap(([linkId, source]): readonly JsonObject[] => {
      const link = linkId === null ? undefined : plan.links.get(linkId);
      if (linkId !== null && !link) return [];
      const ends = ['fromNode', 'toNode'].map((key) => itemOf.get(source[key]));
      // An edge whose node was deleted goes with it; one that never led anywhere stays.
      if (!link && ends.some((end) => end !== undefined && !plan.items.has(end))) return [];
      if (link) linked.add(link.id);
      const id = taken.has(source['id']) && linkId !== null ? linkId : source['id'];
      taken.add(id);
      const [from, to] = ends;
      const isSame = !link || (from === link.from && to === link.to) || (from === link.to && to === link.from);
      const now = isSame
        ? { ...source, ...(from === undefined ? {} : { fromNode: ids.of(from) }), ...(to === undefined ? {} : { toNode: ids.of(to) }) }
        : { ...withoutKeys(source, 'fromSide', 'toSide'), fromNode: ids.of(link.from), toNode: ids.of(link.to) };
      const words = link ? ownWords(plan, link.id) : undefined;
      const said = edgeNow(now, words);
      return [source['id'] === undefined && linkId === null ? said : { ...said, id }];
    });
  });
  const others = [...plan.links.values()].filter(({ id }) => !linked.has(id)).sort((one, other) => (one.id < other.id ? -1 : 1));
  return [...known, ...others.map((link) => edgeOf(plan, link, ids, language))];
}

/** An edge says what is written on its link, or else what kind it is. */
function edgeOf(plan: Plan, { id, kind, from, to }: Link, ids: CanvasIds, language: Language): JsonObject {
  return { id, fromNode: ids.of(from), toNode: ids.of(to), label: ownWords(plan, id) ?? linkKind(kind).name[language] };
}

/** What is written on a link, letter for letter; undefined where nothing is. */
function ownWords(plan: Plan, link: string): string | undefined {
  return wordsOnLink(plan, link) === '' ? undefined : textOf(entriesOf(plan, 'linkWords')[link] ?? {}, 'words');
}

function nodeOf(plan: Plan, item: Item, language: Language, folder: string | undefined): JsonObject {
  const { x, y, width, height } = boxOf(plan, item);
  const color = colours[itemType(item.type).hue];
  const place = { id: item.id, x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height), ...(color ? { color } : {}) };
  const picture = pictureNamed(plan, pictureOn(item));
  if (picture && folder !== undefined) return { ...place, type: 'file', file: `${folder}/${fileOfPicture(picture.name)}` };
  return item.type === 'area' ? { ...place, type: 'group', label: titleOf(item) } : { ...place, type: 'text', text: picture ? nameOfItem(plan, item, language) : textOfCard(item, language) };
}

/** What a picture's file is called beside a canvas: equal pictures of any plans are the same file. */
function fileOfPicture(name: string): string {
  return `${name.slice(0, 16)}.jpg`;
}

/** The files that a canvas of this plan shows, by their names. */
export function picturesBeside(plan: Plan): ReadonlyMap<string, Uint8Array> {
  return new Map([...picturesOn(plan, plan.items.values())].map(([name, bytes]) => [fileOfPicture(name), bytes]));
}

/** What a kept node says once it was changed: a note just its text, another card as new ones do. */
function wordsOf(item: Item, language: Language): string {
  if (item.type === 'area') return titleOf(item);
  return item.type === 'note' ? textOf(item.fields, 'text') : textOfCard(item, language);
}

/** Kind and title, then the texts that its card shows. */
function textOfCard(item: Item, language: Language): string {
  const type = itemType(item.type);
  const shown = type.cardFields.flatMap((key) => textOf(item.fields, key).trim() && type.fields.some((field) => field.key === key && (field.kind === 'text' || field.kind === 'longText')) ? [textOf(item.fields, key).trim()] : []);
  return [`*${type.name[language]}*`, titleOf(item), ...shown].filter(Boolean).join('\n\n');
}
