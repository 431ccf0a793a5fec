import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../plan/base64.ts';
import { latin } from '../../plan/latin.ts';
import { largestLogo, logoFromText, logoText, readLogo } from './logo.ts';

const png = fromBase64('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=');
const svg = (inside: string, head = 'viewBox="0 0 40 10"'): Uint8Array => Uint8Array.from(`<svg xmlns="http://www.w3.org/2000/svg" ${head}>${inside}</svg>`, (letter) => letter.charCodeAt(0));
const rect = '<rect width="40" height="10" fill="#0b5d66"/>';

describe('a logo', () => {
  it('is read back from the plan as it was chosen', () => {
    for (const bytes of [png, svg(rect)]) {
      const reading = readLogo(bytes);
      expect(reading).toHaveProperty('logo');
      if ('logo' in reading) expect(logoFromText(logoText(reading.logo))).toEqual(reading.logo);
    }
    for (const length of [0, 1, 2, 3, 4]) expect(fromBase64(toBase64(png.slice(0, length)))).toEqual(png.slice(0, length));
  });

  it.each([
    ['a program', '<script>alert(1)</script>'],
    ['a foreign page', '<foreignObject><p/></foreignObject>'],
    ['an event', '<rect onload="x()"/>'],
    ['a picture from elsewhere', '<image href="http://example.com/a.png"/>'],
    ['a copy from elsewhere', '<use href="http://example.com/a.svg#a"/>'],
    ['a fill from elsewhere', '<rect fill="u&#114;l(http://example.com/#a)"/>'],
    ['a style from elsewhere', '<style>@import "http://example.com/a.css";</style>'],
    ['copies without end', '<use href="#a"/>'.repeat(13)],
  ])('is no SVG with %s', (_, inside) => {
    expect(readLogo(svg(inside))).toMatchObject({ fault: { why: 'unsafe' } });
  });

  it.each([
    ['a plain style', '<style type="text/css"><![CDATA[ g > .a { fill: #083 } ]]></style><g><rect class="a" width="40" height="10"/></g>'],
    ['signs in its words', '<title>Tea &amp; more</title><desc>a > b</desc><rect width="40" height="10"/>'],
  ])('is an SVG with %s, as drawing programs write it', (_, inside) => {
    expect(readLogo(svg(inside))).toHaveProperty('logo');
  });

  it('is an SVG that names its type of document, but declares nothing in it', () => {
    const typed = (type: string) => readLogo(Uint8Array.from(`<?xml version="1.0"?>\n${type}\n${latin(svg(rect))}`, (letter) => letter.charCodeAt(0)));
    expect(typed('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">')).toHaveProperty('logo');
    expect(typed('<!DOCTYPE svg>')).toHaveProperty('logo');
    expect(typed('<!DOCTYPE svg [<!ENTITY a "aaaa">]>')).toMatchObject({ fault: { why: 'unsafe' } });
  });

  it.each([
    ['<style><![CDATA[<!--]]></style><script>alert(1)</script><style><![CDATA[-->]]></style>'],
    ['<style><![CDATA[@import "http://example.com/a.css";]]></style>'],
    ['<!-- <![CDATA[ --><script>alert(1)</script><!-- ]]> -->'],
  ])('hides nothing in comments and plain text: %s', (inside) => {
    expect(readLogo(svg(inside))).toMatchObject({ fault: { why: 'unsafe' } });
  });

  it('is no file that is cut, unknown, without a size or over the bound', () => {
    expect(readLogo(png.slice(0, -8))).toMatchObject({ fault: { why: 'broken' } });
    expect(readLogo(svg(rect).slice(0, -3))).toMatchObject({ fault: { why: 'broken' } });
    expect(readLogo(svg(rect, ''))).toMatchObject({ fault: { why: 'sizeless' } });
    expect(readLogo(Uint8Array.of(1, 2, 3))).toMatchObject({ fault: { why: 'unknown' } });
    expect(readLogo(svg(rect.repeat(largestLogo / rect.length + 1)))).toMatchObject({ fault: { why: 'large' } });
    const wide = png.slice();
    wide[18] = 80;
    expect(readLogo(wide)).toMatchObject({ fault: { why: 'large' }, size: { height: 1 } });
  });
});
