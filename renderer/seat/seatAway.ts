import { seatTexts as texts } from '../../shared/messages/seat.ts';
import { say } from '../../shared/messages/text.ts';
import { runCommand } from '../commands/dispatch.ts';
import { confirm } from '../design/confirm.tsx';
import { languageOf, useWindowState } from '../session/windowState.ts';

const words = {
  ended: [texts.ended, texts.endedHint],
  removed: [texts.removed, texts.removedHint],
  closed: [texts.closed, texts.closedHint],
  stranger: [texts.stranger, texts.strangerHint],
} as const;

/** The seat is gone for good: the person is told why and may keep what stands in the window. */
export function showAway(stage: keyof typeof words): void {
  const state = useWindowState.getState();
  const language = languageOf(state);
  const [title, hint] = words[stage];
  const unsent = state.session?.store.getState().unsent ?? 0;
  const text = [say(hint, language), ...(unsent > 0 ? [say(texts.unsentHere, language, { count: unsent })] : [])].join(' ');
  // Whoever was taken out takes nothing along by our doing; what is in their window they have seen.
  void confirm({ title: say(title, language), text, agree: say(texts.keepCopy, language), decline: say(texts.close, language) }).then((keeps) => keeps && runCommand('plan.copyHere'));
}
