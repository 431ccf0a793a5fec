/** @jsxImportSource preact */
import { phoneTexts as texts } from '../../../shared/messages/phone.ts';
import type { AnswerFormProps } from './answerFormProps.ts';
import { Choices } from '../Choices.tsx';
import { useWords } from '../words.ts';
import { SendAnswer } from './SendAnswer.tsx';
import { useAnswerDraft } from './useAnswerDraft.ts';

const answers = [
  { id: 'yes', text: texts.holds },
  { id: 'no', text: texts.holdsNot },
] as const;

/** Statements that hold today, or do not; any may be left open. */
export function StatementsForm(props: AnswerFormProps) {
  const say = useWords();
  const { value, own, isChanged, change, send } = useAnswerDraft('statements', { form: 'statements', holds: {} }, props);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {props.task.options.map(({ id, text }) => (
        <Choices
          key={id}
          className="statement"
          name={id}
          legend={say(text)}
          options={answers}
          value={value.holds[id]}
          onChange={(holds) => change({ form: 'statements', holds: { ...value.holds, [id]: holds } })}
        />
      ))}
      <SendAnswer own={own} isChanged={isChanged} isOpen={props.isOpen} isReady={Object.keys(value.holds).length > 0} />
    </form>
  );
}
