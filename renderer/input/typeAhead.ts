import { isInModal } from './keyboardTarget.ts';

/** Keeps what is typed between the key that opens a field and the field's appearance, when letters would be taken for commands. */
export interface TypeAhead {
  /** A field was asked for. A pointer press cancels the wait. */
  begin(): void;
  /** The field is there; returns what was typed until now. */
  take(): string;
}

/** Focuses a field and enters text as if it were typed now, so that the field's listeners run. */
export function typeInto(field: HTMLInputElement, keys: TypeAhead): void {
  field.focus();
  const typed = keys.take();
  if (typed !== '') queueMicrotask(() => document.execCommand('insertText', false, typed));
}

export function typeAhead(): TypeAhead {
  let typed = '';
  const keep = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || isInModal(event.target)) return;
    if (event.key.length === 1) typed += event.key;
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const take = (): string => {
    window.removeEventListener('keydown', keep, true);
    window.removeEventListener('pointerdown', take, true);
    const all = typed;
    typed = '';
    return all;
  };
  const begin = (): void => {
    window.addEventListener('keydown', keep, true);
    window.addEventListener('pointerdown', take, true);
  };
  return { begin, take };
}
