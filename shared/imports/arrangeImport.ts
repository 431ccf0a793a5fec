import type { FieldValue } from '../framework/field.ts';
import { longestText } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import { linkBetween, linkFits, linkKind, linkKinds } from '../framework/linkKinds.ts';
import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import { keptNode, keptPieces, wordlessEdge } from '../interchange/canvas/keptCanvas.ts';
import type { JsonObject } from '../interchange/canvas/jsonObject.ts';
import { plainName } from '../interchange/measurements/columns.ts';
import { bringInTexts } from '../messages/bringIn.ts';
import { say, type Language } from '../messages/text.ts';
import { fieldsOfText } from '../plan/fieldsOfText.ts';
import { boxOf } from '../plan/geometry.ts';
import { emptyPlan, titleOf, type Box, type Item, type Link, type Plan } from '../plan/plan.ts';
import { wellFormed } from '../plan/wellFormedText.ts';
import type { CanvasPictures } from './canvasPictures.ts';
import { cutText } from './cutText.ts';
import { groupsOf, type PartGroup, type Target } from './partGroups.ts';
import type { ImportMapping } from './importMapping.ts';
import { takeTypeName } from './namedTypes.ts';
import { Remarks, type Outline, type OutlineNode, type Remark, type Sheet } from './outline.ts';
import type { SheetMapping } from './sheetMapping.ts';
import { placeParts, type PartToPlace } from './placeParts.ts';
import { keyOfName } from './namedItems.ts';
import { cardsOfRows, titleOfRow, type RowCard } from './tableCards.ts';

/** What a file becomes in a plan: complete and placed, and nothing of it made yet. */
export interface Arrangement {
  /** For a plan of its own. */
  readonly title: string;
  /** New items, areas before what they hold. */
  readonly items: readonly Item[];
  /** Where items of the plan go that make room. */
  readonly moved: ReadonlyMap<string, Box>;
  readonly links: readonly Link[];
  /** What is written on links, by their ids. */
  readonly words: ReadonlyMap<string, string>;
  /** What is kept for the export to JSON Canvas, in pieces. */
  readonly kept: readonly string[];
  /** Bytes of the pictures that items carry, by name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly remarks: readonly Remark[];
}

export interface ImportInto {
  readonly outline: Outline;
  readonly mapping: ImportMapping;
  /** The plan that it goes into; absent for a plan of its own. */
  readonly into?: Plan;
  /** Ids that are new in that plan. */
  newId(): string;
  readonly language: Language;
  /** What was found of the pictures that a canvas shows; absent: nobody looked for them, and their names are taken. */
  readonly pictures?: CanvasPictures;
}

/** Areas in areas farther than this are all in the same one. */
const deepestArea = 20;

/** Turns an outline into items and links as the mapping says. Pure: what it answers is shown first, and made only then. */
export function arrangeImport({ outline, mapping, into, newId, language, pictures = noPictures }: ImportInto): Arrangement {
  const remarks = new Remarks();
  const plan = into ?? emptyPlan;
  const work = new Work(outline, mapping, plan, into === undefined, newId, language, remarks, pictures.byNode);
  const parts = [...work.partsOfNodes(), ...work.partsOfSheets()];
  const placed = placeParts(plan, parts, newId, language);
  const known = new Set([...plan.items.values()].flatMap((item) => (titleOf(item) === '' ? [] : [keyOfName(item.type, titleOf(item))])));
  // Who brings in a file a second time should know before it is done.
  for (const item of placed.items) if (item.type !== 'area' && known.has(keyOfName(item.type, titleOf(item)))) remarks.add(bringInTexts.alreadyThere, 1, titleOf(item).slice(0, 40));
  const items = new Map(placed.items.map((item) => [item.id, item]));
  const links = work.links(items);
  const whole = { items: new Map([...plan.items, ...items]) };
  return { title: work.title, items: placed.items, moved: placed.moved, links, words: work.words, kept: work.kept(whole), pictures: work.pictures, remarks: [...outline.remarks, ...pictures.remarks, ...remarks.list()] };
}

/** So many sheets and columns that are left out are named. */
const mostNamed = 6;

function listed(names: readonly string[]): string {
  const different = [...new Set(names.filter(Boolean))];
  return `${different.slice(0, mostNamed).join(', ')}${different.length > mostNamed ? '…' : ''}`;
}

/** What the cards of a sheet will be called. */
function titlesIn({ rows }: Sheet, mapping: SheetMapping | undefined): readonly string[] {
  if (!mapping || mapping.target === 'out') return [];
  const title = mapping.columns.indexOf(itemType(mapping.target).titleField);
  return rows.slice((mapping.heading ?? -1) + 1).map((cells) => String(cells[title] ?? ''));
}

