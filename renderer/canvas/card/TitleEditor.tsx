import { useEffect, useRef, useState } from 'react';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { useSay } from '../../session/useSay.ts';
import { selectItems, useWindowState, type JustAdded } from '../../session/windowState.ts';
import { isComposingKey } from '../../typing/composing.ts';
import { useTypedTitle } from '../../typing/useTypedTitle.ts';
import { addNext, isListed } from '../gestures/adding.ts';
import { editNext, focusItem, stopEditing } from '../gestures/editing.ts';
import { holdsRight } from '../scene/letters.ts';

interface TitleEditorProps {
  readonly item: Item;
  readonly className: string;
}

/**
 * The title, typed in place. Enter, Escape and leaving end it, Tab goes on to the next part. Enter in a new note goes on to
 * another one, until one is left empty.
 */
export function TitleEditor({ item, className }: TitleEditorProps) {
  const say = useSay();
  const type = itemType(item.type);
  const { input, leave, isLong, fault } = useTypedTitle(item);
  const box = useRef<HTMLTextAreaElement>(null);
  const [added] = useState(() => useWindowState.getState().editing?.added);

  useEffect(() => {
    // The element may still be carried into view; focusing must not scroll the window.
    box.current?.focus({ preventScroll: true });
    box.current?.select();
  }, []);

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposingKey(event)) return;
    if (event.key === 'Enter' && event.shiftKey) {
      if (isLong) return;
      // What has one line gets a space, as where a break is pasted; what is typed on is still its text.
      event.preventDefault();
      document.execCommand('insertText', false, ' ');
      return;
    }
    if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'Tab') return input.onKeyDown(event);
    event.preventDefault();
    const left = end();
    if (left) {
      selectItems([left.after]);
      focusItem(left.after);
    } else if (event.key === 'Tab') editNext(item.id, event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && added && isListed(item.type) && input.value.trim() !== '') addNext(item, added);
    else focusItem(item.id);
  };

  /** Ends typing. An item that Enter went on to is gone where nothing was typed into it; what it came of is the answer then. */
  const end = (): JustAdded['next'] => {
    leave();
    stopEditing(item.id);
    const left = input.value.trim() === '' ? added?.next : undefined;
    if (left) useWindowState.getState().session?.forget(left.step);
    return left;
  };

  return (
    <textarea
      {...input}
      ref={box}
      className={`${className} title-editor nodrag nopan`}
      // Where the browser looks for them, it takes five times as long to lay out a long text.
      dir={holdsRight(input.value) ? 'auto' : 'ltr'}
      rows={isLong ? undefined : 1}
      aria-label={say(canvasTexts.editTitle, { type: say(type.name) })}
      aria-invalid={fault !== null || undefined}
      title={fault ?? undefined}
      placeholder={say(item.type === 'area' ? canvasTexts.areaPlaceholder : canvasTexts.placeholder)}
      onBlur={end}
      // The wheel moves the view, as beside it, unless there is more text than shows.
      onWheelCapture={({ currentTarget: { classList, scrollHeight, clientHeight } }) => void classList.toggle('nowheel', scrollHeight > clientHeight + 1)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      readOnly={useWindowState.getState().session === null}
    />
  );
}
