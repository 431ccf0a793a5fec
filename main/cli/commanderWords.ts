import type { Argument, CommanderError, Help, Option } from 'commander';
import { cliTexts, usageTexts } from '../../shared/messages/cli.ts';
import { say, type Language, type Text } from '../../shared/messages/text.ts';

const titles: Readonly<Record<string, Text>> = {
  'Usage:': cliTexts.usageTitle,
  'Arguments:': cliTexts.argumentsTitle,
  'Options:': cliTexts.optionsTitle,
  'Commands:': cliTexts.commandsTitle,
};

type Described = Pick<Option | Argument, 'description' | 'argChoices' | 'defaultValue' | 'defaultValueDescription'>;

/** Commander's help in the person's language. */
export function helpIn(language: Language): Partial<Help> {
  const described = (subject: Described): string => {
    const choices = subject.argChoices?.join('|') ?? '';
    const usual = subject.defaultValueDescription ?? (typeof subject.defaultValue === 'string' ? subject.defaultValue : '');
    const text = choices ? (usual ? cliTexts.choicesAndDefault : cliTexts.choices) : usual ? cliTexts.usual : undefined;
    return text ? `${subject.description} ${say(text, language, { choices, usual })}` : subject.description;
  };
  return {
    styleTitle: (title) => (titles[title] ? say(titles[title], language) : title),
    optionDescription: described,
    argumentDescription: described,
  };
}

/** One line for a command line that the parser refused. Errors without words of ours are passed on. */
export function wordUsageError(error: Pick<CommanderError, 'code' | 'message'>, language: Language): string {
  const [name = '', given = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const text = usageText(error.code);
  return text ? say(text, language, { name, given }) : error.message.replace(/^error: /, '').replace(/\s+/g, ' ');
}

function usageText(code: string): Text | undefined {
  return Object.entries(usageTexts).find(([known]) => known === code)?.[1];
}
