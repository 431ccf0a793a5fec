import { describe, expect, it } from 'vitest';
import { stepAtEdge } from './edgePan.ts';

const sides = { left: 100, top: 50, right: 1100, bottom: 650 };

describe('the view at an edge', () => {
  it('stays while the pointer is away from all of them', () => {
    expect(stepAtEdge({ x: 140, y: 610 }, sides)).toEqual({ x: 0, y: 0 });
    expect(stepAtEdge({ x: 600, y: 300 }, sides)).toEqual({ x: 0, y: 0 });
  });

  it('goes on towards the edge, the faster the nearer, and no faster beyond it', () => {
    expect(stepAtEdge({ x: 120, y: 300 }, sides)).toEqual({ x: 7.5, y: 0 });
    expect(stepAtEdge({ x: 1100, y: 650 }, sides)).toEqual({ x: -15, y: -15 });
    expect(stepAtEdge({ x: 600, y: -200 }, sides)).toEqual({ x: 0, y: 15 });
  });
});
