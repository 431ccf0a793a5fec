import * as Y from 'yjs';
import type { Change } from '../../../shared/history/change.ts';
import type { Clash } from '../../../shared/history/clashes.ts';
import { fieldPrefix, planDocument, registerKey } from '../../../shared/plan/planDocument.ts';

/** Whether one copy's value was written by somebody who had seen the other's, so that it is simply the later one. */
export function isSettledByYjs({ one, other }: Clash, mine: Y.Doc, theirs: Y.Doc): boolean {
  const [my, their] = [writingOf(one, mine), writingOf(other, theirs)];
  // An emptied value is a deletion, and Yjs does not tell who made it.
  if (!my || !their || my.deleted || their.deleted) return false;
  return knows(theirs, my) || knows(mine, their);
}

/** Whether the other copy knows a change, as far as Yjs tells: it has the write that made it. */
export function isKnownTo(theirs: Y.Doc, change: Change, mine: Y.Doc): boolean {
  const writing = writingOf(change, mine);
  return writing !== undefined && !writing.deleted && knows(theirs, writing);
}

function knows(doc: Y.Doc, item: Y.Item): boolean {
  return (Y.decodeStateVector(Y.encodeStateVector(doc)).get(item.id.client) ?? 0) > item.id.clock;
}

/** The write that a change's value came from. */
function writingOf(change: Change, doc: Y.Doc): Y.Item | undefined {
  const { fields, items, registers } = planDocument(doc);
  if (change.kind === 'planFieldChanged') return fields._map.get(change.field);
  if (change.kind === 'fieldChanged') return items.get(change.item.id)?._map.get(fieldPrefix + change.field);
  return change.kind === 'registerChanged' ? registers._map.get(registerKey(change.register, change.entry, change.field)) : undefined;
}
