import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { cliTexts } from '../../shared/messages/cli.ts';
import { say } from '../../shared/messages/text.ts';
import { systemLanguage } from '../web/machine.ts';
import { projectFolder } from '../web/projectFolder.ts';
import { cliLanguage } from './cliLanguage.ts';
import { helpIn, wordUsageError } from './commanderWords.ts';
import { failureLine } from './failureLine.ts';
import { fetchElectron } from './fetchElectron.ts';
import { hostFactsHere } from './hostFacts.ts';
import { interruption } from './interruption.ts';
import { openHost } from './openHost.ts';
import { openInBrowser } from './openInBrowser.ts';
import { openWindow } from './openWindow.ts';
import { languageOption } from './options.ts';
import { portOption } from './portOption.ts';
import { serveHere } from './serveHere.ts';
import { serveWeb } from './serveWeb.ts';

/* `npm start` on this machine: the window, or else the web host. */
const { argv, env, platform, stdout, stderr } = process;
const commandLine = argv.slice(2);
const language = cliLanguage(commandLine, env, systemLanguage(env));
const home = projectFolder();
const interrupted = interruption(process);
const usualTimeLimit = 120;
const megabyte = 1_000_000;

// Nobody reads the output any more: serving goes on.
for (const stream of [stdout, stderr]) stream.on('error', () => undefined);

interface StartOptions {
  readonly web?: boolean;
  readonly port?: number;
}

async function start(plan: string | undefined, { web = false, port }: StartOptions): Promise<void> {
  const { electron, facts } = hostFactsHere(env, web);
  const timeLimit = Number(env['KEHYS_ELECTRON_TIMEOUT']) || usualTimeLimit;
  const planPath = plan === undefined ? undefined : resolve(plan);
  const outcome = await openHost({
    facts,
    interrupted,
    fetchElectron: () => {
      stderr.write(`${say(cliTexts.fetching, language, { seconds: timeLimit })}\n`);
      return fetchElectron({
        installScript: electron?.installScript ?? '',
        timeLimit: timeLimit * 1000,
        // A terminal's line overwrites itself; a log gets few lines.
        reportEvery: stderr.isTTY ? 500 : 10_000,
        environment: env,
        signal: interrupted,
        onProgress: (bytes, elapsed) => {
          const values = { megabytes: Math.floor(bytes / megabyte), seconds: Math.floor(elapsed / 1000) };
          stderr.write(`${say(cliTexts.fetched, language, values)}${stderr.isTTY ? '  \r' : '\n'}`);
        },
      });
    },
    openWindow: async () => {
      const binary = hostFactsHere(env, web).electron?.binary;
      return binary === undefined ? undefined : openWindow({ binary, appFolder: home, plan: planPath, environment: env, signal: interrupted });
    },
    serveWeb: (reason, opensBrowser) =>
      serveWeb(
        { plan: planPath, port, reason, timeLimit },
        {
          language,
          interrupted,
          startServing: (options) => serveHere({ ...options, log: (message, error) => console.error(message, error ?? '') }),
          out: (line) => void stdout.write(line),
          // As with other tools, BROWSER=none opens no browser.
          ...(opensBrowser && env['BROWSER'] !== 'none' ? { openBrowser: (address: string) => openInBrowser(address, platform) } : {}),
        },
      ),
  });
  if (!outcome.ok) stderr.write(failureLine(outcome.failure, language));
  process.exitCode = outcome.ok ? outcome.value : 1;
}

const program = new Command('npm start --')
  .description(say(cliTexts.startAbout, language))
  .argument('[plan]', say(cliTexts.planArgument, language))
  .option('--web', say(cliTexts.webOption, language))
  .addOption(portOption(language))
  .addOption(languageOption({ language }))
  .helpOption('-h, --help', say(cliTexts.help, language))
  .configureHelp(helpIn(language))
  .configureOutput({ writeErr: () => undefined })
  .exitOverride()
  .action((plan: string | undefined, options: StartOptions) => start(plan, options));

try {
  await program.parseAsync(argv);
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode !== 0) {
    stderr.write(`kehys: ${wordUsageError(error, language)}\n`);
    process.exitCode = 1;
  }
}
