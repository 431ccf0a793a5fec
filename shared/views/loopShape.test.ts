import { describe, expect, it } from 'vitest';
import { processSteps } from '../framework/partnership.ts';
import { loopArrows, loopSize, stepBox } from './loopShape.ts';

describe('the drawn loop', () => {
  it('keeps its boxes apart, inside the drawing and above the arrow back', () => {
    processSteps.forEach((_, place) => {
      const box = stepBox(place);
      expect(box.x).toBeGreaterThanOrEqual(place === 0 ? 0 : stepBox(place - 1).x + box.width + 20);
      expect(box.x + box.width).toBeLessThanOrEqual(loopSize.width + 0.001);
      expect(box.y + box.height).toBeLessThan(loopSize.height - 40);
    });
  });

  it('has an arrow between neighbours and one from the last step back under the second', () => {
    const { onward, back } = loopArrows();
    expect(onward).toHaveLength(processSteps.length - 1);
    const last = stepBox(processSteps.length - 1);
    const second = stepBox(1);
    expect(back.startsWith(`M ${last.x + last.width / 2} `)).toBe(true);
    expect(back).toContain(`Q ${second.x + second.width / 2} `);
  });
});
