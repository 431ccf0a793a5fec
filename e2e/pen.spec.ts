import { expect, test } from './kehys.ts';
import { addByToolbar, card, startPlan, viewOf } from './people.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

test('the hand that holds a pen does nothing, be it there before the pen or after; without a pen fingers do what they did', async ({ kehys }) => {
  const { page } = kehys;
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  await startPlan(page, 'By pen');
  await addByToolbar(page, 'Goal', 'Under the hand');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Digit1');
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly Place[]) => tools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Place, isDown = type !== 'mouseReleased') =>
    tools.send('Input.dispatchMouseEvent', { type, x, y, pointerType: 'pen', button: type === 'mouseMoved' && !isDown ? 'none' : 'left', buttons: isDown ? 1 : 0, clickCount: 1 });
  const view = () => viewOf(page);
  const middle = async (): Promise<Place & { readonly width: number }> => {
    const box = await card(page, 'Goal', 'Under the hand').boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2, width: box?.width ?? 0 };
  };
  const isChosen = async () => (await card(page, 'Goal', 'Under the hand').getAttribute('data-selected')) === 'true';
  const free = { x: 500, y: 690 };
  const elsewhere = { x: 520, y: 660 };
  await expect.poll(isChosen).toBe(false);
  await expect
    .poll(async () => {
      const then = await view();
      await page.waitForTimeout(200);
      return then === (await view());
    })
    .toBe(true);
  const [at, before] = [await middle(), await view()];

  // A pen near the screen: the hand lands on a card, slides, rests, and lifts.
  await pen('mouseMoved', free, false);
  await touch('touchStart', at);
  for (const by of [20, 40, 80]) {
    await touch('touchMove', { x: at.x + by, y: at.y + by });
    await pen('mouseMoved', { x: free.x + by / 20, y: free.y }, false);
  }
  // The pen goes away; what touched while it was there stays a hand, and its resting asks for no menu.
  await page.waitForTimeout(700);
  await touch('touchEnd');
  await expect(page.getByRole('menu')).toHaveCount(0);
  expect([await isChosen(), await view(), await middle()]).toEqual([false, before, at]);

  // The hand is there first; then the pen comes, and the view stays where it is.
  await touch('touchStart', elsewhere);
  await pen('mouseMoved', free, false);
  for (const by of [30, 60, 120]) await touch('touchMove', { x: elsewhere.x + by, y: elsewhere.y - by });
  await touch('touchEnd');
  expect(await view()).toBe(before);

  // The pen itself chooses.
  await pen('mousePressed', at);
  await pen('mouseReleased', at);
  await expect.poll(isChosen).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Digit1');
  await page.waitForTimeout(700);

  // A pen that is lost in a drag lets go, and the next drag is a drag; the wheel moves the view, not the card under the pen.
  const held = await middle();
  const drag = async (): Promise<Place> => {
    await pen('mouseMoved', held, false);
    await pen('mousePressed', held);
    for (const by of [4, 30, 60]) await pen('mouseMoved', { x: held.x - by, y: held.y + by });
    await expect.poll(async () => (await middle()).x).toBeLessThan(held.x - 40);
    return middle();
  };
  await page.evaluate(() => addEventListener('pointermove', ({ pointerId }) => (document.body.dataset['pen'] = String(pointerId)), true));
  await drag();
  await page.evaluate(() => dispatchEvent(new PointerEvent('pointercancel', { pointerId: Number(document.body.dataset['pen']), pointerType: 'pen' })));
  await expect.poll(middle).toEqual(held);
  const carried = await drag();
  await tools.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: held.x - 60, y: held.y + 60, deltaX: 0, deltaY: 80 });
  await expect.poll(view).not.toBe(before);
  await expect.poll(async () => Math.abs((await middle()).y - carried.y)).toBeLessThan(8);
  await page.keyboard.press('Escape');
  await pen('mouseReleased', { x: held.x - 60, y: held.y + 60 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Digit1');
  await page.waitForTimeout(700);

  // The pen was laid down: two fingers zoom, one chooses.
  const zoom = Number(/scale\(([\d.]+)\)/.exec(await view())?.[1]);
  await touch('touchStart', free);
  await touch('touchStart', free, { x: free.x + 60, y: free.y });
  for (const apart of [10, 20, 30]) await touch('touchMove', { x: free.x - apart, y: free.y }, { x: free.x + 60 + apart, y: free.y });
  await touch('touchEnd');
  await expect.poll(async () => Number(/scale\(([\d.]+)\)/.exec(await view())?.[1])).toBeGreaterThan(zoom * 1.3);
  await page.keyboard.press('Shift+Digit1');
  await expect.poll(async () => (await middle()).width).toBeLessThan(at.width * 1.1);
  await page.waitForTimeout(300);
  await touch('touchStart', await middle());
  await touch('touchEnd');
  await expect.poll(isChosen).toBe(true);
  expect(kehys.errors).toEqual([]);
});
