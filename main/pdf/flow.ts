import type { Fragment } from './fragment.ts';
import type { PageInk } from './pageInk.ts';

/** How a page is made: portrait as the paper is, or turned for a figure that is wider than high. */
export type NewPage = (turned: boolean) => PageInk;

/** Fills pages with fragments: keeps together what belongs together and repeats headers. */
export class Flow {
  readonly pages: PageInk[] = [];
  #page: PageInk | undefined;
  #top = 0;

  constructor(
    readonly newPage: NewPage,
    readonly margin: { readonly top: number; readonly bottom: number; readonly side: number },
  ) {}

  /** The page that is being filled. */
  get page(): PageInk {
    return this.#page ?? this.startPage();
  }

  /** Room left on it. */
  get room(): number {
    return this.page.height - this.margin.bottom - this.#top;
  }

  get atTop(): boolean {
    return this.page.height > 0 && this.#top <= this.margin.top;
  }

  /** Height of an empty page. */
  get fullRoom(): number {
    return this.page.height - this.margin.top - this.margin.bottom;
  }

  startPage(turned = false): PageInk {
    this.#page = this.newPage(turned);
    this.pages.push(this.#page);
    this.#top = this.margin.top;
    return this.#page;
  }

  /** Ends a page that belongs to one figure: what follows starts an upright one. */
  endPage(): void {
    this.#page = undefined;
  }

  /** Places fragments below each other, starting pages where they must. */
  place(fragments: readonly Fragment[]): void {
    fragments.forEach((fragment, index) => {
      const before = this.atTop ? 0 : (fragment.before ?? 0);
      const chain = before + chainHeight(fragments, index);
      const needed = chain > this.fullRoom ? before + fragment.height : chain;
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
    fragment.draw(this.page, this.margin.side, this.#top);
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
