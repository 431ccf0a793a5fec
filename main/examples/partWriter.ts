import type { EditContext } from '../../shared/edits/edit.ts';
import { setField } from '../../shared/edits/fields.ts';
import { addItem, moveItems } from '../../shared/edits/items.ts';
import { addLink } from '../../shared/edits/links.ts';
import { setLinkWords } from '../../shared/edits/linkWords.ts';
import { addRegisterEntry, setRegisterEntry } from '../../shared/edits/registers.ts';
import { saveView } from '../../shared/edits/savedViews.ts';
import type { FieldValue } from '../../shared/framework/field.ts';
import { linkFieldsOf } from '../../shared/framework/itemTypes.ts';
import { boxAround, boxOf } from '../../shared/plan/geometry.ts';
import { itemsOfType, textOf, type Item } from '../../shared/plan/plan.ts';
import type { ItemTypeId, LinkKindId } from '../../shared/framework/vocabulary.ts';
import type { ExampleEntry, ExamplePart, ExampleView } from './example.ts';
import { settled } from './settled.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** Writes the parts of an example through edits, and knows under which id each key went into the plan. */
export class PartWriter {
  readonly #desk: EditContext;
  readonly #ids = new Map<string, string>();

  constructor(context: EditContext) {
    this.#desk = context;
  }

  has(key: string): boolean {
    return this.#ids.has(key);
  }

  /** Throws where the story calls a part that it never added. */
  idOf(key: string): string {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`The story has no part “${key}”`);
    return id;
  }

  /** Adds all parts first and links them then, so that they can name each other in any order. */
  add(parts: readonly ExamplePart[]): void {
    for (const { key, type, fields } of parts) {
      if (this.#ids.has(key)) throw new Error(`The story adds “${key}” twice`);
      this.#ids.set(key, settled(addItem(this.#desk, { type, fields: valuesAmong(type, fields) })));
    }
    for (const { key, type, fields, relatesTo = [] } of parts) {
      this.#linkAll(key, type, fields);
      for (const other of relatesTo) this.#link(key, other, 'relatesTo');
    }
  }

  /** Changes fields; a link field gains links (where only one may leave, the old one gives way). */
  change(key: string, fields: Fields): void {
    const id = this.idOf(key);
    const type = this.#desk.plan().items.get(id)?.type;
    if (!type) throw new Error(`The story changes “${key}” after deleting it`);
    for (const [field, value] of Object.entries(valuesAmong(type, fields))) settled(setField(this.#desk, { id, key: field, value }));
    this.#linkAll(key, type, fields);
  }

  /** Moves a card by so many points. */
  move(key: string, [right, down]: readonly [number, number]): void {
    const id = this.idOf(key);
    const item = this.#desk.plan().items.get(id);
    if (!item) throw new Error(`The story moves “${key}” after deleting it`);
    const { x, y } = boxOf(this.#desk.plan(), item);
    settled(moveItems(this.#desk, [{ id, x: x + right, y: y + down }]));
  }

  /** Writes into a register. */
  keep([register, entry, values]: ExampleEntry): void {
    const named = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? this.#named(value) : value]));
    if (entry === '') settled(addRegisterEntry(this.#desk, { register, values: named }));
    else settled(setRegisterEntry(this.#desk, { register, entry: entry.split(':').map((part) => this.#named(part)).join(':'), values: named }));
  }

  /** Writes words on the link between two parts. */
  write([from, to, words]: readonly [from: string, to: string, words: string]): void {
    const link = [...this.#desk.plan().links.values()].find((known) => known.from === this.idOf(from) && known.to === this.idOf(to));
    if (!link) throw new Error(`The story writes on a link from “${from}” to “${to}” that is not there`);
    settled(setLinkWords(this.#desk, { id: link.id, words }));
  }

  /** Keeps a view, last in the list, with what is said there. */
  keepView({ name, areas, shows, speech }: ExampleView): void {
    const framed = areas.map((area) => this.#region(area));
    const box = boxAround(framed.map((area) => boxOf(this.#desk.plan(), area)));
    if (!box) throw new Error(`The view “${name}” frames nothing`);
    const words = shows.map((word) => word.replace(/@(.+)$/, (_mark, key: string) => this.idOf(key)));
    const entry = settled(saveView(this.#desk, { name, box, areas: framed.map(({ id }) => id), shows: words }));
    settled(setRegisterEntry(this.#desk, { register: 'savedViews', entry, values: { speech } }));
  }

  /** Writes what is said when a region is presented. */
  speakAbout(area: string, speech: string): void {
    settled(setField(this.#desk, { id: this.#region(area).id, key: 'speech', value: speech }));
  }

  /** The area that the template made for a region of the framework. */
  #region(home: string): Item {
    const area = itemsOfType(this.#desk.plan(), 'area').find(({ fields }) => textOf(fields, 'home') === home);
    if (!area) throw new Error(`The plan has no region “${home}”`);
    return area;
  }

  /** The id of the part that a text calls by its key, or the text itself. */
  #named(text: string): string {
    return text.startsWith('@') ? this.idOf(text.slice(1)) : text;
  }

  #linkAll(key: string, type: ItemTypeId, fields: Fields): void {
    for (const field of linkFieldsOf(type)) {
      const others = fields[field.key];
      if (others !== undefined) for (const other of typeof others === 'object' ? others : [String(others)]) this.#link(key, other, field.link);
    }
  }

  #link(from: string, to: string, kind: LinkKindId): void {
    settled(addLink(this.#desk, { from: this.idOf(from), to: this.idOf(to), kind }));
  }
}

/** The fields that are stored as values: all but the links. */
function valuesAmong(type: ItemTypeId, fields: Fields): Fields {
  const links = new Set(linkFieldsOf(type).map((field) => field.key));
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !links.has(key)));
}
