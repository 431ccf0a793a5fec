import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundChanges, compareWords, type WordRun } from './compareWords.ts';

/** [-what went-] and {+what came+}. */
function marked(runs: readonly WordRun[]): string {
  return runs.map(({ kind, text }) => (kind === 'kept' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('');
}

function side(runs: readonly WordRun[], gone: WordRun['kind']): string {
  return runs.filter(({ kind }) => kind !== gone).map(({ text }) => text).join('');
}

const words = fc.array(fc.constantFrom('kehä', 'asiakas', 'plan', 'the', ' ', '  ', '\n', ', ', '.', '👩‍👩‍👧', 'אבג', '—'), { maxLength: 40 }).map((parts) => parts.join(''));

describe('two texts word by word', () => {
  it('give back both, to the last space', () => {
    const text = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 60 }));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareWords(before, after);
        expect([side(runs, 'added'), side(runs, 'removed')]).toEqual([before, after]);
      }),
      { numRuns: Number(process.env['KEHYS_RUNS'] ?? 40) },
    );
  });

  it('say nothing of a text that is the same', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(compareWords(text, text).filter(({ kind }) => kind !== 'kept')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('mark whole words, in Finnish too, and neighbours as one change', () => {
    expect(marked(compareWords('Vastaamme viikossa kaikille asiakkaille.', 'Vastaamme samana päivänä kaikille asiakkaille.'))).toBe(
      'Vastaamme [-viikossa-]{+samana päivänä+} kaikille asiakkaille.',
    );
    expect(marked(compareWords('We answer in one long week, always.', 'We answer in two short days, always.'))).toBe('We answer in [-one long week-]{+two short days+}, always.');
  });

  it('show a text that was written anew as that, not as scattered words', () => {
    expect(marked(compareWords('Reach the young of the town by film.', 'Nobody waits for an answer on the phone.'))).toBe(
      '[-Reach the young of the town by film.-]{+Nobody waits for an answer on the phone.+}',
    );
  });

  it('are one taken for the other where so much differs that comparing them would take a minute', () => {
    const long = (word: string): string => Array.from({ length: 20_000 }, (_, place) => `${word}${place}`).join(' ');
    expect(compareWords(long('a'), long('b'))).toEqual([
      { kind: 'removed', text: long('a') },
      { kind: 'added', text: long('b') },
    ]);
  });

  it('are shortened to the words around each change', () => {
    const before = 'one two three four five six seven eight nine ten eleven twelve';
    const after = before.replace('six', '6').replace('twelve', 'dozen');
    expect(marked(aroundChanges(compareWords(before, after), 2))).toBe('… four five [-six-]{+6+} seven eight nine ten eleven [-twelve-]{+dozen+}');
    expect(marked(aroundChanges(compareWords(before, after), 1))).toBe('… five [-six-]{+6+} seven … eleven [-twelve-]{+dozen+}');
  });
});
