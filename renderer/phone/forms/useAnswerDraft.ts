import { useState } from 'preact/hooks';
import type { AnswerFormProps } from './answerFormProps.ts';
import type { OwnAnswer } from '../phoneStore.ts';
import { answerSchema, type Answer, type AnswerForm, type AnswerOf } from '../../../shared/workshop/task.ts';

/** Whether an answer is of a form; for what is read back from this phone. */
function isOf<Form extends AnswerForm>(form: Form, answer: Answer | null | undefined): answer is AnswerOf<Form> {
  return answer?.form === form;
}

/** The slot of an answer that everybody gives once. */
const onlySlot = 'one';

interface AnswerDraft<Form extends AnswerForm> {
  readonly value: AnswerOf<Form>;
  readonly own: OwnAnswer | undefined;
  /** Whether it has been changed since it was sent. */
  readonly isChanged: boolean;
  change(value: AnswerOf<Form>): void;
  send(): void;
}

/** An answer that is made before it is sent: what was sent already, or was being made when the page was left. */
export function useAnswerDraft<Form extends AnswerForm>(form: Form, nothing: AnswerOf<Form>, props: AnswerFormProps): AnswerDraft<Form> {
  const own = props.own.find(({ slot }) => slot === onlySlot);
  const [value, setValue] = useState<AnswerOf<Form>>(() => {
    const draft = answerSchema.safeParse(props.draft(form)).data;
    if (isOf(form, draft)) return draft;
    return isOf(form, own?.answer) ? own.answer : nothing;
  });
  return {
    value,
    own,
    isChanged: own !== undefined && props.draft(form) !== undefined,
    change: (next) => {
      setValue(next);
      props.keepDraft(form, next);
    },
    send: () => {
      props.onAnswer(onlySlot, value);
      props.keepDraft(form, undefined);
    },
  };
}
