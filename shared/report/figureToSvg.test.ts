import { describe, expect, it } from 'vitest';
import type { Figure, TextPrimitive } from './figure.ts';
import { figureToSvg } from './figureToSvg.ts';

const label: TextPrimitive = { kind: 'text', x: 10, y: 20, text: 'Answer every question', size: 10, weight: 'bold', colour: 'brand', anchor: 'start' };
const figure = (...primitives: Figure['primitives']): Figure => ({ viewBox: { x: -5, y: 0, width: 200, height: 100 }, primitives, description: 'What <it> shows & "tells"' });

describe('a figure as an SVG file', () => {
  it('has its texts as text, its description, and the brand’s colour as it can be read', () => {
    const svg = figureToSvg(figure(label, { kind: 'circle', x: 0, y: 0, radius: 4, fill: 'brand' }), { language: 'en', brandColour: '#8a3b5c' });
    expect(svg).toContain('<title>What &lt;it&gt; shows &amp; &quot;tells&quot;</title>');
    expect(svg).toContain('>Answer every question</text>');
    expect(svg).toContain('<circle cx="0" cy="0" r="4" fill="#8a3b5c"/>');
    expect(svg).toContain('viewBox="-5 0 200 100"');
  });

  it('holds hostile words as words and no control characters', () => {
    const svg = figureToSvg(figure({ ...label, text: '</text><script>alert(1)</script>\u0000\u202e' }), { language: 'fi' });
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;</text>');
    expect(svg).not.toMatch(/<script|[\u0000\u202e]/);
  });
});
