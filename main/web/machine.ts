import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../shared/messages/text.ts';

const packageSchema = z.looseObject({ version: z.string() });

export function projectVersion(folder: string): string {
  return packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).version;
}

/** The system's folder for programs' data of a user. */
export function defaultDataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return join(environment['APPDATA'] || join(homedir(), 'AppData', 'Roaming'), 'Kehys');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Kehys');
  return join(environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'kehys');
}

/** Finnish on Finnish systems, else English. */
export function systemLanguage(environment: NodeJS.ProcessEnv): Language {
  const spoken = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^fi\b|^fi_/i.test(spoken) ? 'fi' : 'en';
}
