import type { Host } from '../../shared/contract/host.ts';
import { seatTexts } from '../../shared/messages/seat.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { textOf } from '../../shared/plan/plan.ts';
import { planToJsonWithPictures } from '../../shared/plan/planJson.ts';
import { downloadFile, downloadText } from '../session/fileTransfer.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import { useWindowState } from '../session/windowState.ts';
import type { PlanEditor } from '../session/planEditor.ts';

/**
 * Keeps the plan as it stands in this window, whatever came of the file: as a new plan beside the others, or, where the host
 * cannot be reached, as a download that “Open” takes. At a workshop's canvas it is a plan file among this laptop's downloads.
 */
export async function copyPlanHere(host: Host, editor: PlanEditor): Promise<void> {
  const { app } = useWindowState.getState();
  // At a workshop's canvas the copy is this laptop's own; what the host cannot be asked for is made here.
  if (app?.seat) return downloadCopy(editor, `Kehys ${app.version}`);
  const text = JSON.stringify(planToJsonWithPictures(editor.plan), undefined, 2);
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

async function downloadCopy(editor: PlanEditor, app: string): Promise<void> {
  editor.typing.flush();
  const { planCopy } = await import('../../shared/interchange/planCopy.ts');
  const name = editor.store.getState().saveState.fileName;
  downloadFile(name, planCopy(editor.document, app));
  showNotice(seatTexts.copyKept, { name });
}
