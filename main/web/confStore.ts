import Conf from 'conf';
import type { PreferenceStore } from '../services/preferences.ts';

/** Preferences in `preferences.json` of the data folder. A file that cannot be read is begun anew. */
export function confStore(dataFolder: string): PreferenceStore {
  const conf = new Conf<Record<string, unknown>>({
    cwd: dataFolder,
    configName: 'preferences',
    // Not used where a folder is given, but asked for.
    projectName: 'kehys',
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  });
  return {
    get: (key) => conf.get(key),
    set: (key, value) => conf.set(key, value),
  };
}
