/** Whether this machine's shortcuts use ⌘. */
export const onMac = /mac/i.test(globalThis.navigator?.platform ?? '');

const shown: Readonly<Record<string, string>> = onMac
  ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌫', Enter: '↵', Plus: '+', Minus: '−' }
  : { Mod: 'Ctrl', Plus: '+', Minus: '−' };

/** Keys as a person reads them: `⌘⇧Z` or `Ctrl+Shift+Z`. */
export function wordKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => shown[key] ?? key)
    .join(onMac ? '' : '+');
}

const names: Readonly<Record<string, string>> = { '+': 'Plus', '=': 'Plus', '-': 'Minus', Backspace: 'Delete' };

/** Signs that some layouts have on a shifted key and others do not: Shift says nothing about them. */
const shiftless: readonly string[] = ['?', '+'];

/** What is read of a key press. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>;

/**
 * The catalogue's spelling of a key press, whatever the layout: digits by place, letters by what they type where that is
 * Latin. Undefined where AltGr is held – on Windows it comes as Ctrl with Alt –: that types a sign and is no command.
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
  // Letters beyond Latin's 26 alike, whether the capitals are locked or not.
  return names[key] ?? (/^\p{Ll}$/u.test(key) && key.toLocaleUpperCase().length === 1 ? key.toLocaleUpperCase() : key);
}
