import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from './kehys.ts';
import { addByToolbar, canvas, card, details, openExample, runByPalette, startPlan, viewOf } from './people.ts';

// Chords reach the browser itself only where it has shortcuts of its own.
test.use({ wholeBrowser: true });

/** How Windows sends AltGr: Alt (1) with Ctrl (2). */
const altGr = 3;

async function devtools(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

/** The editor of a new goal's title, with the keyboard. */
async function newGoal(page: Page): Promise<Locator> {
  await page.getByRole('toolbar', { name: 'Add to the canvas' }).getByRole('button', { name: 'Goal', exact: true }).click();
  const editor = canvas(page).getByRole('textbox', { name: 'Text of Goal' });
  await expect(editor).toBeFocused();
  return editor;
}

/** Notes from now on which key presses and turns of the wheel the page kept from the browser. */
async function watchDefaults(page: Page): Promise<() => Promise<readonly boolean[]>> {
  await page.evaluate(() => {
    const seen: boolean[] = [];
    Object.assign(window, { seenDefaults: seen });
    window.addEventListener('keydown', (event) => !['Control', 'Shift'].includes(event.key) && seen.push(event.defaultPrevented));
    window.addEventListener('wheel', (event) => seen.push(event.defaultPrevented));
  });
  return () => page.evaluate(() => (window as unknown as { seenDefaults: boolean[] }).seenDefaults.splice(0));
}

test('AltGr types a letter and runs no command, in a field and on the canvas', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Signs');
  const editor = await newGoal(page);
  const tools = await devtools(page);
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await tools.send('Input.dispatchKeyEvent', { type, modifiers: altGr, key: 'ń', code: 'KeyN', windowsVirtualKeyCode: 78 });
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.insertText('ń');
  await expect(editor).toHaveValue('ń');
  await editor.press('Enter');
  await expect(card(page, 'Goal', 'ń')).toBeVisible();
  // Elsewhere AltGr comes as itself; a plain N would add a note.
  await canvas(page).evaluate((root) => {
    root.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'ŋ', code: 'KeyN', modifierAltGraph: true }));
  });
  await expect(page.locator('[data-item]').filter({ has: page.getByRole('textbox') })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+O');
  await expect(page.getByRole('dialog', { name: 'New plan' })).toBeVisible();
});

test('chords typed in a field reach Kehys and never the browser', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Chords');
  await addByToolbar(page, 'Goal', 'Reach');
  await card(page, 'Goal', 'Reach').click();
  const keptFromBrowser = await watchDefaults(page);
  const fields: Readonly<Record<string, () => Promise<void>>> = {
    'a card’s title': async () => {
      await card(page, 'Goal', 'Reach').dblclick();
      await expect(canvas(page).getByRole('textbox', { name: 'Text of Goal' })).toBeFocused();
    },
    'a line of the outline': async () => {
      await page.getByRole('treeitem', { name: /Reach/ }).first().click();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('tree').getByRole('textbox')).toBeFocused();
    },
    'the plan’s title': () => page.getByRole('textbox', { name: 'Title of the plan' }).focus(),
    'a detail': async () => {
      await card(page, 'Goal', 'Reach').click();
      await details(page).getByRole('textbox').first().focus();
    },
  };
  for (const [field, enter] of Object.entries(fields)) {
    for (const chord of ['S', 'E', 'F', 'K', 'O', 'Shift+S', 'Shift+R', 'D', 'G', '0']) {
      await enter();
      await keptFromBrowser();
      await page.keyboard.press(`ControlOrMeta+${chord}`);
      expect(await keptFromBrowser(), `${chord} in ${field}`).toEqual([true]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  }
  // Editing the text itself stays with the field: the goal is still there, and its title as it was.
  await card(page, 'Goal', 'Reach').dblclick();
  const editor = canvas(page).getByRole('textbox', { name: 'Text of Goal' });
  await expect(editor).toBeFocused();
  await keptFromBrowser();
  await page.keyboard.press('ControlOrMeta+A');
  expect(await keptFromBrowser()).toEqual([false]);
  await page.keyboard.type('More');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(editor).toHaveValue('Reach');
  await expect(page.locator('[data-selected="true"][data-item]')).toHaveCount(1);
});

