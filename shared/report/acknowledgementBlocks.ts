import { formatDate } from '../messages/text.ts';
import { reportedRevision } from './coverOf.ts';
import type { Block } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';

/** The page on which an employee says to have read the policy: which state of it, and room to sign. */
export function acknowledgementBlocks(context: ReportContext): readonly Block[] {
  const { language, input } = context;
  const revision = reportedRevision(context);
  const date = formatDate((revision ?? input).time, language);
  return [
    {
      kind: 'signatures',
      revision: { label: word(context, 'revision'), text: revision ? word(context, 'revisionDated', { label: revision.label || revision.id, date }) : word(context, 'unrecorded', { date }) },
      ...(revision ? { hash: { label: word(context, 'hash'), text: revision.hash } } : {}),
      blanks: { name: word(context, 'signName'), date: word(context, 'date'), signature: word(context, 'signature') },
      parties: [{ party: word(context, 'employee'), text: word(context, 'acknowledges') }],
    },
  ];
}
