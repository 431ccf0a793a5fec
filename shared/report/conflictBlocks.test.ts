import { describe, expect, it } from 'vitest';
import { setRegisterEntry } from '../edits/registers.ts';
import { addItem } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { conflicts } from '../framework/conflicts.ts';
import { languages, say, type Language } from '../messages/text.ts';
import { buildReport } from './buildReport.ts';
import { reportToMarkdown } from './reportToMarkdown.ts';

describe('where the sources disagree', () => {
  const bench = workbench();
  const print = (language: Language): string => reportToMarkdown(buildReport({ plan: bench.plan(), language, revisions: [], time: '2026-11-24T12:00:00.000Z' }));

  it('is printed once the plan holds what it is about, with both voices and what is not chosen yet', () => {
    expect(print('en')).not.toContain('Where the sources disagree');
    bench.make(addItem, { type: 'goal', fields: { statement: 'Enquiries from the fair', start: '2026-12-01', due: '2027-01-31' } });
    for (const language of languages) {
      const [, results] = conflicts;
      for (const { says } of results?.voices ?? []) expect(print(language)).toContain(say(says, language));
    }
    expect(print('en')).toContain('Not chosen yet');
    expect(print('en')).not.toContain('How far ahead');
  });

  it('is printed with the choice, its reason, who made it and when', () => {
    bench.make(setRegisterEntry, { register: 'conflicts', entry: 'results', values: { follows: 'S2', reason: 'The fair is in March', author: 'Aino', on: '2026-11-20' } });
    for (const part of ['**This plan follows:** Measuring, maturity and why it fails', 'The fair is in March', 'Aino', '20\u00a0Nov\u00a02026']) expect(print('en')).toContain(part);
    expect(print('fi')).toContain('20.11.2026');
    bench.make(setRegisterEntry, { register: 'conflicts', entry: 'results', values: { follows: 'both' } });
    expect(print('en')).toContain('Both. First signs come in some months');
    expect(print('en')).not.toContain('Not chosen yet');
  });
});