test('undo works beside a choice that holds no text', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Choices');
  await addByToolbar(page, 'Action', 'Write');
  const chooseAndUndo = async (choice: Locator, choose: () => Promise<void>, value: () => Promise<unknown>): Promise<void> => {
    const before = await value();
    await choice.focus();
    await choose();
    await expect.poll(value).not.toBe(before);
    const after = await value();
    await choice.focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(value).toBe(before);
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect.poll(value).toBe(after);
  };

  await card(page, 'Action', 'Write').click();
  const list = details(page).getByRole('combobox', { name: 'Status' });
  const chooseFirst = async (): Promise<void> => {
    await list.click();
    await page.getByRole('option', { name: 'Planned' }).click();
  };
  await chooseAndUndo(list, chooseFirst, () => list.inputValue());

  await runByPalette(page, 'View: Actions');
  const select = page.locator('select.actions-status').first();
  await chooseAndUndo(select, async () => void (await select.selectOption({ index: 3 })), () => select.inputValue());

  await runByPalette(page, 'View: Maturity');
  await page.getByRole('button', { name: 'Start answering' }).click();
  const radio = page.getByRole('radio').nth(1);
  await chooseAndUndo(radio, () => page.keyboard.press('Space'), () => radio.isChecked());
});

test('Enter that ends a composition ends the composition and nothing else', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Composing');
  const editor = await newGoal(page);
  const tools = await devtools(page);
  const compose = async (text: string): Promise<void> => {
    await tools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  };
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await compose('かく');
  for (const type of ['rawKeyDown', 'keyUp'] as const) await tools.send('Input.dispatchKeyEvent', { type, ...enter });
  await expect(editor).toBeFocused();
  await page.keyboard.insertText('書く');
  await expect(editor).toHaveValue('書く');
  await editor.press('Enter');
  await expect(card(page, 'Goal', '書く')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+Shift+O');
  const title = page.getByRole('dialog').getByRole('textbox', { name: 'Title' });
  await title.fill('');
  await compose('けいかく');
  for (const type of ['rawKeyDown', 'keyUp'] as const) await tools.send('Input.dispatchKeyEvent', { type, ...enter });
  for (const type of ['rawKeyDown', 'keyUp'] as const) await tools.send('Input.dispatchKeyEvent', { type, key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 229 });
  await expect(title).toBeFocused();
});

test('the wheel with Ctrl never zooms the page', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Wheel');
  await addByToolbar(page, 'Goal', 'Reach');
  await expect(details(page)).toBeVisible();
  await card(page, 'Goal', 'Reach').dblclick();
  const keptFromBrowser = await watchDefaults(page);
  const places = [
    page.getByRole('toolbar', { name: 'Add to the canvas' }),
    page.getByRole('complementary', { name: 'Outline' }),
    details(page),
    page.getByRole('textbox', { name: 'Title of the plan' }),
  ];
  await page.keyboard.down('Control');
  for (const place of places) {
    await place.hover({ force: true });
    await keptFromBrowser();
    await page.mouse.wheel(0, -120);
    await expect.poll(keptFromBrowser).toContain(true);
  }
  // Over a title that is being typed it zooms the canvas, as beside it.
  const before = await viewOf(page);
  await canvas(page).getByRole('textbox', { name: 'Text of Goal' }).hover();
  await page.mouse.wheel(0, -120);
  await expect.poll(() => viewOf(page)).not.toBe(before);
  await page.keyboard.up('Control');
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
});

