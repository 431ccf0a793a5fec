import { describe, expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { setField } from '../edits/fields.ts';
import { clearPosition, setPosition } from '../edits/positions.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { dimensions, positionKinds, type DimensionId, type PositionKindId } from '../framework/dimensions.ts';
import { itemType } from '../framework/itemTypes.ts';
import { headlineEntry } from '../framework/registers.ts';
import { itemsOfType } from '../plan/plan.ts';
import { buildReport } from './buildReport.ts';
import { planDocuments, type DocumentId } from './documents.ts';
import { leaveOut } from './leaveOut.ts';
import type { ReportInput } from './report.ts';
import { sampleReportInput } from './samplePlan.ts';
import type { Slide } from './slide.ts';

const input = sampleReportInput('en');
const deckOf = (document: DocumentId, of: ReportInput = input): readonly Slide[] => buildReport({ ...of, document }).slides;

describe('the deck of the summary', () => {
  it('tells the page that says it all part by part, and ends with the decision', () => {
    expect(deckOf('summary').map(({ section, form }) => `${section} ${form}`)).toEqual([
      'givens statement', 'ring rows', 'goals rows', 'budget rows', 'risks rows', 'actions rows', 'summary decision',
    ]);
  });

  it('says of money and the ring what was written on the page', () => {
    const written = sampleReportInput('en', (context) => {
      setRegisterEntry(context, { register: 'headlines', entry: headlineEntry('money', 'en'), values: { text: 'It costs less than a stand at the fair.' } });
    });
    expect(deckOf('summary', written).find(({ section }) => section === 'budget')?.headline).toBe('It costs less than a stand at the fair.');
  });

  it('has an arrow only where a position is agreed, and says else who stands where', () => {
    const placed = sampleReportInput('en', (context) => {
      for (const { id } of dimensions) for (const { id: kind } of positionKinds) if (context.plan().positions[id][kind]) clearPosition(context, { dimension: id, kind });
      const place = (dimension: DimensionId, kind: PositionKindId, value: number): void => void setPosition(context, { dimension, kind, value });
      place('scope', 'today', 30);
      place('scope', 'agreed', 55);
      place('culture', 'today', 80);
      place('culture', 'client', 30);
      place('culture', 'agency', 40);
      place('structure', 'today', 20);
    });
    expect(deckOf('summary', placed).find(({ section }) => section === 'ring')?.rows.map(({ text, value }) => `${text}: ${value ?? ''}`)).toEqual(['Scope: 30 → 55', 'Culture: client\u00a030 · agency\u00a040', 'Structure: today\u00a020']);
  });

  it('has no money where that is left out', () => {
    const spared = { ...input, ...leaveOut({ ...input, without: ['costs'] }) };
    expect(deckOf('summary', spared).map(({ section }) => section)).not.toContain('budget');
  });
});

describe('the deck of the change report', () => {
  const text = 'People who rent today, buy tomorrow and bring their friends along in the spring';
  const changed = sampleReportInput('en', (context) => {
    const [channel] = itemsOfType(context.plan(), 'channel');
    const [audience] = itemsOfType(context.plan(), 'audience');
    if (!channel || !audience) throw new Error('nothing to change');
    setField(context, { id: channel.id, key: 'responseHours', value: 12 });
    setField(context, { id: audience.id, key: 'needs', value: text });
    for (let number = 1; number <= 7; number++) addItem(context, { type: 'risk', fields: { [itemType('risk').titleField]: `Risk number ${number}` } });
  });
  const slides = deckOf('changes', changed);

  it('begins with how much changed and what decides, and goes on chapter by chapter', () => {
    const [first, ...chapters] = slides;
    expect(first?.kicker).toBe('What changed since the last sign-off');
    expect(first?.headline).toMatch(/^\w+ parts of the plan were added and \w+ were changed$/);
    expect(first?.rows[0]).toMatchObject({ text: 'Goals', note: expect.stringMatching(/the target went from 60 to 75$/) });
    expect(first?.notes).toContain('signed off “For the board” on 3 Feb 2026.');
    expect(chapters.map(({ kicker }) => kicker)).toEqual(expect.arrayContaining(['Risks', 'Channels', 'Audiences', 'Goals']));
  });

  it('tells five changes of a part and has all of them in the notes', () => {
    const risks = slides.find(({ kicker }) => kicker === 'Risks');
    expect([risks?.headline, risks?.rows.length, risks?.more]).toEqual(['Seven were added', 5, '2 more in the document']);
    for (let number = 1; number <= 7; number++) expect(risks?.notes).toContain(`Risk number ${number}`);
  });

  it('shows a reworded text as it reads now, and a single change as a sentence of its own', () => {
    const audiences = slides.find(({ kicker }) => kicker === 'Audiences');
    expect(audiences?.headline).toMatch(/^Audience “.+”: “Needs” was (?:reworded|written)$/);
    expect(audiences?.rows[0]?.text).toContain('buy tomorrow');
    expect(slides.find(({ kicker }) => kicker === 'Channels')).toMatchObject({ form: 'statement', rows: [] });
  });

  it('says so where nothing changed, and where nobody signed', () => {
    const same = { ...input, against: { summary: input.revisions[0] ?? expect.fail('no revision'), plan: input.plan } };
    expect(deckOf('changes', same).map(({ headline }) => headline)).toEqual(['There are no differences.']);
    const { plan, language, revisions, time } = input;
    expect(deckOf('changes', { plan, language, revisions, time }).map(({ headline }) => headline)).toEqual(['The client has not signed this plan yet']);
  });
});

describe('the deck of the minutes', () => {
  const registers = {
    workshops: { w1: { title: 'Thursday', on: '2026-11-27', people: 'Anna, Bert' } },
    workshopRounds: { a1: { workshop: 'Thursday', on: '2026-11-27', question: 'What do we miss?', result: 'Wool\nPrice', decision: 'We answer on Sundays' } },
    workshopSteps: { s1: { workshop: 'Thursday', step: 'Agree who answers', owner: 'Bert', due: '2026-12-04' } },
  };

  it('tells the workshop, each question with what was decided, and the next steps', () => {
    const [workshop, question, steps, ...more] = deckOf('minutes', { ...input, plan: { ...input.plan, registers } });
    expect(more).toEqual([]);
    expect(workshop).toMatchObject({ headline: 'Thursday', notes: 'Anna, Bert', form: 'statement' });
    expect(question).toMatchObject({ headline: 'What do we miss?', rows: [{ text: 'We answer on Sundays', note: 'Decision' }, { text: 'Wool', note: 'Answers' }, { text: 'Price' }] });
    const said = deckOf('minutes', { ...input, plan: { ...input.plan, registers: { ...registers, workshopRounds: { a1: { ...registers.workshopRounds.a1, decision: '', result: 'Scope: 40\n– Wide enough\n– Not wider\nCulture: 30' } } } } });
    expect(said[1]?.rows).toEqual([{ text: 'Scope: 40', note: 'Wide enough · Not wider' }, { text: 'Culture: 30' }]);
    expect(steps?.rows).toEqual([{ text: 'Agree who answers', note: 'Bert', value: '4 Dec 2026' }]);
  });
});

it('no deck has more than fifteen slides with its cover', () => {
  for (const { id } of planDocuments) expect(deckOf(id).length, id).toBeLessThan(15);
});
