import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { cliTexts } from '../../shared/messages/cli.ts';
import { recoveredSentences } from '../../shared/history/recoveredEdits.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { formatWholeMoment } from '../../shared/messages/moment.ts';
import { say } from '../../shared/messages/text.ts';
import { awaitFreeLock } from '../services/disk/awaitFreeLock.ts';
import type { FileLock, LockWorld } from '../services/disk/fileLock.ts';
import { openPlanSession } from '../services/session/openPlanSession.ts';
import type { PlanSession } from '../services/session/planSession.ts';
import type { SessionPorts } from '../services/session/sessionPorts.ts';
import type { CliPorts } from './cliPorts.ts';

type Waiting = Pick<CliPorts, 'err' | 'language' | 'interrupted'>;

/**
 * Takes the lock of a plan for a command that changes it; undefined where the folder takes no files. Where another machine has it,
 * the command says so and waits until that process proves to be alive (`plan-busy`) or dead.
 */
export async function lockForChange(path: string, lock: LockWorld, { err, language, interrupted }: Waiting): Promise<Result<FileLock | undefined>> {
  const onWait = (who: string, seconds: number): void => err(`${say(cliTexts.waitingForLock, language, { file: basename(path), who, seconds })}\n`);
  return awaitFreeLock(await realpath(path).catch(() => path), lock, { onWait, interrupted });
}

/** Opens a plan for a command that changes it, and says what was recovered after a crash. Fails as {@link lockForChange} and {@link openPlanSession} do. */
export async function openForChange(path: string, session: SessionPorts, waiting: Waiting): Promise<Result<PlanSession>> {
  const locked = await lockForChange(path, session.lock, waiting);
  if (!locked.ok) return locked;
  await locked.value?.release();
  const opened = await openPlanSession(path, session);
  if (opened.ok) tellRecovered(opened.value, waiting);
  return opened;
}

function tellRecovered({ recovered, path }: PlanSession, { err, language }: Waiting): void {
  if (!recovered) return;
  const head = say(cliTexts.recovered, language, { file: basename(path), time: formatWholeMoment(new Date(recovered.time), language) });
  err(`${head}\n${recoveredSentences(recovered, language).map((sentence) => `  ${sentence}\n`).join('')}`);
}
