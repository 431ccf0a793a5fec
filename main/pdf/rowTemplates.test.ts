import { expect, it } from 'vitest';
import blocks from './templates/blocks.typ?raw';
import brief from './templates/brief.typ?raw';
import figures from './templates/figures.typ?raw';
import signatures from './templates/signatures.typ?raw';
import slides from './templates/slides.typ?raw';

/** The functions of a template, by name: all that stands from one to the next. */
const functions = new Map([...blocks.matchAll(/^#let ([\w-]+)\(.*?(?=^#let |^\/\/\/? |$(?![\s\S]))/gms)].map(([text, name = '']) => [name, text]));

/** Those that a text calls, and those that they call. */
function calledBy(text: string, called = new Set<string>()): ReadonlySet<string> {
  for (const [name, own] of functions) {
    if (called.has(name) || !new RegExp(`(?<![\\w-])${name}(?=[(),])`).test(text)) continue;
    called.add(name);
    calledBy(own, called);
  }
  return called;
}

it('hands what sets a row or a cell nothing of which the rows of its table are a part: each would cost by all of them', () => {
  const [, eachRow = ''] = /for row in rows \{(.*)/s.exec(functions.get('table-rows') ?? '') ?? [];
  const called = [...calledBy(eachRow)];
  expect(called).toEqual(expect.arrayContaining(['item-row', 'group-row', 'column-cell', 'cell-body', 'details-body', 'together']));
  for (const name of called) expect(functions.get(name), name).not.toMatch(/(?<![\w-])(rows|block-data|report)(?![\w-])/);
});

it.each(Object.entries({ blocks, brief, figures, signatures, slide: slides.slice(0, slides.indexOf('#let first-slide')) }))('sets a block or a slide by templates that mention nothing of the plan but it (%s): another word elsewhere would set all anew', (_, template) => {
  expect(template.replaceAll(/^ *\/\/.*$/gm, '')).not.toMatch(/(?<![\w-])(data|report)(?![\w-])/);
});
