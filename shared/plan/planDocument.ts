import * as Y from 'yjs';
import type { RegisterId } from '../framework/registers.ts';

/** An item in the document: `type`, box and area keys, then `f.<field>` and `m.<day>`. */
export type ItemRecord = Y.Map<unknown>;

/** The roots of a plan's document. Only `shared/edits` and the importers write them. */
export interface PlanDocument {
  readonly doc: Y.Doc;
  /** Plan-level fields by key. */
  readonly fields: Y.Map<unknown>;
  readonly items: Y.Map<ItemRecord>;
  /** Id → `{kind, from, to}`. */
  readonly links: Y.Map<unknown>;
  /** `<dimension>.<kind>.value` and `<dimension>.<kind>.reason`: separate keys, so that two people can change both. */
  readonly positions: Y.Map<unknown>;
  /** `<register>/<entry>/<field>` → value: separate keys, so that two people can fill in two fields of one entry. */
  readonly registers: Y.Map<unknown>;
  /** Name → bytes of a picture (pictures.ts). Only added to. */
  readonly pictures: Y.Map<unknown>;
}

/** All peers need the same garbage collection setting, or their histories could not be merged. */
export function createYDoc(): Y.Doc {
  return new Y.Doc({ gc: true });
}

/** The plan inside a Yjs document. */
export function planDocument(doc: Y.Doc): PlanDocument {
  return {
    doc,
    fields: doc.getMap('plan'),
    items: doc.getMap<ItemRecord>('items'),
    links: doc.getMap('links'),
    positions: doc.getMap('positions'),
    registers: doc.getMap('registers'),
    pictures: doc.getMap('pictures'),
  };
}

/** The key of a register's value in the document. Entry ids may hold anything but a slash. */
export function registerKey(register: RegisterId, entry: string, field: string): string {
  return `${register}/${entry}/${field}`;
}

export const fieldPrefix = 'f.';
export const measurementPrefix = 'm.';
