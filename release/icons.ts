import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { browserFlags } from '../e2e/kehys.ts';
import { ensureBrowser } from '../e2e/machine/findTools.ts';
import { allSides, icnsFile, icoFile, setSides, type IconPicture } from './iconFiles.ts';
import { assetsFolder, drawings, iconRecordFile, type Drawing, type IconRecord } from './iconRecord.ts';

/*
 * npm run icons: draws every form of our icons from their SVGs, and notes what was made from what.
 */
async function draw(browser: Browser, svg: string): Promise<readonly IconPicture[]> {
  const pictures: IconPicture[] = [];
  for (const side of allSides) {
    const page = await browser.newPage({ viewport: { width: side, height: side }, deviceScaleFactor: 1 });
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setContent(`<style>body{margin:0}img{display:block;width:${side}px;height:${side}px}</style><img src="${source}">`);
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    pictures.push({ side, png: await page.screenshot({ omitBackground: true }) });
    await page.close();
  }
  return pictures;
}

/** The files of one drawing, by their names below the assets folder. */
function filesOf(drawing: Drawing, pictures: readonly IconPicture[]): ReadonlyMap<string, Uint8Array> {
  const pngOf = (side: number): Uint8Array => pictures.find((picture) => picture.side === side)?.png ?? new Uint8Array();
  return new Map([
    [`${drawing}.ico`, icoFile(pictures)],
    [`${drawing}.icns`, icnsFile(pictures)],
    [`${drawing}.png`, pngOf(1024)],
    ...setSides.map((side) => [`${drawing}s/${side}x${side}.png`, pngOf(side)] as const),
  ]);
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
const record: Record<string, IconRecord> = {};
for (const drawing of drawings) {
  const svg = await readFile(join(assetsFolder, `${drawing}.svg`));
  const files = filesOf(drawing, await draw(browser, svg.toString()));
  await rm(join(assetsFolder, `${drawing}s`), { recursive: true, force: true });
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(assetsFolder, name)), { recursive: true });
    await writeFile(join(assetsFolder, name), bytes);
  }
  record[drawing] = { svg: sha256(svg), files: Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)])) };
}
await browser.close();
await writeFile(iconRecordFile, `${JSON.stringify(record, null, 2)}\n`);
