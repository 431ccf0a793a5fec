import { historyTexts } from '../messages/history.ts';
import { say, type Language } from '../messages/text.ts';
import { isLayoutChange, type Change } from './change.ts';
import { changedParts, tellPart } from './changedParts.ts';

/** What a crash kept from a plan file and the opening brought back. */
export interface RecoveredEdits {
  /** When the last of it was written down, ISO 8601. */
  readonly time: string;
  /** What the plan says by it that its file did not. */
  readonly changes: readonly Change[];
  /** Revisions that the file did not remember, oldest first. */
  readonly revisions: readonly { readonly label: string; readonly author: string }[];
}

/** What was recovered, a sentence for each part of the plan and each revision; what only moved on the canvas is counted. */
export function recoveredSentences({ changes, revisions }: RecoveredEdits, language: Language): readonly string[] {
  const content = changes.filter((change) => !isLayoutChange(change));
  const moved = changes.length - content.length;
  return [
    ...changedParts(content).map((part) => tellPart(part, language).sentence),
    ...(moved > 0 ? [say(historyTexts.partsMoved, language, { count: moved })] : []),
    ...revisions.map((revision) => say(historyTexts.revisionRecovered, language, revision)),
  ];
}
