import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PreferenceStore } from './preferences.ts';

/**
 * Preferences in a JSON file of this person's own. A file that cannot be read is begun anew; one that cannot be written is
 * noted, and what was set holds for as long as this process runs.
 *
 * Not `conf`: it brings a listener that ends the process at the first Ctrl+C, while plans are still being saved.
 */
export function jsonStore(path: string, log: (message: string, error?: unknown) => void): PreferenceStore {
  const unwritten = new Map<string, unknown>();
  const read = (): Record<string, unknown> => ({ ...readRecord(path), ...Object.fromEntries(unwritten) });
  return {
    // Read anew each time: another process may have set something.
    get: (key) => {
      const values = read();
      return Object.hasOwn(values, key) ? values[key] : undefined;
    },
    set: (key, value) => {
      unwritten.set(key, value);
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        const temporary = `${path}.${process.pid}.tmp`;
        writeFileSync(temporary, `${JSON.stringify(read(), undefined, 2)}\n`, { mode: 0o600 });
        renameSync(temporary, path);
        unwritten.clear();
      } catch (error) {
        log('Preferences could not be written', error);
      }
    },
  };
}

function readRecord(path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
