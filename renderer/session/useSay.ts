import { useCallback } from 'react';
import { say, type CountedText, type Language, type Text, type TextValues } from '../../shared/messages/text.ts';
import { languageOf, useWindowState } from './windowState.ts';

/** The window's language; components are drawn again when it changes. */
export function useLanguage(): Language {
  return useWindowState(languageOf);
}

/** Words a text in the window's language. */
export function useSay(): (text: Text | CountedText, values?: TextValues) => string {
  const language = useLanguage();
  return useCallback((text, values) => say(text, language, values), [language]);
}
