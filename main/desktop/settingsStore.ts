import Store from 'electron-store';
import type { PreferenceStore } from '../services/preferences.ts';

// The library installs handlers that end the process at the first signal, while plans are still being saved. The desktop's own
// handlers, which save first, are installed later.
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.removeAllListeners(signal);

/**
 * The settings of this user, kept by electron-store in `settings.json`. An unreadable file is begun anew; if it cannot be written,
 * that is logged, and values last as long as the process.
 */
export function settingsStore(log: (message: string, error?: unknown) => void): PreferenceStore {
  const unwritten = new Map<string, unknown>();
  let store: Store | undefined;
  try {
    store = new Store({ name: 'settings', clearInvalidConfig: true });
  } catch (error) {
    log('Settings could not be opened', error);
  }
  return {
    get: (key) => (unwritten.has(key) ? unwritten.get(key) : store?.get(key)),
    set: (key, value) => {
      unwritten.set(key, value);
      try {
        if (!store) return;
        store.set(key, value);
        unwritten.delete(key);
      } catch (error) {
        log('Settings could not be written', error);
      }
    },
  };
}
