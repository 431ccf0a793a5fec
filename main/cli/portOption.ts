import { InvalidArgumentError, Option } from 'commander';
import { cliTexts } from '../../shared/messages/cli.ts';
import { say, type Language } from '../../shared/messages/text.ts';

const largestPort = 65_535;

/** `--port N`; 0 lets the system choose. */
export function portOption(language: Language): Option {
  return new Option('--port <number>', say(cliTexts.portOption, language)).argParser((text) => {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
    if (!(port <= largestPort)) throw new InvalidArgumentError('');
    return port;
  });
}
