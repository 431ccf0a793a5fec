import { describe, expect, it } from 'vitest';
import { DocumentFonts } from './documentFonts.ts';
import { Flow } from './flow.ts';
import { FontShelf } from './fontShelf.ts';
import type { Fragment } from './fragment.ts';
import { PageInk } from './pageInk.ts';
import { Shaper } from './shaping.ts';

const shaper = new Shaper(new FontShelf());

/** Pages with room for 100 points; each fragment leaves its name on the page that it is drawn on. */
function pagesOf(fragments: readonly (Omit<Fragment, 'draw' | 'header'> & { readonly name: string; readonly header?: string })[]): readonly string[] {
  const flow = new Flow(() => new PageInk(100, 120, { top: 10, bottom: 10, side: 10 }, new DocumentFonts(), shaper, new Map()));
  const named = (name: string): Fragment['draw'] => (ink, _x, top) => ink.anchor(name, top);
  flow.place(
    fragments.map(({ name, header, ...rest }) => ({
      ...rest,
      draw: named(name),
      ...(header ? { header: { height: 10, draw: named(header) } } : {}),
    })),
  );
  return flow.pages.map((page) => page.anchors.map((known) => known.anchor).join(' '));
}

describe('the flow over pages', () => {
  it('starts a page when the next strip does not fit', () => {
    expect(pagesOf([{ name: 'a', height: 60 }, { name: 'b', height: 40 }, { name: 'c', height: 1 }])).toEqual(['a b', 'c']);
  });

  it('drops the room above what starts a page', () => {
    expect(pagesOf([{ name: 'a', height: 60 }, { name: 'b', height: 100, before: 30 }, { name: 'c', height: 1 }])).toEqual(['a', 'b', 'c']);
  });

  it('takes what must stay together to the next page whole', () => {
    const kept = [{ name: 'b', height: 20, keepWithNext: true }, { name: 'c', height: 20, keepWithNext: true }, { name: 'd', height: 20 }];
    expect(pagesOf([{ name: 'a', height: 60 }, ...kept])).toEqual(['a', 'b c d']);
  });

  it('repeats the header above what goes on on the next page, but not above what begins there', () => {
    const rows = [{ name: 'h', height: 10, keepWithNext: true }, ...['r1', 'r2', 'r3'].map((name) => ({ name, height: 40, header: 'h' }))];
    expect(pagesOf(rows)).toEqual(['h r1 r2', 'h r3']);
    expect(pagesOf([{ name: 'a', height: 70 }, ...rows])).toEqual(['a', 'h r1 r2', 'h r3']);
  });

  it('breaks what no page can hold only where the page ends', () => {
    const chain = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, height: 30, keepWithNext: name !== 'e' }));
    expect(pagesOf(chain)).toEqual(['a b c', 'd e']);
  });

  it('draws a strip that is higher than a page on a page of its own', () => {
    expect(pagesOf([{ name: 'a', height: 5 }, { name: 'giant', height: 500 }, { name: 'b', height: 5 }])).toEqual(['a', 'giant', 'b']);
  });
});
