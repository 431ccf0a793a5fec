import { describe, expect, it } from 'vitest';
import { commandById } from './catalogue.ts';
import { commandOfKeys, keyFault, keysOfCommand, withoutOwnKeys } from './ownKeys.ts';

const keysOf = (id: string, own = {}) => keysOfCommand(commandById(id) ?? { id }, own);

describe('keys of one’s own', () => {
  it('take the place of all that the catalogue gave the command, and leave those free', () => {
    const own = { 'edit.rename': '§' };
    expect([keysOf('edit.rename'), keysOf('edit.rename', own)]).toEqual([['Enter', 'F2'], ['§']]);
    expect([commandOfKeys('§', own)?.id, commandOfKeys('F2', own), commandOfKeys('F2', {})?.id]).toEqual(['edit.rename', undefined, 'edit.rename']);
  });

  it('are refused where another command has them, which is named, and taken once that gave them up', () => {
    expect(keyFault('view.ring', 'G', {})).toMatchObject({ kind: 'taken', by: { id: 'insert.goal' } });
    expect(keyFault('insert.goal', 'G', {})).toBeUndefined();
    expect(keyFault('view.ring', 'G', { 'insert.goal': 'Ö' })).toBeUndefined();
  });

  it.each(['Mod+T', 'F5', 'Alt+F4', 'Tab', 'Shift+ArrowUp', 'Escape', ' ', 'Dead'])('are never %s, which is the browser’s, the system’s or moves about', (keys) => {
    expect(keyFault('view.ring', keys, {})).toEqual({ kind: 'kept' });
  });

  it.each([undefined, 'Alt+2', 'Mod+Alt+E'])('are never what AltGr types (%s)', (keys) => {
    expect(keyFault('view.ring', keys, {})).toEqual({ kind: 'altGr' });
  });

  it.each(['§', 'Shift+½', 'Mod+Plus', 'Ö', 'Mod+Shift+Å', 'F8', 'Mod+9'])('may be %s of a Finnish keyboard', (keys) => {
    expect(keyFault('view.zoomIn', keys, {})).toBeUndefined();
  });

  it('go back one by one, unless the first ones went to another command meanwhile', () => {
    expect(withoutOwnKeys('insert.goal', { 'insert.goal': 'Ö' })).toEqual({ own: {} });
    expect(withoutOwnKeys('insert.goal', { 'insert.goal': 'Ö', 'view.ring': 'G' })).toMatchObject({ fault: { kind: 'taken', by: { id: 'view.ring' } } });
  });
});
