import type { Host } from '../../shared/contract/host.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { textOf } from '../../shared/plan/plan.ts';
import { planToJson } from '../../shared/plan/planJson.ts';
import { downloadText } from '../session/fileTransfer.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';

/**
 * Keeps the plan as it stands in this window, whatever came of the file: as a new plan beside the others, or, where the host
 * cannot be reached, as a download that “Open” takes.
 */
export async function copyPlanHere(host: Host, editor: PlanEditor): Promise<void> {
  const text = JSON.stringify(planToJson(editor.plan), undefined, 2);
  const name = textOf(editor.plan.fields, 'title') || editor.store.getState().saveState.fileName.replace(/\.kehys$/, '');
  const answer = await host.call('plans.importJson', { name, text });
  if (answer.ok) {
    await host.call('plans.close', { session: answer.value.session });
    return showNotice(shellTexts.copiedHere, { name: answer.value.saveState.fileName });
  }
  if (answer.failure.code !== 'host-unreachable') return showFailure(answer.failure);
  downloadText(`${name}.json`, text);
  showNotice(shellTexts.copyDownloaded, { name: `${name}.json` });
}
