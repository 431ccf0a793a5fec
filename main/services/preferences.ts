import { defaultPreferences, preferencesSchema, type Preferences } from '../../shared/contract/contract.ts';

/** Small values that outlast the process: a JSON file on this machine (jsonStore.ts). */
export interface PreferenceStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

const key = 'preferences';

/** The person's preferences; missing and unreadable ones have their defaults. */
export function readPreferences(store: PreferenceStore): Preferences {
  const stored = store.get(key);
  if (typeof stored !== 'object' || stored === null) return defaultPreferences;
  const known = Object.entries(stored).filter(([name, value]) => preferencesSchema.partial().safeParse({ [name]: value }).success);
  return { ...defaultPreferences, ...preferencesSchema.partial().parse(Object.fromEntries(known)) };
}

/** Changes some preferences and answers with all of them. */
export function writePreferences(store: PreferenceStore, change: Partial<Preferences>): Preferences {
  const preferences = { ...readPreferences(store), ...change };
  store.set(key, preferences);
  return preferences;
}
