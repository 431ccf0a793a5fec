import { create } from 'zustand';
import type { Host } from '../../shared/contract/host.ts';
import type { WorkshopAct, WorkshopStatus } from '../../shared/contract/workshopMethods.ts';
import { showFailure } from './notices.ts';
import { currentSession } from './windowState.ts';

/** The workshop of the open plan, as this window leads it; null where none goes on. */
export const useWorkshop = create<{ readonly status: WorkshopStatus | null }>(() => ({ status: null }));

/** Asks the host how the workshop stands. A host that cannot be reached says so elsewhere. */
export async function refreshWorkshop(host: Host, session: string): Promise<void> {
  const answer = await host.call('workshop.status', { session });
  if (answer.ok) useWorkshop.setState({ status: answer.value });
}

/** Does something in the workshop; answers how it stands then, or undefined where it was refused, which the person is told. */
export async function actInWorkshop(host: Host, act: WorkshopAct): Promise<WorkshopStatus | undefined> {
  const answer = await host.call('workshop.act', { session: currentSession().id, act });
  if (!answer.ok) {
    showFailure(answer.failure);
    return undefined;
  }
  useWorkshop.setState({ status: answer.value });
  return answer.value;
}
