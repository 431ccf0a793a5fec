/** @jsxImportSource preact */
import { phoneTexts as texts } from '../../../shared/messages/phone.ts';
import type { AnswerFormProps } from './answerFormProps.ts';
import { useWords } from '../words.ts';
import { SendAnswer } from './SendAnswer.tsx';
import { StepButton } from './StepButton.tsx';
import { useAnswerDraft } from './useAnswerDraft.ts';

/** A few dots to spread over what was chosen. */
export function DotsForm(props: AnswerFormProps) {
  const say = useWords();
  const { value, own, isChanged, change, send } = useAnswerDraft('dots', { form: 'dots', dots: {} }, props);
  const { dots } = value;
  const spent = Object.values(dots).reduce((sum, given) => sum + given, 0);
  const left = props.task.dots - spent;
  const give = (id: string, count: number): void => change({ form: 'dots', dots: Object.fromEntries(Object.entries({ ...dots, [id]: count }).filter(([, given]) => given > 0)) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p class="soft dots-left" role="status">
        {say(texts.dotsLeft, { count: left })}
      </p>
      <ul>
        {props.task.options.map(({ id, text }) => {
          const given = dots[id] ?? 0;
          const option = say(text);
          return (
            <li key={id} class="row">
              <span>{option}</span>
              <div class="steps">
                <StepButton label={say(texts.fewer, { option })} sign="−" isOff={!props.isOpen || given === 0} onPress={() => give(id, given - 1)} />
                <b>{given}</b>
                <StepButton label={say(texts.more, { option })} sign="+" isOff={!props.isOpen || left === 0} onPress={() => give(id, given + 1)} />
              </div>
            </li>
          );
        })}
      </ul>
      <SendAnswer own={own} isChanged={isChanged} isOpen={props.isOpen} isReady={spent > 0} />
    </form>
  );
}
