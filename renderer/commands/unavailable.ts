import type { Text } from '../../shared/messages/text.ts';

/** How a menu's entry shows that its command cannot be carried out now, and why. */
export function unavailable(why: Text | null | undefined, say: (text: Text) => string): { readonly disabled: boolean; readonly title?: string } {
  return { disabled: why !== null, title: why ? say(why) : undefined };
}
