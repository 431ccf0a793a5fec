import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Services } from '../../shared/contract/host.ts';
import type { WorkshopStatus } from '../../shared/contract/workshopMethods.ts';
import { FailureError, type Result } from '../../shared/messages/failures.ts';
import { createServices } from '../services/createServices.ts';
import { crashesFolder, CrashReports } from '../services/diagnosis/crashReports.ts';
import type { Tls } from '../services/workshop/tls.ts';
import { createExportJobs } from '../services/exports/exportJobs.ts';
import { browserSecret } from './browserSecret.ts';
import { jsonStore } from '../services/jsonStore.ts';
import { defaultDataFolder, projectVersion, systemLanguage } from './machine.ts';
import { projectFolder } from './projectFolder.ts';
import { startWebHost } from './webHost.ts';

export interface ServeOptions {
  /** A plan file that each window opens at its start. */
  readonly plan?: string;
  /** The first port to try; where it is taken, the next free one. */
  readonly port?: number;
  /** The environment's KEHYS_DATA comes first; default: a folder of the user's own. */
  readonly dataFolder?: string;
  /** The environment's KEHYS_PLANS comes first; default: `Kehys` in the user's home. */
  readonly plansFolder?: string;
  /** Starts a workshop in the plan at once, on this network (name or address) or the likeliest one. */
  readonly workshop?: { readonly network?: string };
  /** The certificate for phones in workshops. */
  readonly tls?: Tls;
  readonly environment?: NodeJS.ProcessEnv;
  /** A new address that lets in the next browser, because the last one was used or has expired. */
  readonly onFreshAddress?: (address: string) => void;
  readonly log?: (message: string, error?: unknown) => void;
}

export interface Serving {
  /** The address to open; it works once. */
  readonly address: string;
  readonly port: number;
  /** How phones join, if a workshop was started. */
  readonly door?: NonNullable<WorkshopStatus['door']>;
  /** Where crashes of this host are reported. */
  readonly crashes: Pick<CrashReports, 'write'>;
  /** Saves and closes all plans and stops listening. */
  close(): Promise<void>;
}

/** Starts the web host on this machine. Throws a FailureError where the plan cannot be opened or no port is free. */
export async function serve(options: ServeOptions = {}): Promise<Serving> {
  const environment = options.environment ?? process.env;
  const home = projectFolder();
  const dataFolder = resolve(environment['KEHYS_DATA'] || options.dataFolder || defaultDataFolder(environment));
  const log = options.log ?? ((message, error) => console.error(message, error ?? ''));
  const crashes = new CrashReports({ folder: crashesFolder(dataFolder), home: homedir(), now: () => new Date(), log });
  const running = createServices({
    crashes,
    host: 'web',
    version: projectVersion(home),
    dataFolder,
    plansFolder: resolve(environment['KEHYS_PLANS'] || options.plansFolder || join(homedir(), 'Kehys')),
    examplesFolder: join(home, 'examples'),
    systemLanguage: systemLanguage(environment),
    workshop: { pageFolder: join(home, 'out/renderer'), ...(options.tls ? { tls: options.tls } : {}) },
    preferenceStore: jsonStore(join(dataFolder, 'preferences.json'), log),
    exports: createExportJobs({ typesetterPath: join(home, 'out/main/typesetter.js') }),
    // The page itself opens addresses, from the person's click.
    openAddress: async () => undefined,
    ...(options.plan === undefined ? {} : { startWith: resolve(options.plan) }),
    log,
  });
  try {
    // A plan that cannot be opened is reported at once, not in a window that may never come.
    const opened = options.plan === undefined ? undefined : settled(await running.openPath(resolve(options.plan)));
    const door = opened && options.workshop ? await startWorkshop(running.services, opened.session, options.workshop.network) : undefined;
    const host = await startWebHost({
      services: running.services,
      redeem: running.redeem,
      documentServer: running.documentServer,
      rendererFolder: join(home, 'out/renderer'),
      secret: await browserSecret(dataFolder),
      ...(options.onFreshAddress ? { onFreshAddress: options.onFreshAddress } : {}),
      log,
      ...(options.port === undefined ? {} : { port: options.port }),
    });
    return {
      address: host.address,
      port: host.port,
      ...(door ? { door } : {}),
      crashes,
      close: async () => {
        await host.close();
        await running.close();
      },
    };
  } catch (error) {
    await running.close();
    throw error;
  }
}

/** Starts a workshop with a window's default choices; a window can then lead it. */
async function startWorkshop(services: Services, session: string, wanted: string | undefined): Promise<Serving['door']> {
  const { networks } = settled(await services['workshop.networks']({}));
  const network = networks.find(({ name, address }) => wanted === undefined || name === wanted || address === wanted);
  if (!network) throw new FailureError({ code: 'network-gone', details: { address: wanted ?? '' } });
  const { door } = settled(await services['workshop.start']({ session, title: '', address: network.address, naming: 'bySide', keepsNames: true }));
  return door ?? undefined;
}

function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.failure);
  return result.value;
}
