import { dimensions } from '../framework/dimensions.ts';
import { planFields } from '../framework/planFields.ts';
import { isLayoutChange } from '../history/change.ts';
import type { Party, RevisionSummary } from '../history/revision.ts';
import { planAgeTexts } from '../messages/planAge.ts';
import { formatDate, say } from '../messages/text.ts';
import { textOf } from '../plan/plan.ts';
import { planAge, wordAge } from '../plan/planAge.ts';
import { agreedChanges } from './agreedChanges.ts';
import type { Cover, SignOffLine } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';

/** Who signs: the client, and the agency where the plan knows of one – by its name, a place on the ring or a signature. */
export function partiesOf({ plan, input }: ReportContext): readonly Party[] {
  const hasAgency =
    textOf(plan.fields, 'agency').trim() !== '' ||
    dimensions.some(({ id }) => plan.positions[id].agency !== undefined) ||
    input.revisions.some(({ signOffs }) => signOffs.some(({ party }) => party === 'agency'));
  return hasAgency ? ['client', 'agency'] : ['client'];
}

/** Plan-level fields that the cover shows; the summary tells the others. */
export const coverFields: readonly string[] = ['title', 'company', 'agency', 'authors', 'brandColour', 'language'];

/** The first page of a report. */
export function coverOf(context: ReportContext): Cover {
  const { fields } = context.plan;
  const facts = ['company', 'agency', 'authors'].flatMap((key) => {
    const value = textOf(fields, key).trim();
    const field = planFields.find((known) => known.key === key);
    return value && field ? [{ label: field.name[context.language], value }] : [];
  });
  return {
    overline: context.document.name[context.language],
    deckOverline: (context.document.deckName ?? context.document.name)[context.language],
    facts: [
      ...facts,
      { label: word(context, 'date'), value: formatDate(context.input.time, context.language) },
      { label: word(context, 'revision'), value: datedRevision(context) },
      ...ageFacts(context),
    ],
    signOffs: partiesOf(context).map((party) => signOffLine(context, party)),
  };
}

/** The plan's age, where it has served for longer than a strategy seldom does. */
function ageFacts({ plan, day, language }: ReportContext): Cover['facts'] {
  const age = planAge(plan, day);
  return age?.isOld ? [{ label: say(planAgeTexts.name, language), value: say(planAgeTexts.oldPrinted, language, { age: wordAge(age, language) }) }] : [];
}

/** The label of the reported revision, or that this is the working state. */
export function revisionName(context: ReportContext): string {
  return reportedRevision(context)?.label || word(context, 'workingState');
}

/** Labels repeat, so the cover says when the revision was recorded, too. */
function datedRevision(context: ReportContext): string {
  const reported = reportedRevision(context);
  if (!reported) return revisionName(context);
  return word(context, 'revisionDated', { label: revisionName(context), date: formatDate(reported.time, context.language) });
}

/** The revision whose state the report shows: the chosen one, or, where nothing but the layout has changed since, the signed or the last named one. */
export function reportedRevision({ input, plan }: ReportContext): RevisionSummary | undefined {
  const { revisions, revisionId, signedOff, standsAs } = input;
  if (revisionId === undefined && signedOff && agreedChanges(signedOff.plan, plan).every(isLayoutChange)) return signedOff.summary;
  return revisions.find(({ id }) => id === (revisionId ?? standsAs));
}

/** How a party stands to the reported revision. */
export function signOffLine(context: ReportContext, party: Party): SignOffLine {
  const name = word(context, party);
  const known = context.input.revisions.flatMap((revision) =>
    revision.signOffs.filter((signOff) => signOff.party === party).map((signOff) => ({ signOff, revision })),
  );
  const reported = reportedRevision(context);
  const own = known.find(({ revision }) => revision.hash === reported?.hash);
  const [latest] = [...known].sort((one, other) => (one.signOff.time > other.signOff.time ? -1 : 1));
  const said = own ?? latest;
  if (!said) return { party: name, signed: false, text: word(context, 'unsigned') };
  const values = {
    name: said.signOff.name,
    label: said.revision.label || said.revision.id,
    date: formatDate(said.signOff.time, context.language),
  };
  return { party: name, signed: own !== undefined, text: word(context, own ? 'signedBy' : 'signedEarlier', values) };
}
