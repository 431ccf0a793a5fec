/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import { phoneTexts as texts } from '../../../shared/messages/phone.ts';
import { longestAnswer, mostTexts } from '../../../shared/workshop/task.ts';
import type { AnswerFormProps } from './answerFormProps.ts';
import { useWords } from '../words.ts';
import { wordState } from './SendAnswer.tsx';

const draftKey = 'texts';

/** Notes, one after the other; each can be taken back while the question is open. */
export function TextsForm({ task, isOpen, own, draft, keepDraft, onAnswer }: AnswerFormProps) {
  const say = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => {
    const kept = draft(draftKey);
    return typeof kept === 'string' ? kept : '';
  });
  const write = (next: string): void => {
    setText(next);
    keepDraft(draftKey, next === '' ? undefined : next);
  };
  const send = (event: Event): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAnswer(crypto.getRandomValues(new Uint32Array(3)).join('-'), { form: 'texts', text: text.trim() });
    write('');
    field.current?.focus();
  };
  return (
    <>
      {isOpen ? (
        <form onSubmit={send}>
          <label>
            {say(task.kind === 'notes' ? texts.note : texts.reply)}
            <textarea
              ref={field}
              maxLength={longestAnswer}
              value={text}
              onInput={(event) => write(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
              }}
            />
          </label>
          <button class="send" type="submit" disabled={text.trim() === '' || own.length >= mostTexts}>
            {say(texts.send)}
          </button>
        </form>
      ) : null}
      {own.length > 0 ? (
        <section>
          <h2>{say(texts.yours)}</h2>
          <ul aria-live="polite">
            {[...own].reverse().map((answer) => {
              const words = answer.answer?.form === 'texts' ? answer.answer.text : '';
              return (
                <li key={answer.slot} class="own">
                  <p>{words}</p>
                  <small data-state={answer.state}>{say(wordState(answer))}</small>
                  {isOpen ? (
                    <button type="button" aria-label={say(texts.takeBack, { text: words })} onClick={() => onAnswer(answer.slot, null)}>
                      ×
                    </button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </>
  );
}
