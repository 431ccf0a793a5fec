import { create } from 'zustand';
import type { Host } from '../../shared/contract/host.ts';
import type { WorkshopAct, WorkshopStatus } from '../../shared/contract/workshopMethods.ts';
import { showFailure } from './notices.ts';
import { currentSession } from './windowState.ts';

/** The open plan's workshop, as its leader sees it; null without one. */
export const useWorkshop = create<{ readonly status: WorkshopStatus | null }>(() => ({ status: null }));

/** Loads the workshop's state. An unreachable host is reported elsewhere. */
export async function refreshWorkshop(host: Host, session: string): Promise<void> {
  const answer = await host.call('workshop.status', { session });
  if (answer.ok) useWorkshop.setState({ status: answer.value });
}

/** Acts in the workshop. Answers with its new state, or undefined where the act was refused, which is shown to the person. */
export async function actInWorkshop(host: Host, act: WorkshopAct): Promise<WorkshopStatus | undefined> {
  const answer = await host.call('workshop.act', { session: currentSession().id, act });
  if (!answer.ok) {
    showFailure(answer.failure);
    return undefined;
  }
  useWorkshop.setState({ status: answer.value });
  return answer.value;
}
