import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildReport } from '../../shared/report/buildReport.ts';
import { logoText } from '../../shared/report/logo/logo.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { setRegisterEntry } from '../../shared/edits/registers.ts';
import { reportToDocx } from '../office/docx/reportToDocx.ts';
import { reportToPptx } from '../office/pptx/reportToPptx.ts';
import { unzipSync } from 'fflate';
import { Typesetter } from './typesetter.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-logo-test-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
const picture = logoText({ format: 'svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#fe1234"/></svg>') });
const report = buildReport({ ...sampleReportInput('en', (context) => setRegisterEntry(context, { register: 'logo', entry: 'kit', values: { picture } })), sections: ['summary'] });

it('stands on the covers of pages and slides, and on none without one', () => {
  const typesetter = new Typesetter(workspace);
  for (const paper of ['a4', 'slides'] as const) {
    const drawn = typesetter.draw(report, { paper }).svg;
    expect(drawn).toContain('data:image/svg+xml');
    expect(typesetter.draw(report, { paper }).svg).toBe(drawn);
    expect(typesetter.draw({ ...report, brand: undefined }, { paper }).svg).not.toContain('data:image/svg+xml');
  }
});

it('is a picture of the Word file and the deck', async () => {
  const vectors = (bytes: Uint8Array): number => Object.entries(unzipSync(bytes)).filter(([name, file]) => name.endsWith('.svg') && Buffer.from(file).includes('#fe1234')).length;
  const typesetter = new Typesetter(workspace);
  const word = await reportToDocx(report, 'a4', typesetter.pixelsOf, typesetter.logoPixels);
  expect(vectors(word)).toBe(1);
  // Programs that draw no vectors show its pixels.
  const isWide = (file: Buffer): boolean => file.subarray(1, 4).toString() === 'PNG' && file.readUInt32BE(16) === 600 && file.readUInt32BE(20) === 150;
  expect(Object.entries(unzipSync(word)).filter(([name, file]) => name.endsWith('.png') && isWide(Buffer.from(file)))).toHaveLength(1);
  const deck = await reportToPptx(report, typesetter.logoPixels);
  expect(vectors(deck)).toBe(1);
  const pictures = Object.entries(unzipSync(deck)).filter(([name]) => name.endsWith('.png'));
  expect(pictures.map(([, file]) => Buffer.from(file.subarray(1, 4)).toString())).toEqual(['PNG']);
});
