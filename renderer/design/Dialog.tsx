import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useInsertionEffect, useRef } from 'react';
import { appTexts } from '../../shared/messages/app.ts';
import { focusFront } from '../input/focusCanvas.ts';
import { useSay } from '../session/useSay.ts';

/** A dialog whose cross says what it does in the window's language, and which gives the keyboard back. */
export function Dialog(props: ModalProps) {
  const say = useSay();
  useKeyboardBack(props.opened);
  return <Modal closeButtonProps={{ 'aria-label': say(appTexts.closeDialog) }} returnFocus={false} {...props} />;
}

/**
 * What had the keyboard before a dialog has it again after it, or the canvas or the view in front where that is gone. Mantine's own way forgets it in a dialog that
 * is made open, as those are that load when they are asked for, and takes a field that has the keyboard at once for what had it before.
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
      // Who closes it may give the keyboard to something else.
      setTimeout(() => {
        if (document.activeElement !== document.body && document.activeElement !== atClose) return;
        const to = before.current;
        if (to instanceof HTMLElement && to !== document.body && to.isConnected) to.focus({ preventScroll: true });
        else focusFront();
      }, 10);
    };
  }, [opened]);
}
