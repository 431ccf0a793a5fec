import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { say } from '../../../shared/messages/text.ts';
import { checkTls, type Tls } from '../../services/workshop/tls.ts';
import type { CliPorts } from '../cliPorts.ts';
import { languageOption } from '../options.ts';
import { portOption } from '../portOption.ts';
import { serveWeb } from '../serveWeb.ts';
import type { Settle } from '../settle.ts';

interface ServeCommandOptions {
  readonly port?: number;
  readonly workshop?: boolean;
  readonly interface?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

/** `kehys serve`: runs the web host until Ctrl+C. It opens no browser. */
export function serveCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('serve')
    .description(say(cliTexts.serveAbout, language))
    .argument('[plan]', say(cliTexts.planArgument, language))
    .addOption(portOption(language))
    .addOption(new Option('--workshop', say(cliTexts.workshopOption, language)))
    .addOption(new Option('--interface <network>', say(cliTexts.interfaceOption, language)))
    .addOption(new Option('--tls-cert <file>', say(cliTexts.tlsCertOption, language)))
    .addOption(new Option('--tls-key <file>', say(cliTexts.tlsKeyOption, language)))
    .addOption(languageOption(ports))
    .action((plan: string | undefined, options: ServeCommandOptions) => settle(serve(plan, options, ports)));
}

async function serve(plan: string | undefined, options: ServeCommandOptions, ports: CliPorts): Promise<Result<void>> {
  if (options.workshop && plan === undefined) return failed('workshop-needs-plan');
  const tls = await readTls(options, ports);
  if (!tls.ok) return tls;
  return serveWeb(
    {
      plan: plan === undefined ? undefined : resolve(ports.folder, plan),
      port: options.port,
      ...(options.workshop ? { workshop: options.interface === undefined ? {} : { network: options.interface } } : {}),
      ...(tls.value ? { tls: tls.value } : {}),
    },
    { ...ports, out: (line) => void ports.out(line) },
  );
}

/** The certificate and its key; both or neither. */
async function readTls({ tlsCert, tlsKey }: ServeCommandOptions, { folder, now }: CliPorts): Promise<Result<Tls | undefined>> {
  if (tlsCert === undefined && tlsKey === undefined) return success(undefined);
  if (tlsCert === undefined || tlsKey === undefined) return failed('tls-needs-both');
  const read = async (name: string): Promise<Result<string>> => {
    try {
      return success(await readFile(resolve(folder, name), 'utf8'));
    } catch (error) {
      return failed('file-unreadable', { name, why: error instanceof Error ? error.message : String(error) });
    }
  };
  const [certificate, key] = [await read(tlsCert), await read(tlsKey)];
  if (!certificate.ok) return certificate;
  return key.ok ? checkTls({ certificate: certificate.value, key: key.value }, now().getTime()) : key;
}
