/** @jsxImportSource preact */
import { phoneTexts as texts } from '../../../shared/messages/phone.ts';
import type { OwnAnswer } from '../phoneStore.ts';
import { useWords } from '../words.ts';

/** The button under a form that is answered once, and how what was sent stands. */
export function SendAnswer({ own, isReady, isOpen }: { readonly own: OwnAnswer | undefined; readonly isReady: boolean; readonly isOpen: boolean }) {
  const say = useWords();
  return (
    <>
      {isOpen ? (
        <button class="send" type="submit" disabled={!isReady}>
          {say(own ? texts.sendChange : texts.send)}
        </button>
      ) : null}
      <p role="status" class="state" data-state={own?.state}>
        {own ? `${say(wordState(own))}. ${own.state === 'kept' && isOpen ? say(texts.changeable) : ''}`.replace('..', '.').trim() : ''}
      </p>
    </>
  );
}

/** How an answer stands, in words. */
export function wordState({ state, why }: OwnAnswer): (typeof texts)['kept' | 'sending' | 'refused' | 'refusedClosed'] {
  if (state === 'refused') return why === 'not-open' ? texts.refusedClosed : texts.refused;
  return texts[state];
}
