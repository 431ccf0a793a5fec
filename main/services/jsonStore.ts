import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PreferenceStore } from './preferences.ts';

/**
 * Preferences in a JSON file of this user. An unreadable file is begun anew; if it cannot be written, that is logged, and values
 * last as long as the process. We do not use `conf` because it installs a listener that ends the process at the first Ctrl+C, while
 * plans are still being saved.
 */
export function jsonStore(path: string, log: (message: string, error?: unknown) => void): PreferenceStore {
  const unwritten = new Map<string, unknown>();
  const read = (): Record<string, unknown> => ({ ...readRecord(path), ...Object.fromEntries(unwritten) });
  return {
    // Read each time, since another process may have written it.
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
