import { userInfo } from 'node:os';
import { join } from 'node:path';
import { FailureError, type Failure } from '../../shared/messages/failures.ts';
import type { ExportJobs } from '../services/exports/exportJobs.ts';
import { earlierFolderName } from '../services/earlierFiles/earlierFolderName.ts';
import type { SessionPorts } from '../services/session/sessionPorts.ts';
import { defaultDataFolder, projectVersion, systemLanguage } from '../web/machine.ts';
import { projectFolder } from '../web/projectFolder.ts';
import { cliLanguage } from './cliLanguage.ts';
import { failureLine } from './failureLine.ts';
import { hostFactsHere } from './hostFacts.ts';
import { runKehys } from './runKehys.ts';
import { isClosedPipe, writeTo } from './standardStreams.ts';

/** Runs the kehys command of this process and sets the exit code. Commands load what only they use. */
export async function kehysHere(exportJobs: ExportJobs, interrupted: AbortSignal): Promise<void> {
  const { argv, env, stdout, stderr } = process;
  const commandLine = argv.slice(2);
  const home = projectFolder();
  const version = projectVersion(home);
  const dataFolder = env['KEHYS_DATA'] || defaultDataFolder(env);
  const language = cliLanguage(commandLine, env, systemLanguage(env));
  const log = (message: string, error?: unknown): void => console.error(message, error ?? '');

  const session = async (): Promise<SessionPorts> => {
    const { machineSessionPorts } = await import('../services/session/machineSessionPorts.ts');
    return machineSessionPorts({ dataFolder, version, language: () => language, log });
  };
  const world = { language, interrupted, err: (text: string) => void stderr.write(text) };

  // Nobody reads standard error any more: the work goes on, and the exit code tells its outcome.
  stderr.on('error', () => undefined);
  // The write that failed reports it.
  stdout.on('error', () => undefined);

  try {
    process.exitCode = await runKehys(commandLine, {
      ...world,
      out: writeTo(stdout),
      errIsTerminal: stderr.isTTY,
      folder: process.cwd(),
      now: () => new Date(),
      random: Math.random,
      userName: () => userInfo().username,
      version,
      earlierFolder: join(dataFolder, earlierFolderName),
      examplesFolder: join(home, 'examples'),
      exportJobs: async () => exportJobs,
      openSession: async (path) => {
        const { openForChange } = await import('./openForChange.ts');
        return openForChange(path, await session(), world);
      },
      lockPlan: async (path) => {
        const { lockForChange } = await import('./openForChange.ts');
        return lockForChange(path, (await session()).lock, world);
      },
      diagnose: async () => {
        const { diagnoseHere } = await import('./diagnoseHere.ts');
        return diagnoseHere({ version, dataFolder, environment: env, facts: hostFactsHere(env, false).facts, language });
      },
      startServing: async (options) => {
        const { serveHere } = await import('./serveHere.ts');
        return serveHere({ ...options, log });
      },
    });
  } catch (error) {
    // The reader of the pipe is gone: it has what it wanted.
    process.exitCode = isClosedPipe(error) ? 0 : 1;
    if (!isClosedPipe(error)) stderr.write(failureLine(failureOf(error), language));
    if (env['KEHYS_DEBUG']) log('', error);
  }
}

/** A bug is reported by its message: there is no log in which an id could be found. */
function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  return { code: 'unexpected', details: { id: error instanceof Error ? error.message : String(error) } };
}
