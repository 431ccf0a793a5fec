import type { Browser, Page } from '@playwright/test';
import { workOf } from './mainThread.ts';

/**
 * What people do on a board besides moving about in it, in milliseconds of the page's main thread: the longest piece at a stretch of
 * typing, all that follows from each of the others.
 */
export interface Acts {
  /** Into a card's title, from near. */
  readonly letter: number;
  /** The same with the whole board in view. */
  readonly farLetter: number;
  /** Of what was typed. */
  readonly undo: number;
  readonly selectAll: number;
  /** Of a step with all cards; nothing on the floors, which cannot. */
  readonly undoAll: number | undefined;
  /** Laying out the whole plan by the framework; likewise, and only up to {@link mostTidied} cards. */
  readonly tidy: number | undefined;
  /** For each letter of what is searched. */
  readonly search: number;
}

/** The target is for so many. */
const mostTidied = 1_000;
const word = 'advocacy';
const sought = 'unit';
/** Between two keys, milliseconds: what follows from one is over before the next, but for what waits longer. */
const pace = 180;

/** Does it all in a page that shows a card of so many near its middle at 100 %, and has just let go of it. */
export async function actsIn(browser: Browser, page: Page, isKehys: boolean, cards: number): Promise<Acts> {
  const { keyboard } = page;
  const type = async (text: string): Promise<void> => {
    for (const letter of text) {
      await keyboard.press(letter);
      await page.waitForTimeout(pace);
    }
  };
  const settle = (): Promise<void> => page.waitForTimeout(1_000);
  const begin = async (): Promise<void> => {
    await keyboard.press(isKehys ? 'Enter' : 'F2');
    await settle();
  };
  const end = async (): Promise<void> => {
    if (isKehys) await keyboard.press('Escape');
    await settle();
  };
  await begin();
  const near = await workOf(browser, page, () => type(word));
  await end();
  const undo = await workOf(browser, page, () => keyboard.press('Control+z'));
  if (isKehys) await keyboard.press('Shift+Digit1');
  await settle();
  await begin();
  const far = await workOf(browser, page, () => type(word));
  await end();
  const selectAll = await workOf(browser, page, () => keyboard.press('Control+a'));
  let undoAll: number | undefined;
  let tidy: number | undefined;
  if (isKehys) {
    await keyboard.press('ArrowRight');
    await settle();
    undoAll = (await workOf(browser, page, () => keyboard.press('Control+z'))).total;
    await keyboard.press('Escape');
    await settle();
    if (cards <= mostTidied) tidy = (await workOf(browser, page, () => keyboard.press('Shift+t'))).total;
  }
  await keyboard.press('Control+f');
  await settle();
  const search = await workOf(browser, page, () => type(sought));
  return { letter: near.longest, farLetter: far.longest, undo: undo.total, selectAll: selectAll.total, undoAll, tidy, search: search.total / sought.length };
}
