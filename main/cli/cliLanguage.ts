import { languages, type Language } from '../../shared/messages/text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of messages: `--lang`, else the locale in the order that POSIX reads it, else `fallback` (the system's setting,
 * where the environment has no locale, as on Windows), else English.
 */
export function cliLanguage(commandLine: readonly string[], environment: Environment, fallback = 'en'): Language {
  const asked = askedLanguage(commandLine);
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(Boolean);
  return languageIn(asked) ?? languageIn(locale ?? fallback) ?? 'en';
}

function askedLanguage(commandLine: readonly string[]): string | undefined {
  const index = commandLine.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const argument = commandLine[index];
  return argument?.startsWith('--lang=') ? argument.slice('--lang='.length) : argument && commandLine[index + 1];
}

/** `fi_FI.UTF-8` and `fi` are Finnish. */
function languageIn(locale: string | undefined): Language | undefined {
  const tag = locale?.toLowerCase().split(/[._@-]/)[0];
  return languages.find((language) => language === tag);
}
