/** @jsxImportSource preact */
import { phoneTexts as texts } from '../../../shared/messages/phone.ts';
import type { OwnAnswer } from '../phoneStore.ts';
import { useWords } from '../words.ts';

interface SendAnswerProps {
  readonly own: OwnAnswer | undefined;
  readonly isChanged: boolean;
  readonly isReady: boolean;
  readonly isOpen: boolean;
}

/** The button under a form that is answered once, and how what was sent stands. */
export function SendAnswer({ own, isChanged, isReady, isOpen }: SendAnswerProps) {
  const say = useWords();
  const standing = own ? `${say(wordState(own))}. ${own.state === 'kept' && isOpen ? say(texts.changeable) : ''}`.replace('..', '.').trim() : '';
  return (
    <>
      {isOpen ? (
        <button class="send" type="submit" disabled={!isReady}>
          {say(own ? texts.sendChange : texts.send)}
        </button>
      ) : null}
      <p role="status" class="state" data-state={isChanged ? 'changed' : own?.state}>
        {isChanged ? say(texts.changed) : standing}
      </p>
    </>
  );
}

/** How an answer stands, in words. */
export function wordState({ state, why }: OwnAnswer): (typeof texts)['kept' | 'sending' | 'refused' | 'refusedClosed'] {
  if (state === 'refused') return why === 'not-open' ? texts.refusedClosed : texts.refused;
  return texts[state];
}
