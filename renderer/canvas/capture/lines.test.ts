import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';

describe('lines that are captured', () => {
  it('lose bullets, numbers and what surrounds them, and are never empty', () => {
    expect(linesOf('- Wool\r\n\n  2) Time \n10. Money\n• Kiuas\nplain')).toEqual(['Wool', 'Time', 'Money', 'Kiuas', 'plain']);
  });

  it('keep what only looks like a number or bullet', () => {
    expect(linesOf('2027\n-5 %\n3.5 hours')).toEqual(['2027', '-5 %', '3.5 hours']);
  });
});
