import { remindersTexts as texts } from '../../../shared/messages/reminders.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import type { Reminder } from '../../../shared/views/reminders.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { selectItems } from '../../session/windowState.ts';

/** What is due by now, longest first. */
export function DueNow({ reminders }: { readonly reminders: readonly Reminder[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="process-card process-now" aria-label={say(texts.title)} data-due={reminders.length > 0}>
      <h3>{say(texts.title)}</h3>
      {reminders.length === 0 ? <p className="process-quiet">{say(texts.nothing)}</p> : null}
      <ul className="process-due">
        {reminders.map(({ id, on, text, values, texts: inner = {}, item }) => {
          const words = say(text, { ...values, ...Object.fromEntries(Object.entries(inner).map(([key, value]) => [key, say(value)])) });
          return (
            <li key={id}>
              <time dateTime={on}>{formatDate(on, language)}</time>
              {item ? (
                <button type="button" onClick={() => selectItems([item])}>
                  {words}
                </button>
              ) : (
                <span>{words}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
