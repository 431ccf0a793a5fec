import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useInsertionEffect, useRef } from 'react';
import { appTexts } from '../../shared/messages/app.ts';
import { focusFront } from '../input/focusCanvas.ts';
import { useSay } from '../session/useSay.ts';

/** A dialog with a close button named in the window's language, which returns the focus when it closes. */
export function Dialog(props: ModalProps) {
  const say = useSay();
  useKeyboardBack(props.opened);
  return <Modal closeButtonProps={{ 'aria-label': say(appTexts.closeDialog) }} returnFocus={false} {...props} />;
}

/**
 * Returns the focus to the element that had it before the dialog, or to the canvas or the view in front where that is gone.
 * Mantine's own way fails for dialogs that are opened when they are first drawn, as lazily loaded ones are, and takes a field with
 * autofocus for the element that had the focus.
 */
function useKeyboardBack(opened: boolean): void {
  const before = useRef<Element | null>(null);
  useInsertionEffect(() => {
    if (opened) before.current = document.activeElement;
  }, [opened]);
  useEffect(() => {
    if (!opened) return undefined;
    return () => {
      const atClose = document.activeElement;
      // Later, because the caller may move the focus when it closes the dialog.
      setTimeout(() => {
        if (document.activeElement !== document.body && document.activeElement !== atClose) return;
        const to = before.current;
        if (to instanceof HTMLElement && to !== document.body && to.isConnected) to.focus({ preventScroll: true });
        else focusFront();
      }, 10);
    };
  }, [opened]);
}
