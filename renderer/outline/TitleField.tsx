import type { FocusEvent, KeyboardEvent } from 'react';
import { outlineTexts } from '../../shared/messages/outline.ts';
import type { Item } from '../../shared/plan/plan.ts';
import { useSay } from '../session/useSay.ts';
import { isComposingKey } from '../typing/composing.ts';
import { useTypedTitle } from '../typing/useTypedTitle.ts';
import classes from './outline.module.css';
import { endEditing } from './outlineGestures.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** An item's title while it is typed in the outline: Enter, Escape and leaving end it. */
export function TitleField({ item, onEdited }: { readonly item: Item; readonly onEdited: () => void }) {
  const say = useSay();
  const { input: typed, leave, text, isLong, fault } = useTypedTitle(item);

  const onKeyDown = (event: KeyboardEvent<Field>): void => {
    if (isComposingKey(event) || (event.key === 'Enter' && isLong && event.shiftKey)) return;
    if (event.key !== 'Escape' && event.key !== 'Enter') return typed.onKeyDown(event);
    event.preventDefault();
    leave();
    endEditing(item.id);
    onEdited();
  };
  const input = {
    ...typed,
    className: classes.titleField,
    'aria-label': say(outlineTexts.editTitle),
    'aria-invalid': fault !== null || undefined,
    title: fault ?? undefined,
    autoFocus: true,
    onFocus: (event: FocusEvent<Field>) => event.currentTarget.select(),
    onBlur: () => {
      leave();
      endEditing(item.id);
    },
    onKeyDown,
  };
  return isLong ? <textarea {...input} rows={Math.min(8, text.split('\n').length + Math.floor(text.length / 40))} /> : <input {...input} />;
}
