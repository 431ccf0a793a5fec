import type { Host } from '../../shared/contract/host.ts';
import { diagnosisTexts } from '../../shared/messages/diagnosis.ts';
import { success } from '../../shared/messages/failures.ts';
import { endFirstPicture } from '../canvas/firstPicture/firstPicture.ts';
import { takeSocket } from '../session/headStart.ts';
import { showNews } from '../session/notices.ts';
import { openPlan, openRemembered } from '../session/planOpening.ts';
import { readRemembered, remember } from '../session/rememberedPlan.ts';
import { useWindowState } from '../session/windowState.ts';

/** Asks the host who it is and what to open, and opens it. How that stands is told as `start` of the window's state. */
export async function startWindow(host: Host): Promise<void> {
  useWindowState.setState({ start: 'under way' });
  const answer = await host.call('app.describe', {});
  if (!answer.ok) {
    endFirstPicture();
    return useWindowState.setState({ start: answer.failure });
  }
  const app = answer.value;
  useWindowState.setState({ app, preferences: app.preferences });
  const { startWith } = app;
  // The host tells this once: a page that is loaded anew before the plan is shown opens it all the same.
  if (startWith) remember(startWith);
  const isRemembered = !startWith && readRemembered() !== undefined;
  const isOpen = startWith ? await openPlan(host, Promise.resolve(success(startWith))) : isRemembered && (await openRemembered(host));
  if (!isOpen) {
    endFirstPicture();
    takeSocket()?.close();
  }
  useWindowState.setState({ start: 'over' });
  if (app.crashed) showNews(diagnosisTexts.crashed);
}
