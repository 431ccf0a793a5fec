/** The key belongs to an input method that is putting a word together, also where it ends the word. (Safari reports that one as key 229 only.) */
export function isComposingKey({ nativeEvent }: { readonly nativeEvent: KeyboardEvent }): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}
