import type { Fragment } from './fragment.ts';
import type { PageInk } from './pageInk.ts';

/** Which way a page stands: as the paper does, or, for one figure alone, upright or turned on its side. */
export type PageKind = 'text' | 'figure' | 'turnedFigure';
export type NewPage = (kind: PageKind) => PageInk;

/** Fills pages with fragments: keeps together what belongs together and repeats headers. */
export class Flow {
  readonly pages: PageInk[] = [];
  #page: PageInk | undefined;
  #top = 0;

  constructor(readonly newPage: NewPage) {}

  /** The page that is being filled. */
  get page(): PageInk {
    return this.#page ?? this.startPage();
  }

  /** Room left on it. */
  get room(): number {
    return this.page.height - this.page.margin.bottom - this.#top;
  }

  get atTop(): boolean {
    const { margin } = this.page;
    return this.#top <= margin.top;
  }

  /** Height of an empty page. */
  get fullRoom(): number {
    return this.page.height - this.page.margin.top - this.page.margin.bottom;
  }

  startPage(kind: PageKind = 'text'): PageInk {
    const page = this.newPage(kind);
    this.pages.push(page);
    this.#page = page;
    this.#top = page.margin.top;
    return page;
  }

  /** Ends a page that belongs to one figure: what follows starts an upright one. */
  endPage(): void {
    this.#page = undefined;
  }

  /** Places fragments below each other, starting pages where they must. */
  place(fragments: readonly Fragment[]): void {
    // A chain that no page can hold is broken where a page ends, never earlier: that would leave its head alone.
    let tooLong = false;
    fragments.forEach((fragment, index) => {
      const before = this.atTop ? 0 : (fragment.before ?? 0);
      const isHead = fragments[index - 1]?.keepWithNext !== true;
      const chain = before + chainHeight(fragments, index);
      if (isHead) tooLong = chain > this.fullRoom;
      const needed = tooLong ? before + fragment.height : chain;
      if (needed > this.room + 0.01 && !this.atTop) {
        this.startPage();
        if (fragment.header) this.#put(fragment.header);
        this.#put(fragment);
        return;
      }
      this.#top += before;
      this.#put(fragment);
    });
  }

  #put(fragment: Fragment): void {
    fragment.draw(this.page, this.page.margin.side, this.#top);
    this.#top += fragment.height;
  }
}

/** The height of a fragment with all that must follow it on the same page. */
function chainHeight(fragments: readonly Fragment[], start: number): number {
  let height = 0;
  for (let index = start; index < fragments.length; index++) {
    const fragment = fragments[index];
    if (!fragment) break;
    height += fragment.height + (index > start ? (fragment.before ?? 0) : 0);
    if (!fragment.keepWithNext) break;
  }
  return height;
}
