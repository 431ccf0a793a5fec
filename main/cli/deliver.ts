import { basename, extname, resolve } from 'node:path';
import { cliTexts } from '../../shared/messages/cli.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { success, type Failure, type Result } from '../../shared/messages/failures.ts';
import { say } from '../../shared/messages/text.ts';
import type { ExportedFile } from '../services/exports/exportInput.ts';
import { checkedFileName, planEnding } from '../services/disk/fileNames.ts';
import { writeWithBeside } from '../services/exports/writeBeside.ts';
import type { CliPorts } from './cliPorts.ts';
import { outputIsFree, writeOutput } from './outputFile.ts';

/** Where a finished file is written. */
export interface OutputOptions {
  /** A path, or {@link standardOutput}; absent: the file's own name in this folder. */
  readonly output?: string;
  readonly force?: boolean;
}

/** The name that stands for standard output. */
export const standardOutput = '-';

/** Why an export may not have this name: it must not replace a plan, and every system must take it. */
export function refusedOutput(output: string | undefined): Failure | undefined {
  if (output === undefined || output === standardOutput) return undefined;
  const name = basename(output);
  if (extname(name).toLowerCase() === planEnding) return { code: 'file-name-invalid', details: { name, why: 'reason-plan-ending' } };
  const checked = checkedFileName(name);
  return checked.ok ? undefined : checked.failure;
}

/** Writes a finished file where it was asked for, and says so. */
export async function deliver(file: ExportedFile, { output, force = false }: OutputOptions, ports: CliPorts): Promise<Result<void>> {
  const { missing = [] } = file;
  if (missing.length > 0) ports.err(`${say(exportDialogTexts.missing, ports.language, { count: missing.length, characters: missing.join(' ') })}\n`);
  if (output === standardOutput) {
    await ports.out(file.bytes);
    return success(undefined);
  }
  const path = resolve(ports.folder, output ?? file.fileName);
  const free = await outputIsFree(path, force);
  if (!free.ok) return free;
  const written = await writeWithBeside(path, file, () => writeOutput(path, file.bytes, force));
  if (!written.ok) return written;
  const values = { file: path, count: file.pages ?? 0 };
  if (file.beside) ports.err(`${say(cliTexts.exportedBeside, ports.language, { folder: file.beside.folder, count: file.beside.files.size })}\n`);
  ports.err(`${say(file.pages === undefined ? cliTexts.exported : cliTexts.exportedPages, ports.language, values)}\n`);
  return success(undefined);
}
