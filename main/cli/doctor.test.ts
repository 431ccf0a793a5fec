import { describe, expect, it } from 'vitest';
import type { Failure } from '../../shared/messages/failures.ts';
import type { CliPorts } from './cliPorts.ts';
import { doctorCommand } from './commands/doctor.ts';
import { browserCondition, windowCondition } from './diagnoseHere.ts';

/** Types the command and reads what comes back. */
async function kehys([, ...options]: string[], { language = 'en', diagnose }: Partial<Pick<CliPorts, 'language' | 'diagnose'>>) {
  let out = '';
  let failure: Failure | undefined;
  const ports = { language, diagnose, out: async (chunk: string) => void (out += chunk) } as unknown as CliPorts;
  const command = doctorCommand(ports, async (outcome) => {
    const result = await outcome;
    if (!result.ok) failure = result.failure;
  });
  await command.parseAsync(options, { from: 'user' });
  return { out, failure };
}

describe('kehys doctor', () => {
  const well = { code: 'fonts', values: { count: 30 } } as const;
  const problem = { code: 'space-gone', values: { megabytes: 1 } } as const;

  it('says what was found, and what to do about it', async () => {
    expect(await kehys(['doctor'], { diagnose: async () => [well] })).toMatchObject({ failure: undefined, out: '✓ Fonts of documents: all 30 there\n' });
    const ill = await kehys(['doctor'], { diagnose: async () => [well, problem], language: 'fi' });
    expect(ill.out).toContain('✗ Suunnitelmien levy on täynnä: 1 Mt vapaana\n    Vapauta tilaa');
    expect(ill.failure).toEqual({ code: 'machine-unfit', details: { count: 1 } });
  });

  it('prints JSON for programs', async () => {
    const { out } = await kehys(['doctor', '--json'], { diagnose: async () => [problem] });
    expect(JSON.parse(out)).toEqual({ conditions: [{ code: 'space-gone', level: 'problem', says: expect.any(String), advice: expect.any(String) }] });
  });

  it('tells what “npm start” comes to, and whether a browser can be opened', () => {
    const facts = { platform: 'linux' as const, webAsked: false, displayNamed: true, isRoot: false, electronPackage: true, electronBinary: true };
    expect(windowCondition(facts, 'en').code).toBe('window');
    expect(windowCondition({ ...facts, electronBinary: false }, 'en').code).toBe('no-binary');
    expect(windowCondition({ ...facts, displayNamed: false }, 'en')).toEqual({ code: 'no-window', values: { why: 'no window: there is no display' } });
    expect(browserCondition({ PATH: '' }, 'linux')).toEqual({ code: 'browser-missing', values: { command: 'xdg-open' } });
  });
});
