import { Command } from 'commander';
import { cliTexts } from '../../../shared/messages/cli.ts';
import { wordCondition, type ConditionLevel } from '../../../shared/messages/diagnosis.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { say } from '../../../shared/messages/text.ts';
import type { CliPorts } from '../cliPorts.ts';
import { jsonOption, languageOption } from '../options.ts';
import type { Settle } from '../settle.ts';

const jsonShape = `{"conditions": [{"code", "level": "well"|"note"|"problem", "says": one sentence, "advice": what to do, if anything}]}`;

const marks: Readonly<Record<ConditionLevel, string>> = { well: '✓', note: '·', problem: '✗' };

/** `kehys doctor`: what Kehys needs of this machine, and what to do about problems. Exits with 1 where there is one. */
export function doctorCommand(ports: CliPorts, settle: Settle): Command {
  const { language } = ports;
  return new Command('doctor')
    .description(say(cliTexts.doctorAbout, language))
    .addOption(jsonOption(ports))
    .addOption(languageOption(ports))
    .addHelpText('after', `\n${say(cliTexts.jsonShape, language)}\n${jsonShape}`)
    .action(({ json }: { json?: boolean }) => settle(lookAround(json === true, ports)));
}

async function lookAround(json: boolean, { diagnose, language, out }: CliPorts): Promise<Result<void>> {
  const conditions = (await diagnose()).map((condition) => wordCondition(condition, language));
  const lines = conditions.flatMap(({ level, says, advice }) => [`${marks[level]} ${says}\n`, ...(advice ? [`    ${advice}\n`] : [])]);
  await out(json ? `${JSON.stringify({ conditions }, null, 2)}\n` : lines.join(''));
  const count = conditions.filter(({ level }) => level === 'problem').length;
  return count === 0 ? success(undefined) : failed('machine-unfit', { count });
}
