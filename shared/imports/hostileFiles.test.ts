import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idSource } from '../edits/editContext.ts';
import { wordFailure, type Result } from '../messages/failures.ts';
import { languages } from '../messages/text.ts';
import { boxesOverlap, boxOf } from '../plan/geometry.ts';
import { titleOf } from '../plan/plan.ts';
import { arrangeImport } from './arrangeImport.ts';
import { findParts } from './importMapping.ts';
import type { Outline } from './outline.ts';
import { importEndings } from './importEndings.ts';
import { readOutline, type Decode } from './readOutline.ts';
import { mostParts } from './readers/fault.ts';
import { arranged, outlineOf, planFrom } from './testing/bringIn.ts';

const decode: Decode = (bytes, decoding) => {
  try {
    return new TextDecoder(decoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
const read = (name: string, content: string | Uint8Array): Result<Outline> => readOutline({ name, bytes: typeof content === 'string' ? strToU8(content) : content }, decode);
const codeOf = (name: string, content: string | Uint8Array): string => {
  const outcome = read(name, content);
  return outcome.ok ? 'read' : outcome.failure.code;
};

const bomb = zipSync({ 'content.json': new Uint8Array(97 * 1024 * 1024) }, { level: 9 });
const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><opml><body><outline text="&b;"/></body></opml>`;

describe('files that are not what they should be', () => {
  it.each([
    ['an empty file', 'a.canvas', '', 'file-empty'],
    ['blank text', 'a.md', ' \n ', 'file-empty'],
    ['cut JSON', 'a.canvas', '{"nodes": [', 'import-damaged'],
    ['JSON of another kind', 'a.json', '{"a": 1}', 'import-unknown'],
    ['a canvas of words', 'a.canvas', '{"nodes": "many"}', 'import-damaged'],
    ['a canvas of nothing', 'a.canvas', '{"nodes": [], "edges": []}', 'import-nothing'],
    ['a drawing without elements', 'a.excalidraw', '{"type": "excalidraw"}', 'import-damaged'],
    ['XML that is cut', 'a.opml', '<opml><body><outline text="a">', 'import-damaged'],
    ['XML that is no OPML', 'a.opml', '<rss/>', 'import-damaged'],
    ['entities that grow', 'a.opml', laughs, 'import-document-type'],
    ['XML nested without end', 'a.opml', `<opml><body>${'<outline text="a">'.repeat(5_000)}`, 'import-too-deep'],
    ['a picture called text', 'a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff]), 'import-not-what-it-says'],
    ['a ZIP called Markdown', 'a.md', zipSync({ a: strToU8('a') }), 'import-not-what-it-says'],
    ['text called a workbook', 'a.xlsx', 'a,b', 'import-not-what-it-says'],
    ['Excel before 2007', 'a.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'import-old-office'],
    ['Excel before 2007 by its name', 'a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'import-old-office'],
    ['a workbook with a password', 'a.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 69, 7, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]), 'import-locked'],
    ['a map with a password', 'a.xmind', zipSync({ 'content.json': new Uint8Array([9, 8, 7]), 'manifest.json': strToU8('{"file-entries":{"content.json":{"encryption-data":{}}}}') }), 'import-locked'],
    ['a ZIP without a map', 'a.xmind', zipSync({ 'x.txt': strToU8('a') }), 'import-damaged'],
    ['a cut ZIP', 'a.xmind', zipSync({ 'content.json': strToU8('[]'.repeat(400)) }).slice(0, 60), 'import-damaged'],
    ['a ZIP that unpacks without end', 'a.xmind', bomb, 'import-unpacks-too-large'],
    ['too many things', 'a.txt', 'a\n'.repeat(mostParts + 1), 'import-too-many'],
    ['a kind that nobody knows', 'a.docx', 'a', 'import-unknown'],
    ['a spreadsheet of another program', 'a.ods', zipSync({ a: strToU8('a') }), 'import-other-sheet'],
  ])('%s is refused with a sentence that names the file', (_name, file, content, code) => {
    const outcome = read(file, content);
    expect(outcome.ok ? 'read' : outcome.failure.code).toBe(code);
    if (!outcome.ok) for (const language of languages) expect(wordFailure(outcome.failure, language)).not.toMatch(/\{\w+\}/);
  });

  it('whatever bytes they are, they are read or refused', () => {
    const starts = ['{"nodes":[{"id":', '{"elements":[{"type":"text","text":', '<opml><body><outline text="', '# ', '- [ ] ', 'a;b\n1;"', 'PK\u0003\u0004'];
    const content = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 80 })).map(([start, rest]) => new Uint8Array([...strToU8(start), ...rest]));
    fc.assert(
      fc.property(fc.constantFrom(...importEndings), content, (ending, bytes) => {
        const outcome = read(`a${ending}`, bytes);
        if (outcome.ok) planFrom(arranged(outcome.value));
        else expect(outcome.failure.code).not.toBe('unexpected');
      }),
      { numRuns: 150 },
    );
  });

  it('a workbook or map of which a byte was changed is read or refused', () => {
    const sound = zipSync({ 'content.json': strToU8(JSON.stringify([{ rootTopic: { id: 'r', title: 'Root', children: { attached: [{ id: 'a', title: 'A' }] } } }])) });
    for (let at = 0; at < sound.length; at += 1) {
      const bytes = sound.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      expect(['read', 'import-damaged', 'import-not-what-it-says', 'import-nothing', 'import-unpacks-too-large']).toContain(codeOf('a.xmind', bytes));
    }
  });
});

describe('files that are odd but whole', () => {
  it('in UTF-16, in Windows’ code page, right to left', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...'# Tavoitteet\n- مرحبا\n- שלום'].map((letter) => letter.charCodeAt(0))).buffer)]);
    const titles = (outline: Outline): readonly string[] => [...planFrom(arranged(outline)).items.values()].map(titleOf);
    const decoded = read('a.md', utf16);
    expect(decoded.ok && titles(decoded.value)).toEqual(expect.arrayContaining(['مرحبا', 'שלום']));
    const western = read('a.txt', new Uint8Array([0x70, 0xe4, 0xe4, 0x6d, 0xe4, 0xe4, 0x72, 0xe4]));
    expect(western.ok && titles(western.value)).toEqual(expect.arrayContaining(['päämäärä']));
  });

  it('JSON that is nested without end is refused in a sentence, wherever it is', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    for (const [name, text] of [['a.canvas', `{"nodes":[{"id":"a","type":"text","text":"\\"[","extra":${deep}}],"edges":[]}`], ['a.excalidraw', `{"type":"excalidraw","elements":${deep}}`]] as const) {
      expect(read(name, strToU8(text)), name).toMatchObject({ failure: { code: 'import-too-deep' } });
    }
    expect(read('a.canvas', strToU8(`{"nodes":[{"id":"a","type":"text","text":"${'['.repeat(5_000)}","x":0,"y":0,"width":9,"height":9}],"edges":[]}`)).ok).toBe(true);
  });

  it('ids that are missing or doubled, edges to nothing, sizes below nothing', () => {
    const outline = outlineOf('a.canvas', JSON.stringify({
      nodes: [{ type: 'text', text: 'No id', x: 0, y: 0, width: -50, height: 10 }, { id: 'a', type: 'text', text: 'A', x: 'left' }, { id: 'a', type: 'text', text: 'Again', x: 1e300, y: 0, width: 1, height: 1 }, 'nothing', null],
      edges: [{ fromNode: 'a', toNode: 'a' }, { fromNode: 'a', toNode: 'gone' }, { fromNode: 'a', toNode: 'b' }, 7],
    }));
    const plan = planFrom(arranged(outline));
    expect([...plan.items.values()].filter(({ type }) => type === 'note').map(titleOf).sort()).toEqual(['A', 'Again', 'No id']);
    expect(plan.links.size).toBe(0);
    for (const { width, height } of plan.items.values()) expect(width > 0 && height > 0).toBe(true);
  });

  it('a text longer than a card takes goes on in further notes, every letter of it', () => {
    const long = '😀x'.repeat(70_000);
    const plan = planFrom(arranged(outlineOf('a.txt', `Short\n${long}`)));
    const notes = [...plan.items.values()].filter(({ type }) => type === 'note').map(titleOf);
    expect(notes).toHaveLength(4);
    expect(notes.slice(1).join('')).toBe(long);
  });

  it('what reading takes grows with the file, and no faster, whatever stands in it', () => {
    const time = (content: string, name: string): number => {
      const start = process.cpuUsage().user;
      read(name, content);
      return process.cpuUsage().user - start;
    };
    for (const [name, piece] of [['a.md', '['], ['a.md', '<script>'], ['a.md', '# '.padEnd(40)], ['a.md', '*a '], ['a.txt', ' '], ['a.txt', '<svg'], ['a.csv', '"'], ['a.opml', '&']] as const) {
      const [small, large] = [piece.repeat(4_000), piece.repeat(32_000)].map((text) => time(`x${text}x`, name));
      expect(large ?? 0, `${name} ${piece}`).toBeLessThan(Math.max(150_000, (small ?? 0) * 40));
    }
  });
});

describe('twenty thousand cards', () => {
  /** Groups of two hundred cards beside one another, each card linked to the one before. */
  const board = (count: number): string => {
    const nodes = Array.from({ length: count }, (_, at) => (at % 200 === 0 ? { id: `n${at}`, type: 'group', label: `G${at}`, x: (at / 200) * 4_000 - 200_000, y: 0, width: 3_900, height: 3_000 } : { id: `n${at}`, type: 'text', text: `Card ${at}`, x: Math.floor(at / 200) * 4_000 - 200_000 + (at % 14) * 260, y: 60 + Math.floor((at % 200) / 14) * 140, width: 240, height: 120 }));
    return JSON.stringify({ nodes, edges: nodes.slice(2).map(({ id }, at) => ({ id: `e${at}`, fromNode: id, toNode: nodes[at]?.id })) });
  };
  const into = planFrom(arranged(outlineOf('b.txt', 'one\ntwo')));
  const bringIn = (name: string, content: string) => {
    const start = process.cpuUsage().user;
    const outline = outlineOf(name, content);
    const arrangement = arrangeImport({ outline, mapping: findParts(outline).guess, into, newId: idSource(Math.random), language: 'en' });
    return { arrangement, took: process.cpuUsage().user - start };
  };

  it('are arranged with their links and areas, and nothing lies over what was there', () => {
    const { took: few } = bringIn('a.canvas', board(2_000));
    const { arrangement, took } = bringIn('a.canvas', board(20_000));
    // Ten times as many; a hundred times the work would show.
    expect(took).toBeLessThan(Math.max(few, 60_000) * 40);
    expect(arrangement.items).toHaveLength(20_000);
    expect(arrangement.links.length).toBeGreaterThan(19_000);
    const whole = { items: new Map([...into.items, ...arrangement.items.map((item) => [item.id, item] as const)]) };
    const tops = arrangement.items.filter(({ area }) => area === null).map((item) => boxOf(whole, item));
    for (const old of into.items.values()) if (old.area === null) expect(tops.some((box) => boxesOverlap(box, old))).toBe(false);
  });

  it('and rows of a table are laid out in a plan of their own without more work each', () => {
    const rows = Array.from({ length: 8_000 }, (_, at) => `Task ${at};P${at % 30};Goal ${at % 200}`);
    const start = process.cpuUsage().user;
    const few = arranged(outlineOf('a.csv', `Task;Owner;Goal\n${rows.slice(0, 800).join('\n')}`));
    const between = process.cpuUsage().user;
    const many = arranged(outlineOf('a.csv', `Task;Owner;Goal\n${rows.join('\n')}`));
    expect(process.cpuUsage().user - between).toBeLessThan(Math.max(between - start, 60_000) * 40);
    expect([few, many].map(({ items }) => items.filter(({ type }) => type === 'action').length)).toEqual([800, 8_000]);
  });
});
