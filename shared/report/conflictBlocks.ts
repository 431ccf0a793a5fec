import { tellingConflicts, type PlanConflict } from '../insights/conflictsOf.ts';
import { sources } from '../framework/source.ts';
import type { Voice } from '../framework/conflicts.ts';
import { formatDate } from '../messages/text.ts';
import { fact } from './itemFacts.ts';
import { ownCell, textCell, type Block } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';

/** Where the sources disagree on what this plan holds: both voices, which of them it follows, and why. */
export function conflictBlocks(context: ReportContext): readonly Block[] {
  const told = tellingConflicts(context.plan);
  if (told.length === 0) return [];
  return told.flatMap((one): readonly Block[] => [
    { kind: 'heading', text: one.conflict.question[context.language] },
    {
      kind: 'table',
      columns: [
        { title: word(context, 'conflictSource'), weight: 40, align: 'start' },
        { title: word(context, 'conflictSays'), weight: 60, align: 'start' },
      ],
      rows: one.conflict.voices.map((voice) => ({ cells: [textCell(titlesOf(context, voice)), textCell(voice.says[context.language])] })),
    },
    {
      kind: 'facts',
      facts: [
        { ...fact(word(context, 'conflictFollows'), textCell(follows(context, one))), long: true },
        ...(one.follows === undefined && one.reason.trim() === '' ? [] : [{ ...fact(word(context, 'conflictReason'), ownCell(why(context, one))), long: true }]),
      ],
    },
  ]);
}

function follows(context: ReportContext, { conflict, follows: voice }: PlanConflict): string {
  if (voice === undefined) return word(context, 'conflictUndecided');
  if (voice === 'both') return word(context, 'conflictBoth', { text: conflict.both[context.language] });
  const followed = conflict.voices.find(({ id }) => id === voice);
  return followed ? titlesOf(context, followed) : voice;
}

/** What its sources are called. */
function titlesOf({ language }: ReportContext, { sources: ids }: Voice): string {
  return ids.map((id) => sources[id].title[language]).join('; ');
}

function why(context: ReportContext, { reason, author, on }: PlanConflict): string {
  const date = on ? formatDate(on, context.language).replaceAll(' ', '\u00a0') : '';
  const by = author && date ? word(context, 'conflictBy', { author, date }) : author || date;
  return [reason.trim() || '–', by].filter(Boolean).join(' · ');
}
