import type { TypedPart } from '../../shared/edits/bringBack.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { DraftTexts } from './drafts.ts';

const dialogs = 'dialog';
const items = 'item';

/** The id of a field's draft: what the field belongs to (the plan as a whole, where that is nothing smaller), and its key there. */
export function draftId(part: TypedPart | undefined, key: string): string {
  switch (part?.kind) {
    case undefined:
      return `plan/${key}`;
    case 'item':
      return `${items}/${part.id}/${key}`;
    case 'measurement':
      return `${items}/${part.id}/${part.date}/${key}`;
    case 'position':
      return `position/${part.dimension}.${part.party}/${key}`;
    case 'entry':
      return `entry/${part.register}/${part.entry}/${key}`;
  }
}

/** The id of what is typed in a dialog: it is no part of the plan before the dialog says so. */
export function dialogId(dialog: string, key: string): string {
  return `${dialogs}/${dialog}/${key}`;
}

/** A draft that stands for a field of the plan. */
export interface OpenDraft {
  readonly id: string;
  /** The item that it belongs to; absent where it belongs to none. */
  readonly item?: string;
}

/** The drafts that wait for a place in the plan. Those of items that are gone wait for the item's return unseen. */
export function openDrafts(texts: DraftTexts, plan: Pick<Plan, 'items'>): readonly OpenDraft[] {
  return [...texts.keys()].flatMap((id): readonly OpenDraft[] => {
    const [kind, item = ''] = id.split('/');
    if (kind === dialogs) return [];
    if (kind !== items) return [{ id }];
    return plan.items.has(item) ? [{ id, item }] : [];
  });
}
