import * as Y from 'yjs';
import { linkFits, linkKind } from '../framework/linkKinds.ts';
import type { Failure } from '../messages/failures.ts';
import type { Box, Item, Link, Plan } from '../plan/plan.ts';
import { fieldPrefix, type ItemRecord } from '../plan/planDocument.ts';
import { canBePasted } from './clips.ts';
import { defineEdit } from './edit.ts';
import { put } from './fields.ts';
import { putLinkWords } from './linkWords.ts';

/** Complete items and links, with ids and places. */
export interface PartsToAdd {
  readonly items: readonly Item[];
  readonly links: readonly Link[];
  /** New boxes of existing items, to make room. */
  readonly moved?: ReadonlyMap<string, Box>;
  /** What is written on links, by their ids. */
  readonly words?: ReadonlyMap<string, string>;
}

/** Adds complete parts. Areas and link ends must exist or be among them; every value must fit its field. */
export const addParts = defineEdit(
  (plan, { items, links }: PartsToAdd): Failure | undefined => {
    if (items.length === 0 && links.length === 0) return { code: 'nothing-to-do' };
    const added = new Map(items.map((item) => [item.id, item]));
    const typeOf = (id: string) => (added.get(id) ?? plan.items.get(id))?.type;
    const areFit = items.every((item) => canBePasted(item) && !plan.items.has(item.id) && (item.area === null || typeOf(item.area) === 'area'));
    const areTied = links.every(({ kind, from, to }) => {
      const [fromType, toType] = [typeOf(from), typeOf(to)];
      return fromType !== undefined && toType !== undefined && linkFits(linkKind(kind), fromType, toType);
    });
    return areFit && areTied ? undefined : { code: 'paste-unreadable' };
  },
  (document, { items, links, moved, words }, context) => {
    const plan: Plan = context.plan();
    for (const [id, box] of moved ?? []) if (plan.items.has(id)) for (const key of ['x', 'y', 'width', 'height'] as const) document.items.get(id)?.set(key, box[key]);
    for (const { id, type, area, order, x, y, width, height, fields } of items) {
      const record: ItemRecord = new Y.Map<unknown>();
      document.items.set(id, record);
      for (const [key, value] of Object.entries({ type, x, y, width, height, order })) record.set(key, value);
      if (area !== null) record.set('area', area);
      for (const [key, value] of Object.entries(fields)) put(record, fieldPrefix + key, value);
    }
    for (const { id, kind, from, to } of links) {
      document.links.set(id, { kind, from, to });
      putLinkWords(document, id, words?.get(id) ?? '');
    }
  },
);
