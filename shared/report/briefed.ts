import type { Block, Fact } from './report.ts';

/** A block as a brief document tells it: what is known in a few words, without what stands under the rows. */
export function briefed(block: Block): Block {
  switch (block.kind) {
    case 'record':
      return { ...block, facts: short(block.facts) };
    case 'facts':
      return { ...block, facts: short(block.facts) };
    case 'table':
      return { ...block, rows: block.rows.map(({ cells, group }) => (group ? { cells, group } : { cells })) };
    case 'brief':
    case 'bullets':
    case 'changes':
    case 'figure':
    case 'heading':
    case 'paragraph':
    case 'signatures':
    case 'statement':
      return block;
  }
}

function short(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ long }) => !long);
}
