/** @jsxImportSource preact */
import { phoneTexts as texts } from '../../../shared/messages/phone.ts';
import type { AnswerFormProps } from './answerFormProps.ts';
import { useWords } from '../words.ts';
import { SendAnswer } from './SendAnswer.tsx';
import { StepButton } from './StepButton.tsx';
import { useAnswerDraft } from './useAnswerDraft.ts';

/** What was chosen, put in order by buttons that a thumb and a keyboard reach alike. */
export function OrderForm(props: AnswerFormProps) {
  const say = useWords();
  const { options } = props.task;
  const { value, own, isChanged, change, send } = useAnswerDraft('order', { form: 'order', order: options.map(({ id }) => id) }, props);
  const { order } = value;
  const move = (from: number, to: number): void => {
    const next = [...order];
    const [moved] = next.splice(from, 1);
    if (moved !== undefined) next.splice(to, 0, moved);
    change({ form: 'order', order: next });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ol>
        {order.map((id, place) => {
          const text = options.find((known) => known.id === id)?.text;
          if (!text) return null;
          const option = say(text);
          return (
            <li key={id} class="row">
              <b>{place + 1}.</b>
              <span>{option}</span>
              <div class="steps">
                <StepButton label={say(texts.up, { option })} sign="↑" isOff={!props.isOpen || place === 0} onPress={() => move(place, place - 1)} />
                <StepButton label={say(texts.down, { option })} sign="↓" isOff={!props.isOpen || place === order.length - 1} onPress={() => move(place, place + 1)} />
              </div>
            </li>
          );
        })}
      </ol>
      <SendAnswer own={own} isChanged={isChanged} isOpen={props.isOpen} isReady />
    </form>
  );
}
