import { Argument, Option } from 'commander';
import { cliTexts } from '../../shared/messages/cli.ts';
import { languages, say, type Text } from '../../shared/messages/text.ts';
import type { CliPorts } from './cliPorts.ts';

/** The plan file that a command works on. */
export function planArgument({ language }: Pick<CliPorts, 'language'>): Argument {
  return new Argument('<plan>', say(cliTexts.planArgument, language)).argRequired();
}

/** `--lang`, which all commands take; `purpose` says what else it decides. */
export function languageOption({ language }: Pick<CliPorts, 'language'>, purpose: Text = cliTexts.languageOption): Option {
  return new Option('--lang <language>', say(purpose, language))
    .choices(languages)
    .default(language, say(cliTexts.languageFromSystem, language));
}

/** `--json`. */
export function jsonOption({ language }: Pick<CliPorts, 'language'>): Option {
  return new Option('--json', say(cliTexts.jsonOption, language));
}

/** `--force`. */
export function forceOption({ language }: Pick<CliPorts, 'language'>): Option {
  return new Option('--force', say(cliTexts.forceOption, language));
}
