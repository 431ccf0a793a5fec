import { describe, expect, it } from 'vitest';
import { inSentences } from './inSentences.ts';

describe('statements in a description', () => {
  it('end once each', () => {
    expect(inSentences(['The canvas', 'Goal: More enquiries', 'Vision: We mend.', 'Note: Why?', 'Note: “Wait…”', 'last'])).toBe('The canvas. Goal: More enquiries. Vision: We mend. Note: Why? Note: “Wait…” last');
    expect([inSentences(['Alone']), inSentences([])]).toEqual(['Alone', '']);
  });
});
