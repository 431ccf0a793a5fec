import type { Services } from '../../../shared/contract/host.ts';
import { success, type Result } from '../../../shared/messages/failures.ts';
import type { PlanSession } from '../session/planSession.ts';
import { Placements } from '../workshop/placements.ts';
import type { ServiceContext } from './serviceContext.ts';

type PlacementMethods = Pick<Services, Extract<keyof Services, `placements.${string}`>>;

/**
 * The methods of placements that stay hidden until both are made.
 * @param folder where they are kept, sealed
 */
export function placementMethods(plans: ServiceContext['plans'], folder: string): PlacementMethods {
  const placements = new Placements(folder);
  const within = async <T>(id: string, work: (planId: string, session: PlanSession) => Promise<Result<T>>): Promise<Result<T>> => {
    const found = plans.find(id);
    return found.ok ? work(found.value.planId, found.value) : found;
  };
  const done = (result: Result<void>): Result<Record<string, never>> => (result.ok ? success({}) : result);

  return {
    'placements.status': ({ session: id }) => within(id, async (planId) => success(await placements.status(planId))),
    'placements.place': ({ session: id, ...placement }) =>
      within(id, async (planId, session) => {
        const placed = await placements.place(planId, placement);
        if (placed.ok) session.workshopChanged();
        return done(placed);
      }),
    'placements.reveal': ({ session: id }) => within(id, (planId) => placements.reveal(planId)),
    'placements.forget': ({ session: id }) =>
      within(id, async (planId, session) => {
        const forgotten = await placements.forget(planId);
        session.workshopChanged();
        return done(forgotten);
      }),
  };
}
