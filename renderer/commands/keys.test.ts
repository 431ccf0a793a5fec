import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../shared/commands/catalogue.ts';
import type { KeyPress } from './keys.ts';

type Held = 'ctrl' | 'meta' | 'alt' | 'shift' | 'altGraph';

const press = (key: string, code: string, ...held: readonly Held[]): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  getModifierState: (name) => name === 'AltGraph' && held.includes('altGraph'),
});

async function keysOn(platform: string) {
  vi.resetModules();
  vi.stubGlobal('navigator', { platform });
  return import('./keys.ts');
}

afterEach(() => vi.unstubAllGlobals());

describe('the spelling of a key press', () => {
  it('names the modifiers in the catalogue’s order', async () => {
    const { keysOf } = await keysOn('Linux x86_64');
    expect(keysOf(press('z', 'KeyZ', 'ctrl'))).toBe('Mod+Z');
    expect(keysOf(press('Z', 'KeyZ', 'shift', 'ctrl'))).toBe('Mod+Shift+Z');
    expect(keysOf(press('ArrowUp', 'ArrowUp', 'alt'))).toBe('Alt+ArrowUp');
  });

  it('takes ⌘ for Mod on a Mac and the letter by place where Alt types another sign', async () => {
    const { keysOf } = await keysOn('MacIntel');
    expect(keysOf(press('s', 'KeyS', 'meta'))).toBe('Mod+S');
    expect(keysOf(press('Dead', 'KeyN', 'meta', 'alt'))).toBe('Mod+Alt+N');
    expect(keysOf(press('s', 'KeyS', 'ctrl'))).toBe('S');
  });

  it.each([
    ['ŋ', 'KeyN', ['altGraph']],
    ['ń', 'KeyN', ['altGraph']],
    ['€', 'KeyE', ['ctrl', 'alt', 'altGraph']],
    ['@', 'Digit2', ['ctrl', 'alt']],
    ['ń', 'KeyN', ['ctrl', 'alt']],
    ['?', 'KeyW', ['ctrl', 'alt']],
    ['“', 'Digit1', ['altGraph', 'shift']],
    ['Dead', 'BracketRight', ['altGraph']],
  ] as const)('is none where AltGr types %s', async (key, code, held) => {
    for (const platform of ['Win32', 'Linux x86_64']) {
      const { keysOf } = await keysOn(platform);
      expect(keysOf(press(key, code, ...held))).toBeUndefined();
    }
  });

  it('is the same on every layout', async () => {
    const { keysOf } = await keysOn('Win32');
    expect(keysOf(press('!', 'Digit1', 'shift'))).toBe('Shift+1');
    expect(keysOf(press('&', 'Digit1', 'ctrl'))).toBe('Mod+1');
    expect(keysOf(press('л', 'KeyK', 'ctrl'))).toBe('Mod+K');
    expect(keysOf(press('+', 'Equal', 'ctrl', 'shift'))).toBe('Mod+Plus');
    expect(keysOf(press('+', 'Minus', 'ctrl'))).toBe('Mod+Plus');
    expect(keysOf(press('?', 'Slash', 'shift'))).toBe('?');
    expect(keysOf(press('?', 'Minus', 'shift'))).toBe('?');
    expect(keysOf(press('Backspace', 'Backspace'))).toBe('Delete');
    expect([keysOf(press('§', 'Backquote')), keysOf(press('½', 'Backquote', 'shift')), keysOf(press('ö', 'Semicolon')), keysOf(press('Ö', 'Semicolon', 'shift'))]).toEqual(['§', 'Shift+½', 'Ö', 'Shift+Ö']);
  });
});

describe('keys in words', () => {
  it('are signs on a Mac and names elsewhere', async () => {
    expect((await keysOn('MacIntel')).wordKeys('Mod+Shift+Z')).toBe('⌘⇧Z');
    expect((await keysOn('Win32')).wordKeys('Mod+Shift+Z')).toBe('Ctrl+Shift+Z');
    expect((await keysOn('Win32')).wordKeys('Mod+Minus')).toBe('Ctrl+−');
  });

  it('lead to one command each', () => {
    const keys = commands.flatMap((command) => [...(command.keys ? [command.keys] : []), ...(command.others ?? [])]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
