import { join } from 'node:path';
import { networkInterfaces } from 'node:os';
import type { OpenPlan, SaveState } from '../../shared/contract/contract.ts';
import type { Services } from '../../shared/contract/host.ts';
import type { PlanPicture } from '../../shared/contract/planPicture.ts';
import { failed, success, type Result } from '../../shared/messages/failures.ts';
import type { Language } from '../../shared/messages/text.ts';
import { createDocumentServer, type DocumentServer } from './sync/documentServer.ts';
import { callService } from './methods/callService.ts';
import type { ExportJobs } from './exports/exportJobs.ts';
import { machineSessionPorts } from './session/machineSessionPorts.ts';
import type { PlanSession } from './session/planSession.ts';
import { OpenPlans } from './session/openPlans.ts';
import { fileId } from './disk/fileId.ts';
import { PlanFolder } from './library/planFolder.ts';
import { machineMethods } from './methods/machineMethods.ts';
import { onFirstCall } from './methods/onFirstCall.ts';
import { readPreferences, writePreferences } from './preferences.ts';
import { RecentPlans } from './library/recentPlans.ts';
import type { ServiceContext } from './methods/serviceContext.ts';
import type { ServicePorts, ServiceTiming } from './servicePorts.ts';
import { laterHere, RefusalLog } from './refusalLog.ts';
import { remember, sessionMethods } from './methods/sessionMethods.ts';
import { workshopMethods } from './methods/workshopMethods.ts';
import { planPictureOf } from './session/planPicture.ts';
import { defaultTiming } from './session/sessionPorts.ts';
import type { WorkshopsPorts } from './workshop/workshops.ts';
import { WorkshopsOnDemand } from './workshop/workshopsOnDemand.ts';

/** The services behind a host, and what keeps them alive. */
export interface RunningServices {
  readonly services: Services;
  readonly documentServer: DocumentServer<PlanSession>;
  /** The exported file for a ticket of `exports.offer`, once. */
  readonly redeem: ExportJobs['redeem'];
  /** Opens any plan file of this machine for a window: one named by the system or the command line. */
  openPath(path: string): Promise<Result<OpenPlan>>;
  /** Saves and closes every plan; edits that cannot be saved stay in their recovery journals. */
  close(): Promise<void>;
}

const serviceTiming: ServiceTiming = { ...defaultTiming, abandoned: 30_000 };

