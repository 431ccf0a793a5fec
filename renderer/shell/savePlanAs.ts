import type { Host } from '../../shared/contract/host.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';

/** Lets the plan go on in a new file. False where the person cancelled or it failed. The desktop asks for the name itself. */
export async function savePlanAs(host: Host, session: PlanEditor, name?: string): Promise<boolean> {
  const answer = await session.onceSettled(() => host.call('plans.saveAs', { session: session.id, name }));
  if (!answer.ok) {
    showFailure(answer.failure);
    return false;
  }
  if (answer.value === null) return false;
  session.store.setState({ saveState: answer.value });
  showNotice(shellTexts.savedAsNotice, { name: answer.value.fileName });
  return true;
}
