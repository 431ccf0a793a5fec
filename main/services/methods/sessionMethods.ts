import { basename, join } from 'node:path';
import type { SaveState } from '../../../shared/contract/contract.ts';
import type { Services } from '../../../shared/contract/host.ts';
import { summarise } from '../../../shared/history/history.ts';
import type { RevisionSummary } from '../../../shared/history/revision.ts';
import { success, type Result } from '../../../shared/messages/failures.ts';
import { dayHere } from '../../../shared/plan/days.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { planToJson } from '../../../shared/plan/planJson.ts';
import { checkedFileName, planEnding } from '../disk/fileNames.ts';
import type { PlanSession } from '../session/planSession.ts';
import type { DocumentServer } from '../sync/documentServer.ts';
import type { KnownSizes } from './changeSizes.ts';
import type { ServiceContext } from './serviceContext.ts';

type SessionMethods = Pick<
  Services,
  | 'plans.save'
  | 'plans.saveAs'
  | 'plans.saveState'
  | 'plans.close'
  | 'plans.bytes'
  | 'history.list'
  | 'history.recovered'
  | 'history.recoveredWasSeen'
  | 'history.read'
  | 'history.past'
  | 'history.sizes'
  | 'history.lastChange'
  | 'history.keep'
  | 'history.record'
  | 'history.restore'
  | 'history.signOff'
>;

/** The methods that work on an open plan. */
export function sessionMethods(context: ServiceContext & { readonly lastChange: DocumentServer<PlanSession>['lastChange'] }): SessionMethods {
  const { plans, ports, folder } = context;
  const sizes = new WeakMap<PlanSession, KnownSizes>();

  /** Runs work on the open plan with this id; fails with `plan-not-open`. */
  const within = async <T>(id: string, work: (session: PlanSession) => Promise<Result<T>> | Result<T>): Promise<Result<T>> => {
    const found = plans.find(id);
    return found.ok ? work(found.value) : found;
  };

  const targetOfSaveAs = async (session: PlanSession, name: string | undefined): Promise<Result<string | null>> => {
    if (ports.dialogs) {
      const path = await ports.dialogs.savePlan(session.path);
      if (path === null) return success(null);
      const checked = checkedFileName(basename(path));
      return checked.ok ? success(path.endsWith(planEnding) ? path : path + planEnding) : checked;
    }
    const checked = checkedFileName(name ?? '');
    if (!checked.ok) return checked;
    const current = join(folder.path, checked.value + planEnding) === session.path;
    return current ? success(session.path) : folder.free(checked.value);
  };

  return {
    'plans.save': ({ session: id }) =>
      within(id, async (session): Promise<Result<SaveState>> => {
        const saved = await session.save();
        return saved.ok ? success(session.saveState) : saved;
      }),
    'plans.saveAs': ({ session: id, name }) =>
      within(id, async (session): Promise<Result<SaveState | null>> => {
        const target = await targetOfSaveAs(session, name);
        if (!target.ok || target.value === null) return target.ok ? success(null) : target;
        const saved = await plans.saveAs(id, target.value);
        if (saved.ok) remember(context, session);
        return saved;
      }),
    'plans.saveState': ({ session: id }) => within(id, (session) => success(session.saveState)),
    'plans.close': async ({ session: id }) => {
      const closed = await plans.close(id);
      return closed.ok ? success({}) : closed;
    },
    'plans.bytes': ({ session: id }) =>
      within(id, (session) => success({ fileName: basename(session.path), bytes: Buffer.from(session.bytes()).toString('base64') })),
    'history.list': ({ session: id }) => within(id, (session) => success({ revisions: summarise(session.history).map(asStored) })),
    'history.recovered': ({ session: id }) =>
      within(id, ({ recovered }) => success(recovered ? { ...recovered, changes: [...recovered.changes], revisions: [...recovered.revisions] } : null)),
    'history.recoveredWasSeen': ({ session: id }) =>
      within(id, (session) => {
        session.recoveredWasSeen();
        return success({});
      }),
    'history.read': ({ session: id, revision }) =>
      within(id, async (session): Promise<Result<{ plan: unknown }>> => {
        const plan = await session.planOf(revision);
        return plan.ok ? success({ plan: planToJson(plan.value) }) : plan;
      }),
    'history.past': ({ session: id, from, ...query }) => within(id, async (session) => {
        const { askPast } = await import('./askPast.ts');
        return success(askPast(session.history, session.plan, query, dayHere(new Date(context.session.now())), from));
      }),
    'history.sizes': ({ session: id, from }) =>
      within(id, async (session) => {
        const { changeSizes } = await import('./changeSizes.ts');
        const known: KnownSizes = sizes.get(session) ?? new Map();
        sizes.set(session, known);
        return success(changeSizes(session.history, known, from));
      }),
    'history.lastChange': ({ session: id, item }) =>
      within(id, async (session) => {
        const now = context.lastChange(session, item);
        if (now) return success({ name: now.name, time: new Date(now.at).toISOString(), isNow: true });
        const { lastChangeKept } = await import('./askPast.ts');
        return success(lastChangeKept(session.history, session.plan, item));
      }),
    'history.keep': ({ session: id, revision }) =>
      within(id, async (session) => {
        const kept = await session.keep(revision);
        return kept.ok ? success({}) : kept;
      }),
    'history.record': ({ session: id, ...facts }) => within(id, async (session) => summaryAsStored(await session.record(facts))),
    'history.restore': ({ session: id, revision, author }) =>
      within(id, async (session) => summaryAsStored(await session.restore(revision, author))),
    'history.signOff': ({ session: id, ...signOff }) => within(id, async (session) => summaryAsStored(await session.signOff(signOff))),
  };
}

/** Puts an open plan first among the recent ones. */
export function remember({ recents, rememberPath, session: { now } }: ServiceContext, session: PlanSession): void {
  rememberPath(session.path);
  recents.add({ path: session.path, title: textOf(session.plan.fields, 'title'), opened: new Date(now()).toISOString() });
}

type StoredSummary = Omit<RevisionSummary, 'parents' | 'signOffs'> & {
  parents: string[];
  signOffs: RevisionSummary['signOffs'][number][];
};

/** The contract's types are mutable. */
function asStored(summary: RevisionSummary): StoredSummary {
  return { ...summary, parents: [...summary.parents], signOffs: [...summary.signOffs] };
}

function summaryAsStored(result: Result<RevisionSummary>): Result<StoredSummary> {
  return result.ok ? success(asStored(result.value)) : result;
}
