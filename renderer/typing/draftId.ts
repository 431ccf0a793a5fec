import type { TypedPart } from '../../shared/edits/bringBack.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { DraftTexts } from './drafts.ts';

const dialogs = 'dialog';
const items = 'item';

/** The id of a field's draft: what the field belongs to (the plan where nothing smaller), and its key there. */
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

/** The id of a dialog's text, which is not in the plan before the dialog is confirmed. */
export function dialogId(dialog: string, key: string): string {
  return `${dialogs}/${dialog}/${key}`;
}

/** A draft for a field of the plan. */
export interface OpenDraft {
  readonly id: string;
  /** The item that it belongs to, if any. */
  readonly item?: string;
}

/** The drafts that wait to fit into the plan. Drafts of deleted items stay hidden until the item returns. */
export function openDrafts(texts: DraftTexts, plan: Pick<Plan, 'items'>): readonly OpenDraft[] {
  return [...texts.keys()].flatMap((id): readonly OpenDraft[] => {
    const [kind, item = ''] = id.split('/');
    if (kind === dialogs) return [];
    if (kind !== items) return [{ id }];
    return plan.items.has(item) ? [{ id, item }] : [];
  });
}
