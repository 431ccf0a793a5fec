import { useLayoutEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import type { Problem, Reading } from './fieldOwner.ts';
import { keepDraft, keptDraft } from './keptDrafts.ts';

interface DraftOptions<T> {
  /** Unique in the window. */
  readonly id: string;
  /** The value as it stands in the plan, written out. */
  readonly shown: string;
  read(text: string): Reading<T>;
  commit(value: T): void;
  /** Enter belongs to the text. */
  readonly multiline?: boolean;
}

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** Mod with one of these edits the text itself; Mod with any other letter is a command, which wants the text committed. */
const textKeys = new Set(['a', 'c', 'v', 'x', 'y', 'z']);

/**
 * What a person is typing into a field, apart from the plan until it is committed: on Enter, when the field is left or
 * when it disappears. Changes from elsewhere show at once, but never over text that is being typed.
 */
export function useDraft<T>(options: DraftOptions<T>) {
  const { id, shown, read, multiline = false } = options;
  const [draft, setDraft] = useState<string | null>(() => keptDraft(id) ?? null);
  const [problem, setProblem] = useState<Problem | null>(() => {
    const reading = draft === null ? undefined : read(draft);
    return reading && !reading.ok ? reading.problem : null;
  });

  const latest = useRef({ draft, options });
  useLayoutEffect(() => {
    latest.current = { draft, options };
  });
  useLayoutEffect(() => () => settle(latest.current.draft, latest.current.options), []);

  const drop = (): void => {
    // Committing may take the field off the screen before it is drawn again; it must not commit twice.
    latest.current = { draft: null, options };
    setDraft(null);
    setProblem(null);
    keepDraft(id);
  };
  const finish = (): void => {
    if (draft === null) return;
    const reading = read(draft);
    if (reading.ok) drop();
    else setProblem(reading.problem);
    settle(draft, options);
  };

  return {
    text: draft ?? shown,
    problem,
    isTyping: draft !== null,
    finish,
    change: (text: string) => {
      setDraft(text === shown ? null : text);
      setProblem(null);
    },
    /** For an input or textarea. */
    input: {
      value: draft ?? shown,
      onChange: (event: ChangeEvent<Typed>) => {
        setDraft(event.currentTarget.value === shown ? null : event.currentTarget.value);
        setProblem(null);
      },
      onBlur: finish,
      onKeyDown: (event: KeyboardEvent<Typed>) => {
        const mod = event.ctrlKey || event.metaKey;
        if (event.key === 'Escape' && draft !== null) {
          drop();
          event.preventDefault();
          event.stopPropagation();
        } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && (!multiline || mod)) {
          finish();
          event.preventDefault();
        } else if (mod && event.key.length === 1 && !textKeys.has(event.key.toLowerCase())) {
          finish();
        }
      },
    },
  };
}

/** Commits a draft where it differs and fits; where it does not fit it is kept. */
function settle<T>(draft: string | null, { id, shown, read, commit }: DraftOptions<T>): void {
  if (draft === null) return;
  const reading = read(draft);
  keepDraft(id, reading.ok ? undefined : draft);
  if (reading.ok && draft !== shown) commit(reading.value);
}
