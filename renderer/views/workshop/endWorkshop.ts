import type { Host } from '../../../shared/contract/host.ts';
import type { WorkshopStatus } from '../../../shared/contract/workshopMethods.ts';
import { setRegisterEntry } from '../../../shared/edits/registers.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { whoWasThere } from '../../../shared/workshop/whoWasThere.ts';
import { showFailure, showNotice } from '../../session/notices.ts';
import { todayHere } from '../../session/today.ts';
import { currentSession, useWindowState } from '../../session/windowState.ts';
import { useWorkshop } from '../../session/workshop.ts';

/**
 * Ends the workshop: who was there enters the minutes, the plan is kept as a named revision, and then every invitation is void.
 * Where the revision cannot be kept the workshop goes on, and the person is told.
 */
export async function endWorkshop(host: Host, status: WorkshopStatus, language: Language): Promise<void> {
  const session = currentSession();
  const { title } = status;
  const kept = session.edit(setRegisterEntry, { register: 'workshops', entry: status.id, values: { title: title || say(texts.leader, language), on: todayHere(), people: whoWasThere(status, language) } });
  if (!kept.ok) return;
  const author = useWindowState.getState().preferences.author.trim() || say(texts.leader, language);
  const recorded = await session.onceSettled(() => host.call('history.record', { session: session.id, label: say(texts.revision, language, { title }), author, reason: '' }));
  if (!recorded.ok) return showFailure(recorded.failure);
  const ended = await host.call('workshop.end', { session: session.id });
  // A laptop that led is let go with all others before it is answered, and told so.
  if (!ended.ok) return useWindowState.getState().app?.seat ? undefined : showFailure(ended.failure);
  useWorkshop.setState({ status: null });
  showNotice(texts.ended);
}
