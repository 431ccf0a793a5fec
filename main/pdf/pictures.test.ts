import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { setField } from '../../shared/edits/fields.ts';
import { addPicture } from '../../shared/edits/pictures.ts';
import { success } from '../../shared/messages/failures.ts';
import { pictureNameOf } from '../../shared/plan/pictureNameOf.ts';
import { toBase64 } from '../../shared/plan/base64.ts';
import { smallPicture } from '../../shared/plan/testing/smallPicture.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { canvasFigure } from '../../shared/report/canvasFigure.ts';
import { figureToSvg } from '../../shared/report/figureToSvg.ts';
import { leaveOut } from '../../shared/report/leaveOut.ts';
import { reportContext } from '../../shared/report/reportContext.ts';
import type { ReportInput } from '../../shared/report/report.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { Typesetter } from './typesetter.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-pictures-test-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

function inputWith(bytes: Uint8Array): ReportInput {
  return sampleReportInput('en', (context) => {
    const added = addPicture(context, { name: pictureNameOf(bytes), bytes, at: { x: 0, y: 2_000 }, width: 240, height: 160 });
    if (!added.ok) return added;
    setField(context, { id: added.value, key: 'alt', value: 'Forty notes in three heaps' });
    return success(setField(context, { id: added.value, key: 'text', value: 'The wall' }));
  });
}

const input = inputWith(smallPicture);
const typesetter = new Typesetter(workspace);

it('is printed on the canvas’s page and large among the notes, in words for who cannot see it, by the standard of accessibility', async () => {
  const report = buildReport({ ...input, sections: ['canvas', 'notes'] });
  expect(JSON.stringify(report)).toContain('Forty notes in three heaps');
  expect(typesetter.draw(report, { paper: 'a4' }).svg.match(/data:image\/jpe?g/g)?.length).toBeGreaterThanOrEqual(2);
  const { bytes } = await typesetter.set(report, { paper: 'a4', standard: 'ua-1' }, undefined);
  expect(Buffer.from(bytes).toString('latin1')).toContain('/DCTDecode');
});

it('costs no document where its bytes only begin as a picture does', async () => {
  const head = smallPicture.findIndex((byte, place) => byte === 0xff && smallPicture[place + 1] === 0xc0);
  const liar = new Uint8Array([...smallPicture.subarray(0, 20), ...smallPicture.subarray(head, head + 19), 0xff, 0xd9]);
  const { bytes } = await typesetter.set(buildReport({ ...inputWith(liar), sections: ['canvas', 'notes'] }), { paper: 'a4' });
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('/DCTDecode');
});

it('lies in the canvas as SVG, and in no file without private notes', () => {
  const svg = (told: ReportInput): string => figureToSvg(canvasFigure(reportContext(told)), { language: 'en' });
  expect(svg(input)).toContain(`href="data:image/jpeg;base64,${toBase64(smallPicture)}"><title>Forty notes in three heaps</title>`);
  const spared = leaveOut({ ...input, without: ['notes'] });
  expect(svg(spared)).not.toContain('data:image');
  expect(spared.plan.pictures?.size).toBe(0);
});