test('who goes to the ring right after choosing a card stays there when its details appear', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Away');
  await addByToolbar(page, 'Goal', 'Reach');
  await page.keyboard.press('Escape');
  await expect(details(page)).toBeHidden();
  await card(page, 'Goal', 'Reach').click();
  await page.keyboard.press('Shift+Digit3');
  await expect(details(page)).toBeVisible();
  // By then whatever a panel moves has moved.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(page.getByRole('button', { name: 'Place “Client” on Scope' })).toBeInViewport({ ratio: 1 });
  const [ring, around] = [await page.locator('.ring').boundingBox(), await canvas(page).boundingBox()];
  expect(ring && around && ring.x >= around.x && ring.y >= around.y).toBe(true);
});

test.describe('a drag whose release the page never hears', () => {
  /** The mouse as the browser sends it, with the buttons that it says. */
  async function mouseOf(page: Page) {
    const tools = await devtools(page);
    const send = (type: 'mousePressed' | 'mouseMoved', x: number, y: number, buttons: number) =>
      tools.send('Input.dispatchMouseEvent', { type, x, y, buttons, button: buttons === 1 ? 'left' : 'none', clickCount: type === 'mousePressed' ? 1 : 0 });
    let pressed = { x: 0, y: 0 };
    return {
      press: async (x: number, y: number) => {
        pressed = { x, y };
        await send('mouseMoved', x, y, 0);
        await send('mousePressed', x, y, 1);
      },
      drag: async (x: number, y: number) => {
        // A first small step leaves the slack, as a hand does.
        await send('mouseMoved', pressed.x + Math.sign(x - pressed.x) * 8, pressed.y, 1);
        await send('mouseMoved', x, y, 1);
      },
      comeBack: (x: number, y: number) => send('mouseMoved', x, y, 0),
    };
  }
  const middleOf = async (place: Locator) => {
    const box = await place.boundingBox();
    if (!box) throw new Error('Not on screen');
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  };

  /** Where a card lies on the canvas, pixels: the same wherever the view is carried to, as it is by a panel that comes over the card. */
  const placeOf = (place: Locator) =>
    place.evaluate((element) => {
      const [own, all] = [element.getBoundingClientRect(), element.closest('.react-flow__viewport')?.getBoundingClientRect()];
      return { x: Math.round(own.x - (all?.x ?? 0)), y: Math.round(own.y - (all?.y ?? 0)) };
    });

  test('ends where it was seen last: a card, a marker, a panel’s edge', async ({ kehys }) => {
    const { page } = kehys;
    await startPlan(page, 'Drags');
    await addByToolbar(page, 'Goal', 'Reach');
    await page.keyboard.press('Escape');
    const mouse = await mouseOf(page);
    const goal = card(page, 'Goal', 'Reach');

    const from = await middleOf(goal);
    const begun = await placeOf(goal);
    await mouse.press(from.x, from.y);
    await mouse.drag(from.x + 120, from.y + 90);
    await expect(page.locator('.react-flow__node.dragging')).toHaveCount(1);
    await mouse.comeBack(from.x + 300, from.y + 20);
    await expect(page.locator('.react-flow__node.dragging')).toHaveCount(0);
    const left = await placeOf(goal);
    expect(Math.abs(left.x - begun.x - 116)).toBeLessThan(20);
    await mouse.comeBack(from.x, from.y);
    expect(await placeOf(goal)).toEqual(left);

    await page.keyboard.press('Shift+Digit3');
    await page.getByRole('button', { name: 'Place “Client” on Scope' }).click();
    const marker = page.getByRole('slider', { name: 'Scope: Client' });
    await expect(marker).toHaveAttribute('aria-valuenow', '50');
    const at = await middleOf(marker);
    const ring = await middleOf(page.locator('.ring'));
    const outwards = { x: at.x + Math.sign(at.x - ring.x) * 60, y: at.y + Math.sign(at.y - ring.y) * 60 };
    await mouse.press(at.x, at.y);
    await mouse.drag(outwards.x, outwards.y);
    await expect(marker).not.toHaveAttribute('aria-valuenow', '50');
    const dragged = await marker.getAttribute('aria-valuenow');
    await mouse.comeBack(ring.x, ring.y);
    await mouse.comeBack(at.x, at.y);
    await expect(marker).toHaveAttribute('aria-valuenow', dragged ?? '');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(marker).toHaveAttribute('aria-valuenow', '50');

    const edge = page.getByRole('separator', { name: /Outline/ });
    const width = Number(await edge.getAttribute('aria-valuenow'));
    const grip = await middleOf(edge);
    await mouse.press(grip.x, grip.y);
    await mouse.drag(grip.x + 60, grip.y);
    await expect(edge).toHaveAttribute('aria-valuenow', String(width + 60));
    await mouse.comeBack(grip.x + 200, grip.y);
    await mouse.comeBack(grip.x + 220, grip.y);
    await expect(edge).toHaveAttribute('aria-valuenow', String(width + 60));
  });

  test('adds what was in hand, and marks no longer', async ({ kehys }) => {
    const { page } = kehys;
    await startPlan(page, 'In hand');
    const mouse = await mouseOf(page);
    const tool = await middleOf(page.getByRole('toolbar', { name: 'Add to the canvas' }).getByRole('button', { name: 'Note', exact: true }));
    const middle = await middleOf(canvas(page));
    await mouse.press(tool.x, tool.y);
    await mouse.drag(middle.x, middle.y);
    await expect(page.locator('.card-in-hand')).toBeVisible();
    await mouse.comeBack(middle.x + 100, middle.y);
    await expect(page.locator('.card-in-hand')).toHaveCount(0);
    await expect(canvas(page).getByRole('textbox', { name: 'Text of Note' })).toBeFocused();
    await page.keyboard.type('Kept');
    await page.keyboard.press('Enter');

    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Digit1');
    const box = await canvas(page).boundingBox();
    if (!box) throw new Error('No canvas');
    await mouse.press(box.x + 12, box.y + 12);
    await mouse.drag(box.x + 80, box.y + 60);
    await expect(page.locator('.react-flow__selection')).toBeVisible();
    await mouse.comeBack(box.x + 100, box.y + 100);
    await expect(page.locator('.react-flow__selection')).toHaveCount(0);
  });

  test('is called off where the window loses the keyboard', async ({ kehys }) => {
    const { page } = kehys;
    await startPlan(page, 'Blurred');
    await addByToolbar(page, 'Goal', 'Reach');
    const mouse = await mouseOf(page);
    const goal = card(page, 'Goal', 'Reach');
    const from = await middleOf(goal);
    await mouse.press(from.x, from.y);
    await mouse.drag(from.x + 120, from.y + 90);
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect(page.locator('.react-flow__node.dragging')).toHaveCount(0);
    expect(await middleOf(goal)).toEqual(from);

    const tool = await middleOf(page.getByRole('toolbar', { name: 'Add to the canvas' }).getByRole('button', { name: 'Note', exact: true }));
    const middle = await middleOf(canvas(page));
    await mouse.press(tool.x, tool.y);
    await mouse.drag(middle.x, middle.y);
    await expect(page.locator('.card-in-hand')).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect(page.locator('.card-in-hand')).toHaveCount(0);
    await mouse.comeBack(middle.x, middle.y);
    await expect(canvas(page).getByRole('textbox')).toHaveCount(0);
  });

  test('ends on the timeline too, as one edit', async ({ kehys }) => {
    const { page } = kehys;
    await openExample(page);
    await runByPalette(page, 'View: Actions');
    await page.getByRole('radiogroup').getByText('Timeline').click();
    const bar = page.locator('.timeline-bar[aria-label*="Phone number"]').first();
    const label = await bar.getAttribute('aria-label');
    const mouse = await mouseOf(page);
    const at = await middleOf(bar);
    await mouse.press(at.x, at.y);
    await mouse.drag(at.x + 90, at.y);
    await expect(bar).toHaveAttribute('data-dragged', 'true');
    await mouse.comeBack(at.x + 30, at.y + 40);
    await expect(bar).toHaveAttribute('data-dragged', 'false');
    await expect(bar).not.toHaveAttribute('aria-label', label ?? '');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(bar).toHaveAttribute('aria-label', label ?? '');
  });
});

