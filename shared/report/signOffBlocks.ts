import { leaveOutNames } from '../framework/composing.ts';
import { namesText } from '../insights/wording.ts';
import { formatDate } from '../messages/text.ts';
import { partiesOf, reportedRevision, signOffLine } from './coverOf.ts';
import type { Block } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';

/** The page to sign: who signed what and when, room for who has not, and the hash that says which plan it was. */
export function signOffBlocks(context: ReportContext): readonly Block[] {
  const { language } = context;
  const revision = reportedRevision(context);
  const leftOut = context.input.without ?? [];
  return [
    {
      kind: 'signatures',
      revision: revision
        ? { label: word(context, 'revision'), text: word(context, 'revisionDated', { label: revision.label || revision.id, date: formatDate(revision.time, language) }) }
        : { label: word(context, 'revision'), text: word(context, 'unrecorded', { date: formatDate(context.input.time, language) }) },
      ...(revision ? { hash: { label: word(context, 'hash'), text: revision.hash } } : {}),
      blanks: { name: word(context, 'signName'), date: word(context, 'date'), signature: word(context, 'signature') },
      parties: partiesOf(context).map((party) => {
        const line = signOffLine(context, party);
        const signOff = line.signed ? revision?.signOffs.find((known) => known.party === party) : undefined;
        return {
          party: line.party,
          text: line.text,
          ...(signOff ? { signed: { name: signOff.name, date: formatDate(signOff.time, language), note: signOff.note } } : {}),
        };
      }),
    },
    ...(leftOut.length > 0
      ? [{ kind: 'paragraph', tone: 'quiet', text: word(context, 'leftOutOfCopy', { parts: namesText(leftOut.map((part) => leaveOutNames[part]))[language] }) } as const]
      : []),
  ];
}
