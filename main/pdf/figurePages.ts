import type { Block } from '../../shared/report/report.ts';

/** Room above a figure that does not begin its page, and below each, as the templates leave it; of its caption; and what one that is higher than a page leaves of it. Points. */
const [above, below, caption, left] = [12, 18, 16, 40] as const;

/**
 * Where pages begin in a run of figures that follow a page of their own, so that none of them is left nearly empty: as few pages as can be, and
 * those as evenly filled. Places in `blocks`; none where the run is one page.
 */
export function figurePages(blocks: readonly Block[], width: number, height: number): ReadonlySet<number> {
  const [first, ...others] = blocks;
  if (first?.kind !== 'figure' || first.extent !== 'page') return new Set();
  const heights: number[] = [];
  for (const block of others) {
    if (block.kind !== 'figure' || block.extent !== 'width') break;
    const { viewBox } = block.figure;
    heights.push(Math.min((width * viewBox.height) / viewBox.width, height - left) + below + (block.caption === '' ? 0 : caption));
  }
  return new Set(pagesOf(heights, height).map((place) => place + 1));
}

/** Where pages begin but for the first. */
function pagesOf(heights: readonly number[], room: number): readonly number[] {
  // For the figures up to each: how many pages they take at least, the sum of the squares of what stays empty, and where the last page begins.
  const best: { readonly pages: number; readonly empty: number; readonly from: number }[] = [{ pages: 0, empty: 0, from: 0 }];
  for (let end = 1; end <= heights.length; end++) {
    let filled = -above;
    let found = { pages: Number.POSITIVE_INFINITY, empty: Number.POSITIVE_INFINITY, from: 0 };
    for (let from = end - 1; from >= 0; from--) {
      filled += above + (heights[from] ?? 0);
      const before = best[from];
      if (filled > room || !before) break;
      const [pages, empty] = [before.pages + 1, before.empty + (room - filled) ** 2];
      if (pages < found.pages || (pages === found.pages && empty < found.empty)) found = { pages, empty, from };
    }
    best.push(found);
  }
  const starts: number[] = [];
  for (let end = heights.length; end > 0; end = best[end]?.from ?? 0) starts.unshift(best[end]?.from ?? 0);
  return starts.slice(1);
}
