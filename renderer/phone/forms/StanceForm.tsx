/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { phoneTexts as texts } from '../../../shared/messages/phone.ts';
import { workshopTexts } from '../../../shared/messages/workshop.ts';
import { stances, type Stance } from '../../../shared/workshop/outcome.ts';
import { longestReason } from '../../../shared/workshop/task.ts';
import type { AnswerFormProps } from './answerFormProps.ts';
import { Choices } from '../Choices.tsx';
import { useWords } from '../words.ts';
import { SendAnswer } from './SendAnswer.tsx';
import { useAnswerDraft } from './useAnswerDraft.ts';

/** Agree, partly or not, with a word why. */
export function StanceForm(props: AnswerFormProps) {
  const say = useWords();
  const { value, own, isChanged, change, send } = useAnswerDraft('stance', { form: 'stance', stance: 'partly', word: '' }, props);
  // Nothing is chosen for anybody beforehand.
  const [isChosen, setChosen] = useState(own !== undefined || props.draft('stance') !== undefined);
  const choose = (stance: Stance): void => {
    setChosen(true);
    change({ ...value, stance });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isChosen) send();
      }}
    >
      <Choices name="stance" legend={say(texts.reply)} options={stances.map((id) => ({ id, text: workshopTexts[id] }))} value={isChosen ? value.stance : undefined} onChange={choose} />
      {isChosen ? (
        <label>
          {say(texts.word)}
          <input type="text" maxLength={longestReason} value={value.word} disabled={!props.isOpen} onInput={(event) => change({ ...value, word: event.currentTarget.value })} />
        </label>
      ) : null}
      <SendAnswer own={own} isChanged={isChanged} isOpen={props.isOpen} isReady={isChosen} />
    </form>
  );
}
