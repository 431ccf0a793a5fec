import type { Block } from '../../shared/report/report.ts';

/** Letters of a line. */
const lettersInLine = 75;
/** Letters that are enough for the foot of a chapter to stand on a page of its own: about twelve lines. */
const least = 900;
/** As many lines that stay together never leave half a page empty. */
const most = 2_400;

/**
 * How many blocks at the end of a list of changes stay together, so that a last page never has a few lines only; none where the end is something
 * else, too short or too long.
 */
export function closingCount(blocks: readonly Block[]): number {
  let letters = 0;
  for (let place = blocks.length - 1; place > 0; place--) {
    const block = blocks[place];
    if (block?.kind === 'paragraph' || block?.kind === 'heading') letters += block.text.length;
    else if (block?.kind === 'changes') letters += lettersOf(block);
    else return 0;
    if (letters > most) return 0;
    if (letters >= least && block.kind === 'changes') return blocks.length - place;
  }
  return 0;
}

/** A line takes its room however short it is. */
function lettersOf({ title, entries }: Block & { readonly kind: 'changes' }): number {
  const lines = entries.flatMap(({ name = '', lines: told }) => [...(told.length === 1 ? [] : [name]), ...told.flatMap(({ text, runs = [] }) => [text, ...(runs.length > 0 ? [runs.map((run) => run.text).join('')] : [])])]);
  return [title, ...lines].reduce((letters, line) => letters + Math.max(line.length, lettersInLine), 0);
}
