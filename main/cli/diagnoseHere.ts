import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { webReasonTexts } from '../../shared/messages/cli.ts';
import type { Condition } from '../../shared/messages/diagnosis.ts';
import { say, type Language } from '../../shared/messages/text.ts';
import { crashesFolder, CrashReports } from '../services/diagnosis/crashReports.ts';
import { diagnose } from '../services/diagnosis/diagnose.ts';
import { chooseHost, type HostFacts } from './chooseHost.ts';
import { browserCommand } from './openInBrowser.ts';

export interface DiagnoseHereOptions {
  readonly version: string;
  readonly dataFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly facts: HostFacts;
  readonly language: Language;
}

/** The services' diagnosis, and how Kehys can be shown on this machine. */
export async function diagnoseHere({ version, dataFolder, environment, facts, language }: DiagnoseHereOptions): Promise<readonly Condition[]> {
  const folder = crashesFolder(dataFolder);
  const crashes = new CrashReports({ folder, home: homedir(), now: () => new Date(), log: () => undefined });
  const found = await diagnose({
    version,
    dataFolder,
    plansFolder: resolve(environment['KEHYS_PLANS'] || join(homedir(), 'Kehys')),
    crashes: { count: crashes.count, folder },
    versions: process.versions,
    platform: process.platform,
    arch: process.arch,
  });
  return [...found, windowCondition(facts, language), browserCondition(environment, facts.platform)];
}

/** What `npm start` would do. */
export function windowCondition(facts: HostFacts, language: Language): Condition {
  const choice = chooseHost(facts);
  switch (choice.host) {
    case 'desktop':
      return { code: 'window', values: {} };
    case 'download':
      return { code: 'no-binary', values: {} };
    case 'web':
      return { code: 'no-window', values: { why: say(webReasonTexts[choice.reason], language) } };
  }
}

/** Whether this system can open an address in a browser. */
export function browserCondition(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): Condition {
  const [command] = browserCommand('', platform);
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter).filter(Boolean);
  const names = platform === 'win32' ? [`${command}.exe`] : [command];
  const isThere = folders.some((folder) => names.some((name) => canRun(join(folder, name))));
  return { code: isThere ? 'browser' : 'browser-missing', values: { command } };
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
