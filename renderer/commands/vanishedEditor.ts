import { typingTexts } from '../../shared/messages/typing.ts';
import { focusFront } from '../input/focusCanvas.ts';
import { showNotice } from '../session/notices.ts';

/** What the trap uses of an element. */
export type Editor = Pick<HTMLElement, 'isConnected'>;

interface KeyTrapPorts {
  /** Runs a task after the handlers of the key press and what they draw. */
  afterwards(task: () => void): void;
  /** The first key was dropped. */
  onTrapped(): void;
  /** The person's own key press closed an editor. */
  onClosed(): void;
}

/**
 * Drops keys meant for an editor that disappeared under the person's hands (deleted elsewhere, gone with its panel), until they
 * click or press Escape: taken as commands they could do anything. An editor that closes during the person's own key press was
 * closed by it, and sets no trap.
 */
export class KeyTrap {
  readonly #ports: KeyTrapPorts;
  #editor: Editor | null = null;
  #hasTold = false;

  constructor(ports: KeyTrapPorts) {
    this.#ports = ports;
  }

  /** The focus moved to an editor; null: to something else that the person chose. */
  focused(editor: Editor | null): void {
    this.#editor = editor;
    this.#hasTold = false;
  }

  /** A key goes to `editor`; null: to nothing. True where it must be dropped. */
  traps(editor: Editor | null, key: string): boolean {
    if (editor) {
      this.#editor = editor;
      this.#ports.afterwards(() => {
        if (this.#editor !== editor || editor.isConnected) return;
        this.focused(null);
        this.#ports.onClosed();
      });
      return false;
    }
    if (!this.#editor || this.#editor.isConnected) return false;
    if (key === 'Escape') {
      this.focused(null);
      return true;
    }
    if (!this.#hasTold) this.#ports.onTrapped();
    this.#hasTold = true;
    return true;
  }
}

const modifiers: readonly string[] = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

const editors = 'textarea, input:not([type=checkbox], [type=radio], [type=range], [type=button]), [contenteditable]';

/** The element if it takes typed text. Dialogs set no trap, because they close only when the person wants, even if later. */
export function asEditor(element: EventTarget | null): HTMLElement | null {
  return element instanceof HTMLElement && element.matches(editors) && !isInDialog(element) ? element : null;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

/** Sets the trap for the window, before any other key listener. Returns how to remove it. */
export function trapKeysOfVanishedEditors(): () => void {
  const trap = new KeyTrap({ afterwards: (task) => setTimeout(task, 0), onTrapped: () => showNotice(typingTexts.editorGone), onClosed: () => document.activeElement === document.body && focusFront() });
  let wasInDialog = false;
  const onFocus = ({ target }: FocusEvent): void => {
    // A dialog returns the focus to where it was, and may have ended that editor: it counts as an editor again only after a key.
    trap.focused(wasInDialog ? null : asEditor(target));
    wasInDialog = isInDialog(target);
  };
  const onPointer = (): void => {
    trap.focused(null);
    wasInDialog = false;
  };
  const onKey = (event: KeyboardEvent): void => {
    const active = document.activeElement;
    const hasFocus = active !== null && active !== document.body;
    if (modifiers.includes(event.key) || (hasFocus && !asEditor(active))) return;
    if (!trap.traps(asEditor(active), event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('focusin', onFocus, true);
  window.addEventListener('pointerdown', onPointer, true);
  window.addEventListener('keydown', onKey, true);
  return () => {
    window.removeEventListener('focusin', onFocus, true);
    window.removeEventListener('pointerdown', onPointer, true);
    window.removeEventListener('keydown', onKey, true);
  };
}
