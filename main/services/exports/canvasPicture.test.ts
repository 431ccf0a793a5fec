import { describe, expect, it } from 'vitest';
import { sampleReportInput } from '../../../shared/report/samplePlan.ts';
import { canvasPixels, canvasSvg, seeCanvas } from './canvasPicture.ts';
import type { ExportInput } from './exportInput.ts';

const sample = (more: Partial<ExportInput> = {}): ExportInput => ({ ...sampleReportInput('en'), format: 'png', paper: 'a4', planId: 'a-plan', ...more });

describe('a picture of the canvas that is looked at', () => {
  it('is the drawing that would be exported, with what it shows in words', () => {
    const input = sample({ ground: 'none' });
    expect(seeCanvas(input).svg).toBe(canvasSvg(input));
    expect(seeCanvas(input).description).toBe(canvasPixels(input).figure.description);
  });

  it('says how many pixels there will be: as many as were asked for, or as there may be', () => {
    const [one] = sample().plan.items.keys();
    const items = [one ?? ''];
    const [plain, sharp] = ([1, 4] as const).map((scale) => seeCanvas(sample({ items, scale })));
    expect([sharp?.width, sharp?.height]).toEqual([(plain?.width ?? 0) * 4, (plain?.height ?? 0) * 4]);
    const whole = canvasPixels(sample({ scale: 4 })).figure.viewBox;
    const seen = seeCanvas(sample({ scale: 4 }));
    expect(whole.width * whole.height * 16).toBeGreaterThan(40e6);
    expect(seen.width * seen.height).toBeGreaterThan(39.9e6);
    expect(seen.width * seen.height).toBeLessThan(40.1e6);
    expect(seen.width / seen.height).toBeCloseTo(whole.width / whole.height, 2);
  });
});
