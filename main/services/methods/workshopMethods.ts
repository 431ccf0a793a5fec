import type { Services } from '../../../shared/contract/host.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import type { PlanSession } from '../session/planSession.ts';
import type { Placements } from '../workshop/placements.ts';
import type { Workshops } from '../workshop/workshops.ts';
import type { ServiceContext } from './serviceContext.ts';

type WorkshopMethods = Pick<Services, Extract<keyof Services, `workshop.${string}` | `placements.${string}`>>;

export interface WorkshopMethodsPorts {
  readonly plans: ServiceContext['plans'];
  /** Absent where a host has no page for phones. */
  readonly workshops: Workshops | undefined;
  readonly placements: Placements;
}

/** The methods of a workshop in the room, and of placements that are hidden until both are made. */
export function workshopMethods({ plans, workshops, placements }: WorkshopMethodsPorts): WorkshopMethods {
  const within = async <T>(id: string, work: (session: PlanSession, workshops: Workshops) => Promise<Result<T>>): Promise<Result<T>> => {
    if (!workshops) return failed('host-cannot');
    const found = plans.find(id);
    return found.ok ? work(found.value, workshops) : found;
  };
  const planOf = async <T>(id: string, work: (planId: string, session: PlanSession) => Promise<Result<T>>): Promise<Result<T>> => {
    const found = plans.find(id);
    return found.ok ? work(found.value.planId, found.value) : found;
  };
  const done = (result: Result<void>): Result<Record<string, never>> => (result.ok ? success({}) : result);

  return {
    'workshop.networks': async () => success({ networks: [...(workshops?.networks() ?? [])] }),
    'workshop.start': ({ session: id, ...input }) => within(id, (session, rooms) => rooms.start(session, input)),
    'workshop.listen': ({ session: id, address }) => within(id, (session, rooms) => rooms.listen(session, address)),
    'workshop.status': ({ session: id }) => within(id, async (session, rooms) => success(await rooms.status(session))),
    'workshop.act': ({ session: id, act }) => within(id, (session, rooms) => rooms.act(session, act)),
    'workshop.end': ({ session: id }) => within(id, async (session, rooms) => done(await rooms.end(session))),
    'placements.status': ({ session: id }) => planOf(id, async (planId) => success(await placements.status(planId))),
    'placements.place': ({ session: id, ...placement }) =>
      planOf(id, async (planId, session) => {
        const placed = await placements.place(planId, placement);
        if (placed.ok) session.workshopChanged();
        return done(placed);
      }),
    'placements.reveal': ({ session: id }) => planOf(id, (planId) => placements.reveal(planId)),
    'placements.forget': ({ session: id }) =>
      planOf(id, async (planId, session) => {
        const forgotten = await placements.forget(planId);
        session.workshopChanged();
        return done(forgotten);
      }),
  };
}
