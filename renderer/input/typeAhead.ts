import { isInModal } from './keyboardTarget.ts';

/** Keeps what is typed between the key that asks for a field and the field's being there: until then letters belong to it, and are no commands. */
export interface TypeAhead {
  /** The field was asked for. A press of the pointer calls the waiting off. */
  begin(): void;
  /** The field is there and takes the keys from now on: what was typed until then. */
  take(): string;
}

/** Gives a field the keyboard, and what was typed before that as if it were typed now: who listens to the field hears of it. */
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
