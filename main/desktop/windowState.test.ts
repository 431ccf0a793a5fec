import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoredState } from './windowState.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('where the window opens', () => {
  it('is where it last stood', () => {
    const state = { bounds: { x: 2000, y: 50, width: 900, height: 700 }, maximized: true };
    expect(restoredState(state, [screen, second])).toEqual(state);
  });

  it('is a place of the system’s choice where its screen is gone', () => {
    const state = { bounds: { x: 2000, y: 50, width: 900, height: 700 }, maximized: false };
    expect(restoredState(state, [screen])).toEqual({ bounds: { width: 900, height: 700 }, maximized: false });
  });

  it('is never larger than the screen', () => {
    const state = { bounds: { x: 1920, y: 0, width: 4000, height: 3000 }, maximized: false };
    expect(restoredState(state, [screen, second]).bounds).toMatchObject({ width: 1280, height: 1024 });
  });

  it.each([undefined, null, 'x', {}, { bounds: {}, maximized: false }, { bounds: { width: NaN, height: 1 }, maximized: false }, { bounds: { width: 1, height: 1, x: '0' }, maximized: true }])(
    'is the first size where %j was stored',
    (stored) => expect(restoredState(stored, [screen]).bounds).toEqual({ width: 1360, height: 860 }),
  );

  it('always leaves the title bar within reach', () => {
    const side = fc.integer({ min: -5000, max: 5000 });
    const bounds = fc.record({ x: side, y: side, width: fc.integer({ min: 200, max: 5000 }), height: fc.integer({ min: 200, max: 5000 }) });
    fc.assert(
      fc.property(bounds, (stored) => {
        const { x, y, width } = restoredState({ bounds: stored, maximized: false }, [screen, second]).bounds;
        if (x === undefined || y === undefined) return true;
        return [screen, second].some((area) => y >= area.y && y < area.y + area.height && x < area.x + area.width && x + width > area.x);
      }),
    );
  });
});