/** Makes everything that a host offers its windows (shared/contract). */
export function createServices(ports: ServicePorts): RunningServices {
  const timing = { ...serviceTiming, ...ports.timing };
  const language = (): Language => {
    const { language: chosen } = readPreferences(ports.preferenceStore);
    return chosen === 'system' ? ports.systemLanguage : chosen;
  };
  const session = machineSessionPorts({ ...ports, timing, language });
  const folder = new PlanFolder(ports.plansFolder);
  const recents = new RecentPlans(ports.preferenceStore);
  const known = new Map<string, string>();
  const rememberPath = (path: string): void => void known.set(fileId(path), path);
  const pathOf = async (id: string): Promise<string | undefined> => {
    if (!known.has(id)) for (const path of [...recents.list().map((plan) => plan.path), ...(await folder.paths())]) rememberPath(path);
    return known.get(id);
  };
  const plans: OpenPlans = new OpenPlans({
    session,
    abandoned: timing.abandoned,
    pathOf,
    isNeeded: (open) => workshops?.isOn(open) ?? false,
    onOpened: (opened) => {
      ports.onOpened?.(opened.path);
      remember(context, opened);
      workshops?.opened(opened);
    },
    onClosed: (closed) => {
      documentServer.disconnect(closed);
      void workshops?.closed(closed);
    },
  });
  const refusals = new RefusalLog({ log: ports.log, later: laterHere });
  const workshopFolder = join(ports.dataFolder, 'workshops');
  const workshopPorts = ports.workshop && {
    ...ports.workshop,
    folder: workshopFolder,
    interfaces: ports.interfaces ?? networkInterfaces,
    now: session.now,
    later: laterHere,
    onRefused: (what: string) => refusals.count(`phone: ${what}`),
    log: ports.log,
    version: ports.version,
    connectVisitor: (socket, visitor) => documentServer.connectVisitor(socket, visitor),
    call: (method, input) => callService(services, method, input, ports.log),
  } satisfies WorkshopsPorts;
  const workshops = workshopPorts && new WorkshopsOnDemand({ folder: workshopFolder, log: ports.log, load: async () => new (await import('./workshop/workshops.ts')).Workshops(workshopPorts) });
  const documentServer: DocumentServer<PlanSession> = createDocumentServer<PlanSession>({
    find: (id) => plans.findForWindow(id),
    onWindows: (session, windows) => plans.windowsChanged(session, windows),
    onRefused: (what) => refusals.count(`window: ${what}`),
    now: session.now,
    later: laterHere,
  });
  const openPath = async (path: string): Promise<Result<OpenPlan>> => (await import('./library/openPlanPath.ts')).openPlanPath(context, path);
  const context: ServiceContext = { ports, session, folder, recents, plans, pathOf, rememberPath, language };
  const machine = machineMethods(context);
  const shownBy = (id: string | undefined): { readonly shown?: SaveState; readonly picture?: PlanPicture } => {
    const session = id === undefined ? undefined : plans.find(id);
    return session?.ok ? { shown: session.value.saveState, picture: planPictureOf(session.value.plan) } : {};
  };
  const services: Services = {
    'app.describe': async ({ shows }) => {
      const started = ports.startWith === undefined ? undefined : await openPath(ports.startWith);
      return success({
        host: ports.host,
        version: ports.version,
        platform: process.platform,
        systemLanguage: ports.systemLanguage,
        preferences: readPreferences(ports.preferenceStore),
        ...(machine.isCrashNews() ? { crashed: true } : {}),
        ...(started?.ok ? { startWith: started.value } : {}),
        ...shownBy(started?.ok ? started.value.session : shows),
      });
    },
    'preferences.write': async (change) => success(writePreferences(ports.preferenceStore, change)),
    'shell.openAddress': async ({ address }) => {
      if (!isHttps(address)) return failed('address-refused', { address: address.slice(0, 200) });
      await ports.openAddress(address);
      return success({});
    },
    ...machine.methods,
    ...onFirstCall(
      ['plans.list', 'plans.create', 'plans.open', 'plans.openWithDialog', 'plans.openBytes', 'plans.importJson', 'plans.recover', 'plans.discardRecovery', 'plans.forget'],
      async () => (await import('./methods/planMethods.ts')).planMethods(context),
    ),
    ...sessionMethods({ ...context, lastChange: (plan, item) => documentServer.lastChange(plan, item) }),
    ...onFirstCall(['copies.list', 'copies.choose', 'copies.look', 'copies.merge', 'copies.putAway'], async () => (await import('./methods/copyMethods.ts')).copyMethods(context)),
    ...onFirstCall(['earlier.list', 'earlier.open', 'earlier.remove'], async () => (await import('./methods/earlierMethods.ts')).earlierMethods(context)),
    ...onFirstCall(
      ['exports.preview', 'exports.picture', 'exports.start', 'exports.follow', 'exports.cancel', 'exports.save', 'exports.offer'],
      async () => (await import('./methods/exportMethods.ts')).exportMethods(context),
    ),
    ...onFirstCall(
      ['portfolio.read', 'portfolio.readBytes', 'portfolio.benchmarks', 'portfolio.export'],
      async () => (await import('./methods/portfolioMethods.ts')).portfolioMethods(context),
    ),
    ...workshopMethods({ plans, workshops }),
    ...onFirstCall(
      ['placements.status', 'placements.place', 'placements.reveal', 'placements.forget'],
      async () => (await import('./methods/placementMethods.ts')).placementMethods(plans, workshopFolder),
    ),
  };
  return {
    services,
    documentServer,
    redeem: (ticket) => ports.exports.redeem(ticket),
    openPath,
    close: async () => {
      documentServer.close();
      await workshops?.close();
      await plans.closeAll();
      await ports.exports.close();
      refusals.close();
    },
  };
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}
