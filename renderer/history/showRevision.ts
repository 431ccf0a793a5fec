import type { Host } from '../../shared/contract/host.ts';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { showFailure } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { nothingSelected, useWindowState, type ViewedRevision } from '../session/windowState.ts';
import { readRevision } from './readRevision.ts';

/** Shows a revision instead of the living plan, for looking only. */
export async function showRevision(host: Host, session: PlanEditor, { id, label }: Pick<RevisionSummary, 'id' | 'label'>): Promise<void> {
  const answer = await readRevision(host, session.id, id);
  if (!answer.ok) return showFailure(answer.failure);
  if (useWindowState.getState().session === session) lookAt(session, { id, label, plan: answer.value });
}

/** Shows a revision that was read. What is being typed goes into the living plan first. */
export function lookAt(session: PlanEditor, viewed: ViewedRevision): void {
  const { viewed: before, selection } = useWindowState.getState();
  if (before === null) session.typing.endAll();
  // What is selected stays so along the line of time, as far as it is there.
  useWindowState.setState({ viewed, selection: before === null ? nothingSelected : selection, editing: null });
}

/** Shows the living plan again. */
export function viewNow(): void {
  if (useWindowState.getState().viewed === null) return;
  useWindowState.setState({ viewed: null, selection: nothingSelected, editing: null });
}
