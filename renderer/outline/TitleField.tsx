import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { setField } from '../../shared/edits/fields.ts';
import { fieldOf, itemType } from '../../shared/framework/itemTypes.ts';
import { outlineTexts } from '../../shared/messages/outline.ts';
import { textOf, type Item } from '../../shared/plan/plan.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './outline.module.css';
import { endEditing } from './outlineGestures.ts';

/** An item's title while it is typed: Enter or leaving commits it, Escape leaves it as it was. */
export function TitleField({ item, onEdited }: { readonly item: Item; readonly onEdited: () => void }) {
  const say = useSay();
  const session = useWindowState((state) => state.session);
  const key = itemType(item.type).titleField;
  const isLong = fieldOf(item.type, key)?.kind === 'longText';
  const stored = textOf(item.fields, key);
  const [text, setText] = useState(stored);
  const isCancelled = useRef(false);

  const commit = (): void => {
    const title = text.trim();
    if (isCancelled.current || title === stored.trim() || session !== useWindowState.getState().session) return;
    isCancelled.current = true;
    session?.edit(setField, { id: item.id, key, value: title || null });
  };
  const latest = useRef(commit);
  useLayoutEffect(() => {
    latest.current = commit;
  });
  useLayoutEffect(() => () => latest.current(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') isCancelled.current = true;
    else if (event.key !== 'Enter' || event.nativeEvent.isComposing || (isLong && event.shiftKey)) return;
    event.preventDefault();
    commit();
    endEditing(item.id);
    onEdited();
  };
  const input = {
    className: classes.titleField,
    'aria-label': say(outlineTexts.editTitle),
    value: text,
    autoFocus: true,
    onFocus: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => event.currentTarget.select(),
    onChange: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => setText(event.currentTarget.value),
    onBlur: () => {
      commit();
      endEditing(item.id);
    },
    onKeyDown,
  };
  return isLong ? <textarea {...input} rows={Math.min(8, text.split('\n').length + Math.floor(text.length / 40))} /> : <input {...input} />;
}
