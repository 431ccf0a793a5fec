import type { Preferences } from './preferences.ts';

/** What holds until a person chose otherwise. A window has this before its host answers, and needs no schema for it. */
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
