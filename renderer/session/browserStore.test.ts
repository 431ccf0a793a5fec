import { describe, expect, it, vi } from 'vitest';
import { browserStore } from './browserStore.ts';

describe('what a browser keeps', () => {
  it('is read as it was written, until it is kept no more', () => {
    const held = new Map<string, string>();
    vi.stubGlobal('localStorage', { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, text: string) => held.set(key, text), removeItem: (key: string) => held.delete(key) });
    browserStore.write('kehys.one', { is: [1] });
    expect(browserStore.read('kehys.one')).toEqual({ is: [1] });
    held.set('kehys.two', '{ cut off');
    expect(browserStore.read('kehys.two')).toBeUndefined();
    browserStore.write('kehys.one', null);
    expect([...held.keys()]).toEqual(['kehys.two']);
    expect(browserStore.read('kehys.one')).toBeUndefined();
  });

  it('is nothing where storage is denied, and nobody is held up', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => browserStore.write('kehys.one', {})).not.toThrow();
    expect(browserStore.read('kehys.one')).toBeUndefined();
  });
});
