import { appTexts } from '../../shared/messages/app.ts';
import { wordFailure, type Failure } from '../../shared/messages/failures.ts';
import { say } from '../../shared/messages/text.ts';
import { confirm } from '../design/confirm.tsx';
import { languageOf, useWindowState } from './windowState.ts';

/** Asks whether to leave a plan that could not be saved, and says what would be lost. True: leave. */
export function askToLeave(failure: Failure, unsent: number): Promise<boolean> {
  const language = languageOf(useWindowState.getState());
  const consequence =
    unsent > 0
      ? say(appTexts.leaveUnsent, language, { count: unsent })
      : failure.code === 'host-unreachable'
        ? say(appTexts.leaveOffline, language)
        : say(appTexts.leaveFailing, language, { reason: wordFailure(failure, language) });
  return confirm({
    title: say(appTexts.leaveTitle, language),
    text: consequence,
    agree: say(appTexts.leave, language),
    decline: say(appTexts.stay, language),
    isDangerous: true,
  });
}
