import { resolve } from 'node:path';
import { Command } from 'commander';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { say } from '../../../shared/messages/text.ts';
import type { CliPorts } from '../cliPorts.ts';
import { languageOption } from '../options.ts';
import { portOption } from '../portOption.ts';
import { serveWeb } from '../serveWeb.ts';
import type { Settle } from '../settle.ts';

/** `kehys serve`: the web host until Ctrl+C. It opens no browser: whoever types this knows where they want it. */
export function serveCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('serve')
    .description(say(cliTexts.serveAbout, language))
    .argument('[plan]', say(cliTexts.planArgument, language))
    .addOption(portOption(language))
    .addOption(languageOption(ports))
    .action((plan: string | undefined, { port }: { port?: number }) => settle(serve(plan, port, ports)));
}

function serve(plan: string | undefined, port: number | undefined, ports: CliPorts) {
  return serveWeb(
    { plan: plan === undefined ? undefined : resolve(ports.folder, plan), port },
    { ...ports, out: (line) => void ports.out(line) },
  );
}
