import type { Text } from '../../shared/messages/text.ts';

/** Props of a menu entry that show that its command cannot run now, and why. */
export function unavailable(why: Text | null | undefined, say: (text: Text) => string): { readonly disabled: boolean; readonly title?: string } {
  return { disabled: why !== null, title: why ? say(why) : undefined };
}
