import { expect, it, vi } from 'vitest';
import { settingsStore } from './settingsStore.ts';

const disk = vi.hoisted(() => ({ values: new Map<string, unknown>(), isFull: false, isLocked: false }));

vi.mock('electron-store', () => ({
  default: class {
    constructor() {
      if (disk.isLocked) throw new Error('EACCES');
    }
    get(key: string): unknown {
      return disk.values.get(key);
    }
    set(key: string, value: unknown): void {
      if (disk.isFull) throw new Error('ENOSPC');
      disk.values.set(key, value);
    }
  },
}));

const logged: string[] = [];
const log = (message: string): void => void logged.push(message);

it('keeps settings in electron-store', () => {
  settingsStore(log).set('theme', 'dark');
  expect(settingsStore(log).get('theme')).toBe('dark');
});

it('holds what it could not write for as long as it runs, and says so', () => {
  const store = settingsStore(log);
  disk.isFull = true;
  store.set('theme', 'light');
  expect(store.get('theme')).toBe('light');
  expect(logged).toContain('Settings could not be written');
  disk.isFull = false;
  expect(settingsStore(log).get('theme')).toBe('dark');
});

it('goes on without a file that cannot be opened at all', () => {
  disk.isLocked = true;
  const store = settingsStore(log);
  store.set('theme', 'light');
  expect(store.get('theme')).toBe('light');
  disk.isLocked = false;
});
