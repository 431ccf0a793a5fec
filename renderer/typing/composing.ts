import { isComposing } from '../input/composition.ts';

/** Whether a key belongs to an input method that is composing text, including the key that ends it. */
export function isComposingKey({ nativeEvent }: { readonly nativeEvent: KeyboardEvent }): boolean {
  return isComposing(nativeEvent);
}
