import type { Preferences } from './preferences.ts';

/** Used until a person chooses otherwise. Apart from the schema, since a window needs them before its host answers. */
export const defaultPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  author: '',
  paper: 'a4',
  exportFormat: 'pdf',
  planOrder: 'opened',
  updates: true,
  panels: {},
  keys: {},
  brands: [],
};
