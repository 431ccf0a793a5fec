import { describe, expect, it } from 'vitest';
import { leftBehind } from './leftBehind.ts';
import type { OwnAnswer } from './phoneStore.ts';

const note = (text: string, state: OwnAnswer['state']): OwnAnswer => ({ round: 'round', slot: text, version: 1, answer: { form: 'texts', text }, state });

describe('what never came to the room', () => {
  it('is what came too late or waits, and what was being written', () => {
    const own = [note('told', 'kept'), note('late', 'refused'), note('waits', 'sending'), { ...note('taken back', 'sending'), answer: null }];
    expect(leftBehind('texts', own, ' half a thought ')).toEqual(['late', 'waits', 'half a thought']);
  });

  it('is nothing where all was sent', () => {
    expect(leftBehind('texts', [note('told', 'kept')], undefined)).toEqual([]);
    expect(leftBehind('texts', [], '  ')).toEqual([]);
    expect(leftBehind('stance', [], 'damaged')).toEqual([]);
  });

  it.each([
    ['stance', { form: 'stance', stance: 'no', word: 'Tired' }, ['Tired']],
    ['dots', { form: 'dots', dots: { a: 2 } }, ['']],
  ] as const)('is told of a %s that was only chosen', (form, draft, words) => {
    expect(leftBehind(form, [], draft)).toEqual(words);
  });
});
