import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { formatDate } from '../../shared/messages/text.ts';
import { todayHere } from '../session/today.ts';
import { useLanguage } from '../session/useSay.ts';
import { readDay } from './readDay.ts';
import type { TypedField } from './stay.ts';
import { useTypedText } from './useTypedText.ts';
import { hasYear } from './whole.ts';

interface TypedDayOptions extends Pick<TypedField<string | null>, 'id' | 'part' | 'write'> {
  /** The plan's value, `yyyy-mm-dd` or ''. */
  readonly day: string;
  readonly readOnly?: boolean;
  /** It cannot be emptied. */
  readonly isRequired?: boolean;
}

/** A day of the plan as it is shown in a field; '' for none. */
export function useShownDay(day: string): string {
  const language = useLanguage();
  return day === '' ? '' : formatDate(day, language);
}

/** A field for a day of the plan: see {@link useTypedText}. */
export function useTypedDay({ day, isRequired = false, ...field }: TypedDayOptions) {
  const shown = useShownDay(day);
  return useTypedText<string | null>({
    ...field,
    shown,
    read: (text) => {
      const read = readDay(text, todayHere());
      return read.ok && read.value === null && isRequired ? { ok: false, problem: { text: inspectorTexts.lineMissing } } : read;
    },
    isWhole: hasYear,
  });
}