test('the hand and Space carry the view from over a card too, and the keys that other canvases have do what they do there', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Hand');
  await addByToolbar(page, 'Goal', 'Reach');
  const goal = card(page, 'Goal', 'Reach');
  await page.keyboard.press('Escape');
  /** Drags the view by the card, and says how far the card went on the screen. */
  const carry = async (): Promise<{ readonly x: number; readonly y: number }> => {
    const before = await goal.boundingBox();
    if (!before) throw new Error('No card');
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 30, y - 20, { steps: 3 });
    await page.mouse.move(x - 60, y - 40, { steps: 3 });
    await page.mouse.up();
    const after = await goal.boundingBox();
    return { x: Math.round((after?.x ?? 0) - before.x), y: Math.round((after?.y ?? 0) - before.y) };
  };
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'Hand: drag to move the view' })).toHaveAttribute('aria-pressed', 'true');
  expect(await carry()).toEqual({ x: -60, y: -40 });
  await page.keyboard.press('v');
  await page.keyboard.down('Space');
  expect(await carry()).toEqual({ x: -60, y: -40 });
  await page.keyboard.up('Space');
  await expect(goal).not.toHaveAttribute('aria-current', 'true');

  await page.keyboard.press('ControlOrMeta+0');
  await expect(page.locator('.zoom-percent')).toHaveText('100%');
  // Nothing was moved in the plan: what is undone is the goal's name.
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(goal).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Y');
  await expect(goal).toHaveCount(1);

  await goal.click();
  const areas = page.getByRole('group', { name: /^Area: / });
  const before = await areas.count();
  await page.keyboard.press('ControlOrMeta+G');
  await page.keyboard.type('Grouped');
  await page.keyboard.press('Enter');
  await expect(areas).toHaveCount(before + 1);
  await page.keyboard.press('ControlOrMeta+Shift+G');
  await expect(areas).toHaveCount(before);
  await expect(goal).toHaveAttribute('aria-current', 'true');

  // Shift adds what a frame touches, Escape takes a frame away, and a drag under Shift stays on its axis with all that is chosen.
  await addByToolbar(page, 'KPI', 'Visits');
  const kpi = card(page, 'KPI', 'Visits');
  await goal.click();
  await expect(details(page)).toBeVisible();
  await page.keyboard.press('Shift+1');
  const chosen = page.locator('.react-flow__node-card [aria-current="true"]');
  /** Draws a frame from the ground beside the card to its middle; the button stays pressed. */
  const frame = async (): Promise<void> => {
    const box = await kpi.boundingBox();
    if (!box) throw new Error('No card');
    await page.mouse.move(box.x + box.width + 6, box.y + box.height + 6);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  };
  await page.keyboard.down('Shift');
  await frame();
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(chosen).toHaveCount(2);
  await frame();
  await expect(chosen).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(chosen).toHaveCount(2);
  const from = await kpi.boundingBox();
  if (!from) throw new Error('No card');
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.move(from.x + 14, from.y + 50, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(chosen).toHaveCount(2);
  await expect.poll(async () => Math.round(((await kpi.boundingBox())?.y ?? 0) - from.y)).toBeGreaterThan(30);
  expect(Math.round((await kpi.boundingBox())?.x ?? 0)).toBe(Math.round(from.x));

  // A part on its way from the toolbar goes back, too.
  const cards = await page.locator('.react-flow__node-card').count();
  const tool = await page.getByRole('toolbar', { name: 'Add to the canvas' }).getByRole('button', { name: 'Goal', exact: true }).boundingBox();
  await page.mouse.move((tool?.x ?? 0) + 10, (tool?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y - 90, { steps: 6 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(canvas(page).getByRole('textbox')).toHaveCount(0);
  await expect(page.locator('.react-flow__node-card')).toHaveCount(cards);
});

test.describe('pasting', () => {
  test('takes what is newest on the clipboard, by key and by menu', async ({ kehys }) => {
    const { page } = kehys;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(page.url()).origin });
    await startPlan(page, 'Clipboard');
    await addByToolbar(page, 'Goal', 'Reach');
    await card(page, 'Goal', 'Reach').click();
    await page.keyboard.press('ControlOrMeta+C');
    await runByPalette(page, 'Paste');
    await expect(card(page, 'Goal', 'Reach')).toHaveCount(2);

    await page.evaluate(() => navigator.clipboard.writeText('From another program'));
    await runByPalette(page, 'Paste');
    await expect(card(page, 'Note', 'From another program')).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+V');
    await expect(card(page, 'Note', 'From another program')).toHaveCount(2);
    await expect(card(page, 'Goal', 'Reach')).toHaveCount(2);

    const withoutText = '<div>\n  <h1>Written &amp; set</h1><p>in two\n lines<br>or three</p><img src="nowhere.png" onerror="document.title = 1"><script>document.title = 2</script></div>';
    await page.evaluate((html) => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) })]), withoutText);
    await page.keyboard.press('ControlOrMeta+V');
    for (const line of ['Written & set', 'in two lines', 'or three']) await expect(card(page, 'Note', line)).toHaveCount(1);
    await expect(page.getByText('Of what was pasted only the text was taken')).toBeVisible();
    await expect(page).toHaveTitle(/Clipboard/);

    // What a drawing program copies comes as the source of the drawing.
    await page.evaluate(() => navigator.clipboard.writeText('<svg xmlns="http://www.w3.org/2000/svg"><title>Board</title><text x="4">Drawn here</text><circle r="4"/><text>and there</text></svg>'));
    await page.keyboard.press('ControlOrMeta+V');
    for (const line of ['Drawn here', 'and there']) await expect(card(page, 'Note', line)).toHaveCount(1);
  });

  test('by menu brings cards from another window', async ({ kehys }) => {
    const { page } = kehys;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(page.url()).origin });
    await startPlan(page, 'One');
    await addByToolbar(page, 'Goal', 'Reach');
    await card(page, 'Goal', 'Reach').click();
    await page.keyboard.press('ControlOrMeta+C');
    const other = await kehys.openWindow();
    await startPlan(other, 'Other');
    await runByPalette(other, 'Paste');
    await expect(card(other, 'Goal', 'Reach')).toHaveCount(1);
  });

  test('by menu falls back on what was copied here where the browser lets nobody read', async ({ kehys }) => {
    const { page } = kehys;
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { read: refuse, readText: refuse } });
    });
    await startPlan(page, 'Closed');
    await addByToolbar(page, 'Goal', 'Reach');
    await page.keyboard.press('Escape');
    await runByPalette(page, 'Paste');
    await expect(page.getByText('does not let the menu read the clipboard')).toBeVisible();
    await card(page, 'Goal', 'Reach').click();
    await page.keyboard.press('ControlOrMeta+C');
    await runByPalette(page, 'Paste');
    await expect(card(page, 'Goal', 'Reach')).toHaveCount(2);
  });
});

test('a control says what it does and by which key where a mouse rests on it, until it is pressed or left', async ({ kehys }) => {
  const { page } = kehys;
  await openExample(page);
  const hint = page.getByRole('tooltip');
  const goal = page.getByRole('toolbar', { name: 'Add to the canvas' }).getByRole('button', { name: 'Goal', exact: true });
  await goal.hover();
  await expect(hint).toContainText('Goal');
  await expect(goal).toHaveAccessibleDescription(/drag to a place/);
  const theme = page.getByRole('button', { name: 'Light or dark' });
  await theme.hover();
  await expect(hint).toHaveText('Light or dark');
  await theme.click();
  await expect(hint).toBeHidden();
  await expect(theme).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(goal).toHaveAccessibleDescription('');
});
