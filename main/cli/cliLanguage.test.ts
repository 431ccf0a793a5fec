import { describe, expect, it } from 'vitest';
import { cliLanguage } from './cliLanguage.ts';

describe('the language of messages', () => {
  it.each([
    [['new', '--lang', 'fi'], { LANG: 'en_GB' }, 'fi'],
    [['new', '--lang=en'], { LANG: 'fi_FI.UTF-8' }, 'en'],
    [['new', '--lang'], { LANG: 'fi_FI' }, 'fi'],
    [['new', '--lang', 'sv'], { LANG: 'fi_FI' }, 'fi'],
    [[], { LANG: 'fi_FI.UTF-8' }, 'fi'],
    [[], { LC_ALL: 'en_US', LANG: 'fi_FI' }, 'en'],
    [[], { LC_ALL: '', LC_MESSAGES: 'fi', LANG: 'en' }, 'fi'],
    [[], { LANG: 'fil_PH' }, 'en'],
    [[], { LANG: 'C.UTF-8' }, 'en'],
  ] as const)('%j with %j is %s', (commandLine, environment, language) => {
    expect(cliLanguage(commandLine, environment)).toBe(language);
  });

  it('is the system’s own where the environment says nothing', () => {
    expect(cliLanguage([], {}, 'fi')).toBe('fi');
  });
});
