import { answerSchema, type Answer, type AnswerForm } from '../../shared/workshop/task.ts';
import type { OwnAnswer } from './phoneStore.ts';

/** What somebody made for a question that is over and that never came to the room: its words, '' where it was chosen and not written. */
export function leftBehind(form: AnswerForm, own: readonly OwnAnswer[], draft: unknown): readonly string[] {
  const late = own.flatMap(({ state, answer }) => (state === 'kept' || answer === null ? [] : [wordsOf(answer)]));
  const begun = form === 'texts' ? draftText(draft) : answerSchema.safeParse(draft).data;
  return begun === undefined ? late : [...late, wordsOf(begun)];
}

function draftText(draft: unknown): Answer | undefined {
  return typeof draft === 'string' && draft.trim() !== '' ? { form: 'texts', text: draft.trim() } : undefined;
}

function wordsOf(answer: Answer): string {
  switch (answer.form) {
    case 'texts':
      return answer.text;
    case 'stance':
      return answer.word.trim();
    case 'axes':
      return Object.values(answer.places).flatMap((place) => place?.reason.trim() || []).join('\n');
    case 'dots':
    case 'order':
    case 'statements':
      return '';
  }
}
