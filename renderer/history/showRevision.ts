import type { Host } from '../../shared/contract/host.ts';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { showFailure } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { nothingSelected, useWindowState } from '../session/windowState.ts';
import { readRevision } from './readRevision.ts';

/** Shows a revision on the canvas, for looking only. */
export async function showRevision(host: Host, session: PlanEditor, { id, label }: RevisionSummary): Promise<void> {
  const answer = await readRevision(host, session.id, id);
  if (!answer.ok) return showFailure(answer.failure);
  if (useWindowState.getState().session !== session) return;
  useWindowState.setState({ viewed: { id, label, plan: answer.value }, selection: nothingSelected, editing: null });
}

/** Shows the living plan again. */
export function viewNow(): void {
  if (useWindowState.getState().viewed === null) return;
  useWindowState.setState({ viewed: null, selection: nothingSelected, editing: null });
}
