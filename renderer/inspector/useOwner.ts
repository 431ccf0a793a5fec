import { useMemo } from 'react';
import { setField, setPlanField } from '../../shared/edits/fields.ts';
import type { FieldValue } from '../../shared/framework/field.ts';
import { itemType } from '../../shared/framework/itemTypes.ts';
import type { Result } from '../../shared/messages/failures.ts';
import type { Item } from '../../shared/plan/plan.ts';
import { isPrompt } from '../../shared/templates/prompts.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { usePlan, usePlanSource } from '../session/planSource.ts';
import { useWindowState } from '../session/windowState.ts';
import type { FieldOwner } from './fieldOwner.ts';

/**
 * How fields reach the plan: through the session that was open when the form was drawn. A form that outlives its
 * session commits nothing.
 */
export function useCommit(write: (session: PlanEditor, key: string, value: FieldValue | null) => Result<void>) {
  const session = useWindowState((state) => state.session);
  return (key: string, value: FieldValue | null): boolean =>
    session !== null && session === useWindowState.getState().session && write(session, key, value).ok;
}

/** An item as the owner of its fields. */
export function useItemOwner(item: Item): FieldOwner {
  const { readOnly } = usePlanSource();
  const commit = useCommit((session, key, value) => session.edit(setField, { id: item.id, key, value }));
  const asks = isPrompt(item) ? itemType(item.type).titleField : undefined;
  return { id: useOwnerId(item.id), part: { kind: 'item', id: item.id }, values: item.fields, readOnly, asks, commit };
}

/** The plan as a whole as the owner of its fields. */
export function usePlanOwner(): FieldOwner {
  const { readOnly } = usePlanSource();
  const values = usePlan((plan) => plan.fields);
  const commit = useCommit((session, key, value) => session.edit(setPlanField, { key, value }));
  return { id: useOwnerId('plan'), values, readOnly, commit };
}

/** Ids of different plans, and of a plan and its revisions, never meet. */
export function useOwnerId(part: string): string {
  const session = useWindowState((state) => state.session?.id);
  const viewed = useWindowState((state) => state.viewed?.id);
  return useMemo(() => [session, viewed, part].filter(Boolean).join('/'), [session, viewed, part]);
}
