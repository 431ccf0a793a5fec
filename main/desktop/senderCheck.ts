import { isAppAddress } from './appOrigin.ts';

/** Who sent a message. `senderFrame` is null once its page is gone. */
export interface MessageOrigin {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** Whether a message is from the top frame of our own page in our own window; others are ignored. */
export function isOurWindow(origin: MessageOrigin, contentsId: number | undefined): boolean {
  const frame = origin.senderFrame;
  return frame?.parent === null && origin.sender.id === contentsId && isAppAddress(frame.url);
}
