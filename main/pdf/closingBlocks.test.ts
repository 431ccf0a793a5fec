import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/report/report.ts';
import { closingCount } from './closingBlocks.ts';

const changes = (letters: number): Block => ({ kind: 'changes', title: '', level: 3, entries: [{ lines: [{ text: 'x'.repeat(letters) }] }] }) as Block;
const paragraph: Block = { kind: 'paragraph', tone: 'quiet', text: 'One card was moved.' };

describe('the end of a list of changes', () => {
  it('stays together from where it is worth a page of its own', () => {
    expect(closingCount([changes(2_000), changes(400), changes(500), paragraph])).toBe(3);
    expect(closingCount([changes(2_000), changes(400), changes(300), changes(300), paragraph])).toBe(4);
    expect(closingCount([changes(2_000), changes(950), paragraph])).toBe(2);
  });

  it('is set as it comes where it is one long block, short, or something else', () => {
    expect(closingCount([changes(400), changes(2_500)])).toBe(0);
    expect(closingCount([changes(400), paragraph])).toBe(0);
    expect(closingCount([changes(2_000), { kind: 'heading', text: 'Between', level: 2 } as Block, changes(400)])).toBe(0);
    expect(closingCount([])).toBe(0);
  });

  it('is reckoned by lines where they are short', () => {
    const names = (count: number): Block => ({ kind: 'changes', title: 'Notes', entries: Array.from({ length: count }, () => ({ name: 'A', mark: { text: 'Added', hue: 'green' }, lines: [] })) });
    expect(closingCount([changes(2_000), names(12), paragraph])).toBe(2);
    expect(closingCount([changes(2_000), names(60), paragraph])).toBe(0);
  });
});
