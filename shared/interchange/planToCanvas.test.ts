import { describe, expect, it } from 'vitest';
import { planToJson } from '../plan/planJson.ts';
import { sampleReportInput } from '../report/samplePlan.ts';
import { parsePlanJson } from './parsePlanJson.ts';
import { planToCanvas } from './planToCanvas.ts';

const { plan } = sampleReportInput('fi');
const canvas = JSON.parse(planToCanvas(plan, 'fi')) as { nodes: Record<string, unknown>[]; edges: Record<string, unknown>[] };

describe('a plan as JSON Canvas', () => {
  it('has a node for each item with the keys that the format asks for, and an edge for each link', () => {
    expect(new Set(canvas.nodes.map(({ id }) => id))).toEqual(new Set(plan.items.keys()));
    for (const node of canvas.nodes) {
      expect(['text', 'group']).toContain(node['type']);
      for (const key of ['x', 'y', 'width', 'height']) expect(Number.isInteger(node[key])).toBe(true);
      expect(typeof node[node['type'] === 'group' ? 'label' : 'text']).toBe('string');
    }
    for (const edge of canvas.edges) {
      expect(plan.items.has(String(edge['fromNode']))).toBe(true);
      expect(plan.items.has(String(edge['toNode']))).toBe(true);
    }
    expect(canvas.edges).toHaveLength(plan.links.size);
  });

  it('is read back as the very same plan', () => {
    const read = parsePlanJson(planToCanvas(plan, 'en'), () => 'never-asked-for');
    expect(read.ok && planToJson(read.value.plan)).toEqual(planToJson(plan));
  });
});
