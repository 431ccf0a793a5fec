import type { SaveState } from '../../shared/contract/contract.ts';
import { wordFailure, type Failure } from '../../shared/messages/failures.ts';
import { seatTexts } from '../../shared/messages/seat.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { say, type Language } from '../../shared/messages/text.ts';
import { typingTexts } from '../../shared/messages/typing.ts';
import { formatMoment } from '../session/formatMoment.ts';
import type { SaveSignal } from '../session/saveSignal.ts';

/** What the top bar says of the plan and the disk. */
export interface SaveWords {
  readonly label: string;
  readonly detail: string;
  /** The command that helps, where the person can do something. */
  readonly remedy?: 'plan.save' | 'plan.saveAs' | 'plan.copyHere';
}

/** What a save signal's words tell of. */
interface SaveFacts {
  readonly saveState: SaveState;
  readonly unsent: number;
  readonly refusal: Failure | undefined;
  readonly drafts?: number;
  /** Where drafts wait, worded. */
  readonly draftPlaces?: string;
  /** The window sits at a workshop's canvas: the disk is another computer's. */
  readonly isSeat?: boolean;
}

/** Failures that trying again in the same place does not mend. */
const elsewhere: ReadonlySet<string | undefined> = new Set(['folder-read-only', 'place-taken']);

/** Words a save signal. It never promises more than the host has vouched for. */
export function wordSaveSignal(
  signal: SaveSignal,
  { saveState, unsent, refusal, drafts = 0, draftPlaces = '', isSeat = false }: SaveFacts,
  language: Language,
  today: string,
): SaveWords {
  const name = saveState.fileName;
  switch (signal) {
    case 'saved': {
      const detail = saveState.savedAt
        ? say(shellTexts.savedAtDetail, language, { name, time: formatMoment(saveState.savedAt, language, today) })
        : say(shellTexts.savedDetail, language, { name });
      return { label: say(shellTexts.saved, language), detail };
    }
    case 'drafts':
      return { label: say(typingTexts.drafts, language), detail: say(typingTexts.draftsDetail, language, { name, count: drafts, where: draftPlaces }) };
    case 'saving':
      return { label: say(shellTexts.saving, language), detail: say(shellTexts.savingDetail, language, { name }) };
    case 'failed':
      return {
        label: say(shellTexts.failed, language),
        detail: reasonOf(saveState, language) ?? say(shellTexts.failedUnknown, language, { name }),
        remedy: elsewhere.has(saveState.failure?.code) ? 'plan.saveAs' : 'plan.save',
      };
    case 'readOnly':
      return {
        label: say(shellTexts.readOnly, language),
        detail: reasonOf(saveState, language) ?? say(shellTexts.readOnlyUnknown, language, { name }),
        ...(isSeat ? {} : { remedy: 'plan.saveAs' }),
      };
    case 'offline':
      if (isSeat) return { label: say(shellTexts.offline, language), detail: [say(seatTexts.offlineSeat, language), ...(unsent > 0 ? [say(seatTexts.waiting, language, { count: unsent })] : [])].join(' '), remedy: 'plan.copyHere' };
      return {
        label: say(shellTexts.offline, language),
        detail: unsent > 0 ? say(shellTexts.offlineUnsent, language, { count: unsent }) : say(shellTexts.offlineDetail, language),
        ...(unsent > 0 ? { remedy: 'plan.copyHere' } : {}),
      };
    case 'refused': {
      const reason = refusal ? wordFailure(refusal, language) : '';
      const here = unsent > 0 ? say(shellTexts.refusedUnsent, language, { count: unsent }) : '';
      return { label: say(shellTexts.refused, language), detail: `${reason} ${here}`.trim(), remedy: 'plan.copyHere' };
    }
  }
}

/** Why the plan is not saved or is read-only, as the host says it. */
function reasonOf({ failure }: SaveState, language: Language): string | undefined {
  return failure && wordFailure(failure, language);
}
