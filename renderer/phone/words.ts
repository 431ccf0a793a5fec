import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { say, type CountedText, type Language, type Text, type TextValues } from '../../shared/messages/text.ts';

/** The language of this phone's words. */
export const PhoneLanguage = createContext<Language>('en');

/** Words a text in this phone's language. */
export function useWords(): (text: Text | CountedText, values?: TextValues) => string {
  const language = useContext(PhoneLanguage);
  return (text, values) => say(text, language, values);
}
