import { typingTexts } from '../../shared/messages/typing.ts';
import { showNotice } from '../session/notices.ts';

/** What the trap needs to know of an element. */
export type Editor = Pick<HTMLElement, 'isConnected'>;

interface KeyTrapPorts {
  /** Does something once the handlers of the key press, and what they draw, are through. */
  afterwards(task: () => void): void;
  /** The first key that went nowhere. */
  onTrapped(): void;
}

/**
 * Keys meant for an editor that vanished under the person's hands – deleted elsewhere, gone with its panel – go nowhere
 * until they click or press Escape: as commands they would do who knows what. An editor that ends within the person's
 * own key press ended by it, and what follows is meant.
 */
export class KeyTrap {
  readonly #ports: KeyTrapPorts;
  #editor: Editor | null = null;
  #hasTold = false;

  constructor(ports: KeyTrapPorts) {
    this.#ports = ports;
  }

  /** The keyboard is with an editor; with null, with something else that the person chose. */
  focused(editor: Editor | null): void {
    this.#editor = editor;
    this.#hasTold = false;
  }

  /** A key goes to `editor`, or, with null, to nothing at all. True where it must go nowhere. */
  traps(editor: Editor | null, key: string): boolean {
    if (editor) {
      this.#editor = editor;
      this.#ports.afterwards(() => {
        if (this.#editor === editor && !editor.isConnected) this.focused(null);
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

/** The element takes typed text. Dialogs close at the person's word alone, if some time after it: they set no trap. */
function asEditor(element: EventTarget | null): HTMLElement | null {
  return element instanceof HTMLElement && element.matches(editors) && !isInDialog(element) ? element : null;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

/** Sets the trap for the whole window, before anything else hears of a key. Returns the way to take it away. */
export function trapKeysOfVanishedEditors(): () => void {
  const trap = new KeyTrap({ afterwards: (task) => setTimeout(task, 0), onTrapped: () => showNotice(typingTexts.editorGone) });
  let wasInDialog = false;
  const onFocus = ({ target }: FocusEvent): void => {
    // A dialog gives the keyboard back to where it was, and what was done in it may end that: not before a key is it an editor again.
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
