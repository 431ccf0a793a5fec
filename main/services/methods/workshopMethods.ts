import type { Services } from '../../../shared/contract/host.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import type { PlanSession } from '../session/planSession.ts';
import type { Workshops } from '../workshop/workshops.ts';
import type { WorkshopsOnDemand } from '../workshop/workshopsOnDemand.ts';
import type { ServiceContext } from './serviceContext.ts';

type WorkshopMethods = Pick<Services, Extract<keyof Services, `workshop.${string}`>>;

export interface WorkshopMethodsPorts {
  readonly plans: ServiceContext['plans'];
  /** Absent on hosts without a page for phones. */
  readonly workshops: WorkshopsOnDemand | undefined;
}

/** The methods of a workshop in the room. */
export function workshopMethods({ plans, workshops }: WorkshopMethodsPorts): WorkshopMethods {
  const within = async <T>(id: string, work: (session: PlanSession, workshops: Workshops) => Promise<Result<T>>): Promise<Result<T>> => {
    if (!workshops) return failed('host-cannot');
    const found = plans.find(id);
    return found.ok ? work(found.value, await workshops.all()) : found;
  };

  return {
    'workshop.networks': async () => success({ networks: workshops ? [...(await workshops.all()).networks()] : [] }),
    'workshop.start': ({ session: id, ...input }) => within(id, (session, rooms) => rooms.start(session, input)),
    'workshop.listen': ({ session: id, address }) => within(id, (session, rooms) => rooms.listen(session, address)),
    'workshop.status': async ({ session: id }) => {
      if (!workshops) return failed('host-cannot');
      const found = plans.find(id);
      if (!found.ok) return found;
      // Every window asks this of every plan that it opens, so nothing is loaded for it.
      const begun = await workshops.begun();
      return success(begun ? await begun.status(found.value) : null);
    },
    'workshop.act': ({ session: id, act }) => within(id, (session, rooms) => rooms.act(session, act)),
    'workshop.end': ({ session: id }) =>
      within(id, async (session, rooms) => {
        const ended = await rooms.end(session);
        return ended.ok ? success({}) : ended;
      }),
  };
}
