import { cliFailureTexts } from '../../shared/messages/cli.ts';
import { wordFailure, type Failure } from '../../shared/messages/failures.ts';
import type { Language } from '../../shared/messages/text.ts';

/** A failure as the one line that a command ends with. */
export function failureLine(failure: Failure, language: Language): string {
  return `kehys: ${wordFailure(failure, language, cliFailureTexts).replace(/\s*\n\s*/g, ' ').trim()}\n`;
}
