import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { isComposingKey } from '../../typing/composing.ts';

interface GuideForm {
  readonly form: RefObject<HTMLFormElement | null>;
  onKeyDown(event: KeyboardEvent<HTMLFormElement>): void;
  /** Puts the cursor where the answer begins. */
  focusFirst(): void;
}

/** A screen's form: the cursor stands in its first field at once, of options in the chosen one, Enter goes on from any field, and Escape leaves it. */
export function useGuideForm(): GuideForm {
  const form = useRef<HTMLFormElement>(null);
  const focusFirst = (): void => {
    const first = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input:not(:disabled), textarea:not(:disabled)');
    const chosen = first?.type === 'radio' ? form.current?.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`) : null;
    (chosen ?? first)?.focus();
  };
  useEffect(focusFirst, []);
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key === 'Escape' && event.target instanceof HTMLElement && !isComposingKey(event)) return event.target.blur();
    if (event.key !== 'Enter' || event.shiftKey || isComposingKey(event) || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return { form, onKeyDown, focusFirst };
}
