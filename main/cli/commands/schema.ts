import { Command } from 'commander';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { success } from '../../../shared/messages/failures.ts';
import { say } from '../../../shared/messages/text.ts';
import { planJsonSchemaDocument } from '../../../shared/interchange/planJsonSchemaDocument.ts';
import type { CliPorts } from '../cliPorts.ts';
import { languageOption } from '../options.ts';
import type { Settle } from '../settle.ts';

/** `kehys schema`: the JSON Schema of what `kehys new --from` reads and `kehys export --to json` writes. */
export function schemaCommand(ports: CliPorts, settle: Settle): Command {
  return new Command('schema')
    .description(say(cliTexts.schemaAbout, ports.language))
    .addOption(languageOption(ports))
    .action(() => settle(printSchema(ports)));
}

async function printSchema(ports: Pick<CliPorts, 'out'>) {
  await ports.out(`${JSON.stringify(planJsonSchemaDocument(), null, 2)}\n`);
  return success(undefined);
}
