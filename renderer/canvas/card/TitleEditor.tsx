import { useEffect, useRef, useState } from 'react';
import { setField } from '../../../shared/edits/fields.ts';
import { fieldOf, itemType } from '../../../shared/framework/itemTypes.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { textOf, type Item } from '../../../shared/plan/plan.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession, useWindowState } from '../../session/windowState.ts';
import { editNext, focusItem, stopEditing } from '../gestures/editing.ts';

interface TitleEditorProps {
  readonly item: Item;
  readonly className: string;
}

/** The title, typed in place. Enter and leaving keep it, Escape does not, Tab goes on to the next part. */
export function TitleEditor({ item, className }: TitleEditorProps) {
  const say = useSay();
  const type = itemType(item.type);
  const isLong = fieldOf(item.type, type.titleField)?.kind === 'longText';
  const [text, setText] = useState(() => textOf(item.fields, type.titleField));
  const box = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);

  useEffect(() => {
    // The element may still be carried into view; focusing must not scroll the window.
    box.current?.focus({ preventScroll: true });
    box.current?.select();
  }, []);

  const keep = (): void => {
    if (isDone.current) return;
    isDone.current = true;
    const value = isLong ? text.trimEnd() : text.replace(/\s*\n\s*/g, ' ').trim();
    if (value !== textOf(item.fields, type.titleField)) {
      currentSession().edit(setField, { id: item.id, key: type.titleField, value });
    }
    stopEditing(item.id);
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      isDone.current = true;
      stopEditing(item.id);
      focusItem(item.id);
    } else if (event.key === 'Enter' && !(isLong && event.shiftKey)) {
      event.preventDefault();
      keep();
      focusItem(item.id);
    } else if (event.key === 'Tab') {
      event.preventDefault();
      keep();
      editNext(item.id, event.shiftKey ? -1 : 1);
    }
  };

  return (
    <textarea
      ref={box}
      className={`${className} title-editor nodrag nowheel nopan`}
      dir="auto"
      rows={isLong ? undefined : 1}
      value={text}
      aria-label={say(canvasTexts.editTitle, { type: say(type.name) })}
      placeholder={say(item.type === 'area' ? canvasTexts.areaPlaceholder : canvasTexts.placeholder)}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      readOnly={useWindowState.getState().session === null}
    />
  );
}
