import { useLayoutEffect, useRef, useState, type ChangeEvent, type FocusEvent, type KeyboardEvent } from 'react';
import { replacement } from '../../shared/plan/textReplacement.ts';
import { typingTexts } from '../../shared/messages/typing.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { isComposingKey } from './composing.ts';
import { Stay, type TypedField } from './stay.ts';
import { useDraft } from './useDraft.ts';

interface TypedTextOptions<T> extends TypedField<T> {
  readonly readOnly?: boolean;
  /** Enter adds a line. */
  readonly multiline?: boolean;
}

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * A field of the plan. What is typed is in the plan at once (see {@link Stay}); Enter and Escape keep it, undo takes it back. While
 * somebody types, the field shows their text; otherwise the draft that waits for it, with the reason, or the plan's value.
 */
export function useTypedText<T>(options: TypedTextOptions<T>) {
  const { id, shown, read, readOnly = false, multiline = false } = options;
  const say = useSay();
  const session = useWindowState((state) => state.session);
  const [kept, keep] = useDraft(id);
  const draft = readOnly ? undefined : kept;
  const [typed, setTyped] = useState<string | null>(null);
  const stay = useRef<Stay<T> | null>(null);
  /** The draft that undo just gave up; redo offers it again. */
  const givenUp = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    if (stay.current) stay.current.field = options;
  });
  useLayoutEffect(() => () => stay.current?.leave(), [id, session]);

  const enter = (): Stay<T> | null => {
    if (!session || readOnly) return null;
    stay.current ??= new Stay(options, session.typing, {
      onEnd: () => {
        stay.current = null;
        setTyped(null);
      },
      onJoined: (text, before) => {
        joinInField(before, text);
        setTyped(text);
      },
    });
    return stay.current;
  };
  const change = (text: string): void => {
    givenUp.current = undefined;
    setTyped(text);
    enter()?.type(text);
  };
  const leave = (): void => {
    if (stay.current === null && draft !== undefined) enter()?.type(draft);
    stay.current?.leave();
  };
  const undo = (): void => {
    session?.typing.flush();
    const before = session?.typing.drafts.get(id);
    // A draft that is shown but not being edited is given up alone.
    if (stay.current === null && before !== undefined) keep();
    else session?.undo();
    givenUp.current = before;
  };
  const redo = (): void => {
    if (givenUp.current === undefined) session?.redo();
    else change(givenUp.current);
  };

  const onKeyDown = (event: KeyboardEvent<TextElement>): void => {
    if (readOnly || isComposingKey(event)) return;
    const mod = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (mod && (key === 'z' || key === 'y')) {
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    } else if (key === 'escape') event.currentTarget.blur();
    else if (key === 'enter' && (!multiline || mod)) leave();
    else {
      // A command may follow that uses what was typed.
      if (mod) session?.typing.flush();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const reading = typed === null && draft !== undefined ? read(draft) : undefined;
  const fault =
    reading === undefined
      ? null
      : reading.ok
        ? say(typingTexts.draftWaits)
        : say(typingTexts.draftFault, { why: say(reading.problem.text, reading.problem.values) });

  return {
    text: typed ?? draft ?? shown,
    /** Why the shown text is not in the plan, in words. */
    fault,
    change,
    leave,
    /** Enters a whole text that was chosen rather than typed. */
    choose: (text: string) => {
      change(text);
      leave();
    },
    /** Props for an input or textarea. */
    input: {
      value: typed ?? draft ?? shown,
      onChange: (event: ChangeEvent<TextElement>) => change(event.currentTarget.value),
      onCompositionStart: () => enter()?.compose(true),
      onCompositionEnd: () => stay.current?.compose(false),
      onBlur: (_event: FocusEvent<TextElement>) => leave(),
      onKeyDown,
    },
  };
}

/**
 * Merges somebody else's words into the focused field, and keeps the caret at its words. At once, because a key before the next
 * drawing would be typed into the old text.
 */
function joinInField(before: string, after: string): void {
  const input = document.activeElement;
  const isField = (input instanceof HTMLTextAreaElement || input instanceof HTMLInputElement) && input.value === before;
  if (!isField) return;
  const { selectionStart, selectionEnd, selectionDirection } = input;
  const { start, end, text } = replacement(before, after);
  const moved = (place: number): number => (place <= start ? place : place >= end ? place + start + text.length - end : start + text.length);
  input.value = after;
  if (selectionStart !== null && selectionEnd !== null) input.setSelectionRange(moved(selectionStart), moved(selectionEnd), selectionDirection ?? undefined);
}