const noPictures: CanvasPictures = { byNode: new Map(), remarks: [] };

interface Made {
  readonly id: string;
  readonly type: ItemTypeId;
}

class Work {
  title: string;
  readonly words = new Map<string, string>();
  readonly pictures = new Map<string, Uint8Array>();
  readonly #made = new Map<string, Made>();
  readonly #links: { from: string; to: string; kind?: LinkKindId; label: string; edge?: number }[] = [];
  readonly #nodes: readonly OutlineNode[];
  readonly #split = new Set<string>();
  /** What columns are called that are left out. */
  readonly #columnsOut: string[] = [];
  /** The link that each edge of a canvas became, by its place. */
  readonly #edgeLinks = new Map<number, string>();

  constructor(
    readonly outline: Outline,
    readonly mapping: ImportMapping,
    readonly plan: Plan,
    readonly isNew: boolean,
    readonly newId: () => string,
    readonly language: Language,
    readonly remarks: Remarks,
    readonly pictureOf: CanvasPictures['byNode'],
  ) {
    this.title = titleFrom(outline.title);
    this.#nodes = outline.nodes;
  }

  partsOfNodes(): readonly PartToPlace[] {
    const groups = groupsOf(this.outline);
    const groupOf = new Map<string, PartGroup>(groups.flatMap((group) => group.nodes.map((node) => [node.id, group] as const)));
    const named: PartToPlace[] = [];
    for (const { id, text } of this.#nodes) {
      const chosen: Target = this.mapping.targets.get(groupOf.get(id)?.id ?? '') ?? 'out';
      // A plan that is there has its title.
      const target = chosen === 'title' && !this.isNew ? 'note' : chosen;
      if (target === 'title') {
        this.title = titleFrom(text) || this.title;
        const more = wellFormed(text.slice(text.indexOf('\n') + 1).trim());
        if (text.includes('\n') && more !== '') named.push(...cutText(more).map((piece): PartToPlace => ({ id: this.newId(), type: 'note', fields: { text: piece }, area: null })));
      } else if (target !== 'out') this.#made.set(id, { id: this.newId(), type: target });
    }
    const byId = new Map(this.#nodes.map((node) => [node.id, node]));
    const holders = new Holders(this.#nodes, this.#made);
    const parts = this.#nodes.flatMap((node): readonly PartToPlace[] => {
      const made = this.#made.get(node.id);
      if (!made) return [];
      const { area, parent } = holders.of(node.id);
      if (parent !== null) this.#links.push({ from: node.id, to: parent, label: '' });
      const fields = this.#fieldsOf(node, made.type);
      const areaNode = area === null ? undefined : byId.get(area);
      // A place in something that has none says nothing.
      const box = node.box && (!areaNode || areaNode.box) ? node.box : undefined;
      const holder = area === null ? null : (this.#made.get(area)?.id ?? null);
      const [first, ...more] = piecesOf(fields);
      if (more.length > 0) this.#split.add(node.id);
      this.remarks.add(bringInTexts.divided, more.length > 0 ? 1 : 0);
      const part: PartToPlace = { id: made.id, type: made.type, fields: first ?? {}, area: holder, ...(box ? { box } : {}) };
      return [part, ...more.map((piece): PartToPlace => ({ id: this.newId(), type: 'note', fields: piece, area: holder }))];
    });
    return [...named, ...parts];
  }

  partsOfSheets(): readonly PartToPlace[] {
    const titles = new Set([...[...this.plan.items.values()].map(titleOf), ...this.outline.sheets.flatMap((sheet, index) => titlesIn(sheet, this.mapping.sheets[index]))].map(plainName));
    const rows = this.outline.sheets.flatMap((sheet, index): readonly RowCard[] => {
      const mapping = this.mapping.sheets[index];
      return mapping ? this.#cardsOfSheet(sheet, mapping, titles) : [];
    });
    const sheetsOut = this.outline.sheets.flatMap(({ name, rows }, index) => (this.mapping.sheets[index]?.target === 'out' && rows.length > 0 ? [name] : []));
    this.remarks.add(bringInTexts.sheetsOut, sheetsOut.length, listed(sheetsOut));
    this.remarks.add(bringInTexts.columnsOut, this.#columnsOut.length, listed(this.#columnsOut));
    const named = new Map<string, string>();
    for (const item of this.plan.items.values()) if (titleOf(item) !== '') named.set(keyOfName(item.type, titleOf(item)), item.id);
    const parts: PartToPlace[] = [];
    const ids = rows.map((row, index) => {
      const id = this.newId();
      const title = titleOfRow(row);
      if (title !== '' && !named.has(keyOfName(row.type, title))) named.set(keyOfName(row.type, title), id);
      this.#made.set(`row${index}`, { id, type: row.type });
      const [first, ...more] = piecesOf(row.fields);
      parts.push({ id, type: row.type, fields: first ?? {}, area: null }, ...more.map((fields): PartToPlace => ({ id: this.newId(), type: 'note', fields, area: null })));
      return id;
    });
    rows.forEach(({ names }, index) => {
      for (const { kind, type, name } of names) {
        let to = named.get(keyOfName(type, name));
        if (to === undefined) {
          to = this.newId();
          named.set(keyOfName(type, name), to);
          parts.push({ id: to, type, fields: { [itemType(type).titleField]: wellFormed(name.slice(0, longestText)) }, area: null });
          this.remarks.add(bringInTexts.madeByName);
        }
        this.#links.push({ from: ids[index] ?? '', to, kind, label: '' });
      }
    });
    return parts;
  }

  #cardsOfSheet({ rows: all }: Sheet, { target, heading, columns }: SheetMapping, titles: ReadonlySet<string>): readonly RowCard[] {
    if (target === 'out') return [];
    const [above, rows] = [all.slice(0, heading ?? 0), all.slice(heading === null ? 0 : heading + 1)];
    this.remarks.add(bringInTexts.rowsAbove, above.filter((row) => row.some((cell) => cell !== '')).length);
    columns.forEach((key, place) => {
      if (key !== null || rows.every((row) => (row[place] ?? '') === '')) return;
      const name = String(all[heading ?? -1]?.[place] ?? '').trim().slice(0, 40);
      this.#columnsOut.push(name === '' ? say(bringInTexts.columnNumber, this.language, { number: place + 1 }) : name);
    });
    return cardsOfRows(rows, target, columns, this.language, this.remarks, titles);
  }

  links(items: ReadonlyMap<string, Item>): readonly Link[] {
    const typeOf = (id: string): ItemTypeId | undefined => (items.get(id) ?? this.plan.items.get(id))?.type;
    const itemOf = (id: string | undefined): string => (id === undefined ? '' : (this.#made.get(id)?.id ?? id));
    const wanted = [
      ...this.outline.links.map(({ from, to, label }, edge) => ({ from: itemOf(from), to: itemOf(to), label, edge, kind: undefined })),
      ...this.#links.map(({ from, to, ...link }) => ({ ...link, from: itemOf(from), to: itemOf(to) })),
    ];
    const links = new Map<string, Link>();
    const single = new Set<string>();
    let unwritten = 0;
    for (const { from, to, kind, label, edge } of wanted) {
      const [fromType, toType] = [typeOf(from), typeOf(to)];
      if (!fromType || !toType || from === to) continue;
      if (fromType === 'area' || toType === 'area') {
        this.remarks.add(bringInTexts.linksOfAreas);
        continue;
      }
      const meant = endsOf(kind ?? kindNamed(label, fromType, toType), fromType, toType);
      const ends = meant.isTurned ? { from: to, to: from } : { from, to };
      const isTaken = linkKind(meant.kind).single && single.has(`${meant.kind} ${ends.from}`);
      const link = { id: this.newId(), kind: isTaken ? 'relatesTo' : meant.kind, ...ends } as const;
      const key = `${link.kind} ${link.from} ${link.to}`;
      if (links.has(key)) continue;
      links.set(key, link);
      single.add(`${link.kind} ${link.from}`);
      if (edge !== undefined) this.#edgeLinks.set(edge, link.id);
      if (label.trim() === '' || kindNamed(label, fromType, toType) !== undefined) continue;
      if (canBeWritten(label)) this.words.set(link.id, label);
      else unwritten += 1;
    }
    this.remarks.add(this.outline.format === 'canvas' ? bringInTexts.labelsKept : bringInTexts.labelsLost, unwritten);
    return [...links.values()];
  }

  /** What is kept of a canvas, for the export to give back. */
  kept(whole: Pick<Plan, 'items'>): readonly string[] {
    const { rest, links } = this.outline;
    if (rest === undefined) return [];
    const left = new Set(this.#nodes.flatMap(({ id }) => (this.#made.has(id) ? [] : [id])));
    const nodes = this.#nodes.flatMap((node) => {
      const made = this.#made.get(node.id);
      const item = made && whole.items.get(made.id);
      if (!item || !node.source || this.#split.has(node.id)) return [];
      const { x, y, width, height } = boxOf(whole, item);
      const [source, isWordless] = keptNode(node.source, item);
      return [[item.id, [x, y, width, height], source, isWordless] as [string, [number, number, number, number], JsonObject, boolean]];
    });
    const edges = links.flatMap(({ from, to, source }, index) => {
      // An edge of something that a person left out is left out with it.
      if (!source || (from !== undefined && left.has(from)) || (to !== undefined && left.has(to))) return [];
      const link = this.#edgeLinks.get(index) ?? null;
      // What is written on the link is not kept a second time.
      return [[link, link !== null && this.words.has(link) ? wordlessEdge(source) : source] as [string | null, JsonObject]];
    });
    return keptPieces({ rest, nodes, edges });
  }

  #fieldsOf(node: OutlineNode, type: ItemTypeId): Readonly<Record<string, FieldValue>> {
    const picture = type === 'note' ? this.pictureOf.get(node.id) : undefined;
    if (picture) {
      this.pictures.set(picture.name, picture.bytes);
      return { picture: picture.name };
    }
    const words = wellFormed(node.text);
    const said = takeTypeName(words);
    const text = said?.type === type && said.rest !== '' ? said.rest : words;
    const status: Readonly<Record<string, FieldValue>> = type === 'action' && node.isDone !== undefined ? { status: node.isDone ? 'done' : 'planned' } : {};
    // A note of a task says whether it was ticked; nothing else would.
    const ticked = type !== 'action' && node.isDone === true ? `✓ ${text}` : text;
    return { ...fieldsOfText(type, ticked), ...status };
  }
}

/** A plan's title is one line, and not a page. */
function titleFrom(text: string): string {
  return wellFormed(text.trim().split('\n', 1)[0] ?? '').slice(0, 300);
}

/** Fields of which a text is longer than one may be: the rest goes into more notes. */
function piecesOf(fields: Readonly<Record<string, FieldValue>>): readonly Readonly<Record<string, FieldValue>>[] {
  const rest: Readonly<Record<string, FieldValue>>[] = [];
  const first = Object.entries(fields).map(([key, value]): readonly [string, FieldValue] => {
    if (typeof value !== 'string' || value.length <= longestText) return [key, value];
    const pieces = cutText(value);
    rest.push(...pieces.slice(1).map((text) => ({ text })));
    return [key, pieces[0] ?? ''];
  });
  return [Object.fromEntries(first), ...rest];
}

function endsOf(kind: LinkKindId | undefined, from: ItemTypeId, to: ItemTypeId): { readonly kind: LinkKindId; readonly isTurned: boolean } {
  if (kind !== undefined) return { kind, isTurned: !linkFits(linkKind(kind), from, to) };
  const between = linkBetween(from, to);
  return { kind: between?.kind.id ?? 'relatesTo', isTurned: between?.reversed ?? false };
}

/** Whether a label can be written on a link as it is. */
function canBeWritten(label: string): boolean {
  return label.length <= longestText && wellFormed(label) === label;
}

/** The kind that a label names, in either language and from either end, where it fits the two. */
function kindNamed(label: string, from: ItemTypeId, to: ItemTypeId): LinkKindId | undefined {
  const word = label.trim().toLocaleLowerCase('fi');
  const named = (text: { readonly en: string; readonly fi: string }): boolean => [text.en, text.fi].some((name) => name.toLocaleLowerCase('fi') === word);
  return linkKinds.find((kind) => (named(kind.name) && linkFits(kind, from, to)) || (named(kind.inverse) && linkFits(kind, to, from)))?.id;
}

/** What each node lies in: the nearest area above it, and the card right above it that it hangs on. Chains that lead round are cut. */
class Holders {
  readonly #found = new Map<string, { readonly area: string | null; readonly parent: string | null; readonly depth: number }>();
  readonly #nodes: ReadonlyMap<string, OutlineNode>;

  constructor(
    nodes: readonly OutlineNode[],
    readonly made: ReadonlyMap<string, Made>,
  ) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
  }

  of(id: string): { readonly area: string | null; readonly parent: string | null; readonly depth: number } {
    const chain: string[] = [];
    const walked = new Set<string>();
    for (let next: string | null = id; next !== null && !this.#found.has(next) && !walked.has(next); next = this.#nodes.get(next)?.holder ?? null) {
      chain.push(next);
      walked.add(next);
    }
    for (const node of chain.reverse()) this.#found.set(node, this.#under(this.#nodes.get(node)?.holder ?? null));
    return this.#found.get(id) ?? nowhere;
  }

  #under(holder: string | null): { readonly area: string | null; readonly parent: string | null; readonly depth: number } {
    const above = holder === null ? nowhere : this.#found.get(holder);
    if (holder === null || !above) return nowhere;
    const made = this.made.get(holder);
    if (!made) return above;
    if (made.type !== 'area') return { ...above, parent: holder };
    return above.depth >= deepestArea ? { ...above, parent: null } : { area: holder, parent: null, depth: above.depth + 1 };
  }
}

const nowhere = { area: null, parent: null, depth: 0 } as const;
