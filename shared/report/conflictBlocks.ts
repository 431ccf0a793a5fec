import { tellingConflicts, type PlanConflict } from '../insights/conflictsOf.ts';
import { formatDate } from '../messages/text.ts';
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
        { title: word(context, 'conflictVoices'), weight: 46, align: 'start' },
        { title: word(context, 'conflictFollows'), weight: 24, align: 'start' },
        { title: word(context, 'conflictReason'), weight: 30, align: 'start' },
      ],
      rows: one.conflict.voices.map(({ sources, says }, place) => ({
        cells: [
          textCell(word(context, 'conflictVoice', { sources: sources.join(', '), text: says[context.language] })),
          textCell(place === 0 ? follows(context, one) : ''),
          ownCell(place === 0 ? why(context, one) : ''),
        ],
      })),
    },
  ]);
}

function follows(context: ReportContext, { conflict, follows: voice }: PlanConflict): string {
  if (voice === undefined) return word(context, 'conflictUndecided');
  if (voice === 'both') return word(context, 'conflictBoth', { text: conflict.both[context.language] });
  return conflict.voices.find(({ id }) => id === voice)?.sources.join(', ') ?? voice;
}

function why(context: ReportContext, { reason, author, on }: PlanConflict): string {
  const date = on ? formatDate(on, context.language).replaceAll(' ', '\u00a0') : '';
  const by = author && date ? word(context, 'conflictBy', { author, date }) : author || date;
  return [reason.trim() || '–', by].filter(Boolean).join(' · ');
}
