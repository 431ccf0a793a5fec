import { expect, test } from '../kehys.ts';
import { details, openExample } from '../people.ts';
import { median, printMeasures, type Measure } from './measure.ts';

const edits = 30;
const frame = 1000 / 60;

test('canvas: what a letter costs the frame, and the heap', async ({ kehys }) => {
  const { page } = kehys;
  await openExample(page);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const measures: Measure[] = [];

  // The main thread's own time for a letter typed in the details of a card, against the 16.7 ms of a frame.
  await page.bringToFront();
  await page.locator('.card').first().click();
  await details(page).getByRole('textbox').first().click();
  const devtools = await page.context().newCDPSession(page);
  // Of its own processor: others' work is not the letter's.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const seconds = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return (seconds('ScriptDuration') + seconds('RecalcStyleDuration') + seconds('LayoutDuration')) * 1000;
  };
  const costs: number[] = [];
  for (let run = 0; run < edits; run++) {
    // What the letter before set going, the findings and the save, must not be counted.
    await page.waitForTimeout(1_500);
    const before = await spent();
    await page.keyboard.type('x');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    costs.push((await spent()) - before);
  }
  const sorted = [...costs].sort((one, other) => one - other);
  measures.push({ name: `a letter: script, style and layout, median of ${edits}`, median: median(costs), floorName: 'one frame at 60 Hz', floor: frame, unit: 'ms' });
  measures.push({ name: 'a letter: the same, 95th percentile', median: sorted[Math.floor(edits * 0.95)] ?? Number.NaN, floorName: 'one frame at 60 Hz', floor: frame, unit: 'ms' });

  const heap = await page.evaluate(() => ('memory' in performance ? (performance.memory as { usedJSHeapSize: number }).usedJSHeapSize : Number.NaN));
  const blankPage = await kehys.openWindow();
  await blankPage.goto('about:blank');
  const blankHeap = await blankPage.evaluate(() => ('memory' in performance ? (performance.memory as { usedJSHeapSize: number }).usedJSHeapSize : Number.NaN));
  measures.push({ name: 'JavaScript heap with the example open', median: heap / 1e6, floorName: 'a blank page', floor: blankHeap / 1e6, unit: 'MB' });

  printMeasures([`Canvas: the English example in the web host, ${edits} letters in the title of a card.`], measures);
});
