import type { Host } from '../../../shared/contract/host.ts';
import type { RoundStatus, WorkshopStatus } from '../../../shared/contract/workshopMethods.ts';
import { revealIntoPlan, type RevealedRound } from '../../../shared/workshop/revealIntoPlan.ts';
import { todayHere } from '../../session/today.ts';
import { currentSession } from '../../session/windowState.ts';
import { actInWorkshop } from '../../session/workshop.ts';

/** Reveals a round to the room and puts what it brought into the plan, as one step of undo. */
export async function revealRound(host: Host, round: string): Promise<void> {
  const status = await actInWorkshop(host, { kind: 'reveal', round });
  const revealed = status?.rounds.find(({ id }) => id === round);
  if (status && revealed) putIntoPlan(status, revealed);
}

/** Puts a revealed round into the plan; also again, after it was undone. */
export function putIntoPlan(status: WorkshopStatus, round: RoundStatus): void {
  if (round.told.length > 0) currentSession().edit(revealIntoPlan, revealedRound(status, round));
}

/** A round as it enters the plan today. */
export function revealedRound(status: WorkshopStatus, { id, task, told, answered, seconds }: RoundStatus): RevealedRound {
  return { id, workshop: status.title, task, told, answered: answered.length, asked: askedIn(status, answered).length, on: todayHere(), seconds };
}

/** Who could answer, or has: observers and those who were put out count only where they did. */
export function askedIn({ people }: Pick<WorkshopStatus, 'people'>, answered: readonly string[]): WorkshopStatus['people'] {
  return people.filter(({ id, role, isRemoved }) => answered.includes(id) || (role === 'participant' && !isRemoved));
}
