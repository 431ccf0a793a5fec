import { isComposing } from '../input/composition.ts';

/** The key belongs to an input method that is putting a word together, also where it ends the word. */
export function isComposingKey({ nativeEvent }: { readonly nativeEvent: KeyboardEvent }): boolean {
  return isComposing(nativeEvent);
}
