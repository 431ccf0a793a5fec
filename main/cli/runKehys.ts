import { Command, CommanderError } from 'commander';
import type { Failure } from '../../shared/messages/failures.ts';
import { cliTexts } from '../../shared/messages/cli.ts';
import { say } from '../../shared/messages/text.ts';
import type { CliPorts } from './cliPorts.ts';
import { checkpointCommand } from './commands/checkpoint.ts';
import { compareCommand } from './commands/compare.ts';
import { diffCommand } from './commands/diff.ts';
import { doctorCommand } from './commands/doctor.ts';
import { earlierCommand } from './commands/earlier.ts';
import { exportCommand } from './commands/export.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { lintCommand } from './commands/lint.ts';
import { mergeCommand } from './commands/merge.ts';
import { newCommand } from './commands/new.ts';
import { openCommand } from './commands/open.ts';
import { restoreCommand } from './commands/restore.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { verifyCommand } from './commands/verify.ts';
import { helpIn, wordUsageError } from './commanderWords.ts';
import { failureLine } from './failureLine.ts';
import type { Settle } from './settle.ts';

/** Runs the command line `kehys …` (without the program's own name) and answers with the exit code: 0 or 1. */
export async function runKehys(commandLine: readonly string[], ports: CliPorts): Promise<0 | 1> {
  const { language } = ports;
  let failure: Failure | undefined;
  const program = new Command('kehys')
    .description(`${say(cliTexts.about, language)}\n${say(cliTexts.aboutStreams, language)}`)
    .version(ports.version, '-V, --version', say(cliTexts.version, language))
    .helpCommand('help [command]', say(cliTexts.helpOf, language));
  const commands = [
    newCommand,
    importCommand,
    exportCommand,
    historyCommand,
    checkpointCommand,
    diffCommand,
    earlierCommand,
    openCommand,
    restoreCommand,
    mergeCommand,
    compareCommand,
    lintCommand,
    verifyCommand,
    schemaCommand,
    serveCommand,
    doctorCommand,
  ];
  const settle: Settle = async (outcome) => {
    const result = await outcome;
    if (!result.ok) failure = result.failure;
  };
  for (const makeCommand of commands) program.addCommand(makeCommand(ports, settle));
  for (const command of [program, ...program.commands]) {
    command
      .helpOption('-h, --help', say(cliTexts.help, language))
      .configureHelp(helpIn(language))
      .configureOutput({ writeOut: (text) => void ports.out(text), writeErr: () => undefined })
      .exitOverride();
  }
  try {
    await program.parseAsync([...commandLine], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    ports.err(`kehys: ${wordUsageError(error, language)}\n`);
    return 1;
  }
  if (failure) ports.err(failureLine(failure, language));
  return failure ? 1 : 0;
}
