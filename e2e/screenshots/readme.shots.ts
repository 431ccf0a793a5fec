import { execFileSync } from 'node:child_process';
import { expect, test } from '../kehys.ts';
import { openExample, openHistory } from '../people.ts';

const folder = 'e2e/screenshots';

test('the README’s pictures', async ({ kehys }, testInfo) => {
  const { page } = kehys;
  const shoot = (name: string) => page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
  await expect(page.getByRole('heading', { name: 'Kehys' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Tuiskuvaaran Kiuas/ })).toBeVisible();
  await shoot('start-light-en');

  await openExample(page, 'English');
  await page.keyboard.press('Shift+Digit1');
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.mouse.move(860, 140);
  await expect(page.getByRole('toolbar', { name: 'Panels on the right' }).getByText(/^\d+$/)).toBeVisible();
  await shoot('canvas-light-en');
  await page.keyboard.press('Shift+Digit3');

  await page.getByRole('button', { name: /Suomeksi|EN/ }).click();
  const history = await openHistory(page, 'Historia');
  await expect(history.getByRole('listitem').nth(2)).toBeVisible();
  await shoot('history-light-fi');

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.keyboard.press('ControlOrMeta+Digit3');
  const before = await page.locator('.zoom-percent').innerText();
  await page.keyboard.press('Shift+Digit1');
  await page.mouse.move(860, 140);
  await expect(page.locator('.zoom-percent')).not.toHaveText(before);
  await shoot('canvas-dark-fi');

  const pdf = testInfo.outputPath('plan.pdf');
  execFileSync(process.execPath, ['out/main/kehys.js', 'export', 'examples/esimerkki.kehys', '--to', 'pdf', '--lang', 'fi', '-o', pdf]);
  execFileSync('pdftoppm', ['-png', '-r', '80', '-f', '5', '-l', '5', '-singlefile', pdf, `${folder}/pdf-ring-fi`]);
});
