/** Whether this machine's shortcuts use ⌘. */
export const onMac = /mac/i.test(navigator.platform);

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

/** The catalogue's spelling of a key press. Digits and letters are taken by place, so that any layout works. */
export function keysOf(event: KeyboardEvent): string {
  const modifiers = [
    (onMac ? event.metaKey : event.ctrlKey) ? 'Mod' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && event.key !== '?' ? 'Shift' : '',
  ].filter(Boolean);
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const named = names[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const key = digit && event.shiftKey && named !== '?' ? digit : named;
  return [...modifiers, key].join('+');
}
