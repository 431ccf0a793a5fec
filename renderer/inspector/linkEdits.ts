import { addItem } from '../../shared/edits/items.ts';
import { addLink, deleteLinks } from '../../shared/edits/links.ts';
import { setLinkWords } from '../../shared/edits/linkWords.ts';
import { itemType, itemTypes } from '../../shared/framework/itemTypes.ts';
import { linkFits, linkKind } from '../../shared/framework/linkKinds.ts';
import type { LinkField } from '../../shared/framework/field.ts';
import type { ItemTypeId, LinkKindId } from '../../shared/framework/vocabulary.ts';
import { wordsOnLink } from '../../shared/plan/linkWords.ts';
import { linksFrom, type Link } from '../../shared/plan/plan.ts';
import type { PlanEditor } from '../session/planEditor.ts';

/** The types that a link of this kind can lead to from a type. */
export function typesBehind(kind: LinkKindId, from: ItemTypeId): readonly ItemTypeId[] {
  return itemTypes.filter((type) => linkFits(linkKind(kind), from, type.id)).map((type) => type.id);
}

/** Links an item through one of its link fields; a field for one link lets the old one go. One undo step. */
export function linkThroughField(session: PlanEditor, field: LinkField, from: string, to: string): void {
  session.step(() => relink(session, field, from, to));
}

/** Makes a new item with this title and links to it through the field. One undo step. */
export function createThroughField(session: PlanEditor, field: LinkField, from: string, type: ItemTypeId, title: string): void {
  session.step(() => {
    const added = session.edit(addItem, { type, fields: { [itemType(type).titleField]: title } });
    if (added.ok) relink(session, field, from, added.value);
  });
}

function relink(session: PlanEditor, field: LinkField, from: string, to: string): void {
  const old = field.many ? [] : linksFrom(session.plan, from, field.link).map((link) => link.id);
  if (old.length > 0) session.edit(deleteLinks, old);
  session.edit(addLink, { from, to, kind: field.link });
}

/** Puts another link in a link's place, with what was written on it, and answers with its id. One undo step. */
export function replaceLink(session: PlanEditor, old: Link, wanted: Omit<Link, 'id'>): string | undefined {
  const words = wordsOnLink(session.plan, old.id);
  return session.step(() => {
    session.edit(deleteLinks, [old.id]);
    const added = session.edit(addLink, wanted);
    if (!added.ok) return undefined;
    if (words !== '') session.edit(setLinkWords, { id: added.value, words });
    return added.value;
  });
}
