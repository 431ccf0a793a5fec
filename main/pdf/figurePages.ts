import type { Block } from '../../shared/report/report.ts';

/** Room above a figure that does not begin its page, and below each, as the templates leave it; of its caption; and what one that is higher than a page leaves of it. Points. */
const [above, below, caption, left] = [12, 18, 16, 40] as const;

/** Figures of which every way to share pages is tried; more of them stay in their order. */
const mostTried = 12;
/** What a figure that stands a place off its order weighs against the squares of what pages leave empty: it moves for a page half empty, not for one a quarter. */
const astray = 0.05;

/**
 * In what order a run of figures that follow a page of their own stand and where pages begin among them, so that none is left nearly empty: as few pages as can be, and
 * those as evenly filled. Figures stay in their order but where another one saves a page, or half of one that would stay empty. `begins`: places in the blocks that are returned; none where the run is one page.
 */
export function figurePages(blocks: readonly Block[], width: number, height: number): { readonly blocks: readonly Block[]; readonly begins: ReadonlySet<number> } {
  const [first, ...others] = blocks;
  if (first?.kind !== 'figure' || first.extent !== 'page') return { blocks, begins: new Set() };
  const heights: number[] = [];
  for (const block of others) {
    if (block.kind !== 'figure' || block.extent !== 'width') break;
    const { viewBox } = block.figure;
    heights.push(Math.min((width * viewBox.height) / viewBox.width, height - left) + below + (block.caption === '' ? 0 : caption));
  }
  const starts = pagesOf(heights, height);
  const shared = sharedPages(heights, height, starts.length + 1);
  if (!shared) return { blocks, begins: new Set(starts.map((place) => place + 1)) };
  const begins = shared.slice(1).map((_, page) => 1 + shared.slice(0, page + 1).flat().length);
  return { blocks: [first, ...shared.flat().flatMap((place) => others[place] ?? []), ...others.slice(heights.length)], begins: new Set(begins) };
}

/** Which figures share a page, in at most `most` pages: near to their order and evenly. Undefined where there are too many figures or one is higher than a page. */
function sharedPages(heights: readonly number[], room: number, most: number): readonly (readonly number[])[] | undefined {
  if (heights.length > mostTried) return undefined;
  const filledBy = (page: readonly number[]): number => page.reduce((sum, place) => sum + (heights[place] ?? 0) + above, -above);
  let found: { readonly pages: readonly (readonly number[])[]; readonly cost: number } | undefined;
  const place = (next: number, pages: readonly (readonly number[])[]): void => {
    if (pages.length > most || (found && pages.length > found.pages.length)) return;
    if (next === heights.length) {
      const strayed = pages.reduce((sum, page) => sum + (page.at(-1) ?? 0) - (page[0] ?? 0) + 1 - page.length, 0);
      const empty = pages.reduce((sum, page) => sum + ((room - filledBy(page)) / room) ** 2, 0);
      const cost = strayed * astray + empty;
      if (!found || pages.length < found.pages.length || cost < found.cost) found = { pages, cost };
      return;
    }
    pages.forEach((page, at) => {
      const longer = [...page, next];
      if (filledBy(longer) <= room) place(next + 1, pages.with(at, longer));
    });
    place(next + 1, [...pages, [next]]);
  };
  place(0, []);
  return found?.pages;
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
