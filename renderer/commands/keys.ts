/** Whether this machine's shortcuts use ⌘. */
export const onMac = /mac/i.test(globalThis.navigator?.platform ?? '');

const shown: Readonly<Record<string, string>> = onMac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌫', Enter: '↵', Plus: '+', Minus: '−' }
  : { Mod: 'Ctrl', Plus: '+', Minus: '−' };

/** Keys as people read them: `⌘⇧Z` or `Ctrl+Shift+Z`. */
export function wordKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => shown[key] ?? key)
    .join(onMac ? '' : '+');
}

const names: Readonly<Record<string, string>> = { '+': 'Plus', '=': 'Plus', '-': 'Minus', Backspace: 'Delete' };

/** Characters that some layouts have on a shifted key: Shift is ignored for them. */
const shiftless: readonly string[] = ['?', '+'];

/** What is used of a key press. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>;

/**
 * A key press in the catalogue's spelling, on any layout: digits by position, letters by what they type where that is Latin.
 * Undefined while AltGr is held (Windows reports Ctrl and Alt), since it types a character.
 */
export function keysOf(event: KeyPress): string | undefined {
  const isAltGr = event.getModifierState('AltGraph') || (!onMac && event.ctrlKey && event.altKey);
  if (isAltGr) return undefined;
  const modifiers = [
    (onMac ? event.metaKey : event.ctrlKey) ? 'Mod' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && !shiftless.includes(event.key) ? 'Shift' : '',
  ].filter(Boolean);
  return [...modifiers, keyOf(event)].join('+');
}

function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const place = /^(?:Digit|Key)(\w)$/.exec(code)?.[1];
  if (place !== undefined && !shiftless.includes(key)) return place;
  // Other letters than Latin's 26, whether Caps Lock is on or not.
  return names[key] ?? (/^\p{Ll}$/u.test(key) && key.toLocaleUpperCase().length === 1 ? key.toLocaleUpperCase() : key);
}
