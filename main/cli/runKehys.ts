import { Command, CommanderError } from 'commander';
import type { Failure } from '../../shared/messages/failures.ts';
import { cliTexts } from '../../shared/messages/cli.ts';
import { say } from '../../shared/messages/text.ts';
import type { CliPorts } from './cliPorts.ts';
import { helpIn, wordUsageError } from './commanderWords.ts';
import { failureLine } from './failureLine.ts';
import type { Settle } from './settle.ts';

type MakeCommand = (ports: CliPorts, settle: Settle) => Command;

/** Loaded on demand: loading all takes longer than most commands run. */
const commands: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  new: async () => (await import('./commands/new.ts')).newCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  history: async () => (await import('./commands/history.ts')).historyCommand,
  checkpoint: async () => (await import('./commands/checkpoint.ts')).checkpointCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  earlier: async () => (await import('./commands/earlier.ts')).earlierCommand,
  open: async () => (await import('./commands/open.ts')).openCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  merge: async () => (await import('./commands/merge.ts')).mergeCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  lint: async () => (await import('./commands/lint.ts')).lintCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  schema: async () => (await import('./commands/schema.ts')).schemaCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
};

/** The command that a command line names; all of them for anything else, since help lists them and a mistyped name gets suggestions. */
function asked([name = '']: readonly string[]): readonly (() => Promise<MakeCommand>)[] {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return load ? [load] : Object.values(commands);
}

/** Runs the command line `kehys …` (without the program's own name) and answers with the exit code: 0 or 1. */
export async function runKehys(commandLine: readonly string[], ports: CliPorts): Promise<0 | 1> {
  const { language } = ports;
  let failure: Failure | undefined;
  const program = new Command('kehys')
    .description(`${say(cliTexts.about, language)}\n${say(cliTexts.aboutStreams, language)}`)
    .version(ports.version, '-V, --version', say(cliTexts.version, language))
    .helpCommand('help [command]', say(cliTexts.helpOf, language));
  const settle: Settle = async (outcome) => {
    const result = await outcome;
    if (!result.ok) failure = result.failure;
  };
  for (const load of asked(commandLine)) program.addCommand((await load())(ports, settle));
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
