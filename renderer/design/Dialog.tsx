import { Modal, type ModalProps } from '@mantine/core';
import { appTexts } from '../../shared/messages/app.ts';
import { useSay } from '../session/useSay.ts';

/** A dialog whose cross says what it does in the window's language. */
export function Dialog(props: ModalProps) {
  const say = useSay();
  return <Modal closeButtonProps={{ 'aria-label': say(appTexts.closeDialog) }} {...props} />;
}
