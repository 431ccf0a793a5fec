import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bringInTexts } from '../messages/bringIn.ts';
import { wordedLinks } from '../plan/linkWords.ts';
import { titleOf, type Plan } from '../plan/plan.ts';
import { csvFile } from '../views/csvFile.ts';
import { findParts } from './importMapping.ts';
import { lookAtArrangement } from './lookAtArrangement.ts';
import { guessSheet, lookAtSheet, rowsUnder } from './sheetMapping.ts';
import { arranged, outlineOf, planFrom } from './testing/bringIn.ts';

const cards = (plan: Plan) => [...plan.items.values()].filter(({ type, fields }) => type !== 'area' || fields['home'] === undefined).map((item) => `${item.type}: ${titleOf(item)}`);
const linksOf = (plan: Plan) => [...plan.links.values()].map(({ kind, from, to }) => [from, kind, to].map((end) => (plan.items.has(end) ? titleOf(plan.items.get(end) as never) : end)).join(' '));
const remarksOf = (name: string, content: string | Uint8Array) => Object.fromEntries(arranged(outlineOf(name, content)).remarks.map(({ text, count }) => [Object.entries(bringInTexts).find(([, known]) => known === text)?.[0], count]));

describe('a drawing of Excalidraw', () => {
  const shape = (id: string, type: string, x: number, more = {}) => ({ id, type, x, y: 0, width: 100, height: 60, ...more });
  const drawing = JSON.stringify({
    type: 'excalidraw',
    elements: [
      shape('f', 'frame', -20, { name: 'Goals', width: 400, height: 200, y: -20 }),
      shape('a', 'rectangle', 0, { backgroundColor: '#ffc9c9', frameId: 'f' }),
      { ...shape('at', 'text', 10), text: 'wrapped\ntitle', originalText: 'More enquiries', containerId: 'a' },
      shape('b', 'ellipse', 150, { link: 'https://example.org' }),
      { ...shape('bt', 'text', 160), text: 'Fewer calls', containerId: 'b' },
      { ...shape('t', 'text', 900), text: '<b>not</b> bold' },
      shape('empty', 'diamond', 2_000),
      shape('gone', 'rectangle', 0, { isDeleted: true }),
      shape('i', 'image', 3_000),
      { id: 'l', type: 'arrow', startBinding: { elementId: 'a' }, endBinding: { elementId: 't' } },
      { ...shape('lt', 'text', 0), text: 'because', containerId: 'l' },
      { id: 'loose', type: 'arrow', startBinding: { elementId: 'a' }, endBinding: null },
    ],
  });

  it('gives shapes with their texts, frames as areas and tied arrows as links; what has no words is told of', () => {
    const plan = planFrom(arranged(outlineOf('a.excalidraw', drawing)));
    expect(cards(plan)).toEqual(['area: Goals', 'goal: More enquiries', 'goal: Fewer calls', 'note: <b>not</b> bold']);
    expect(linksOf(plan)).toEqual(['More enquiries relatesTo <b>not</b> bold']);
    const [area, first] = [...plan.items.values()];
    expect(first?.area).toBe(area?.id);
    // The frame reaches higher than in the file: its title has room above the card.
    expect([first?.x, first?.y, area?.height]).toEqual([20, 52, 232]);
    expect(remarksOf('a.excalidraw', drawing)).toEqual({ images: 1, wordless: 1, looseArrows: 1 });
    expect(wordedLinks(plan).map(({ words }) => words)).toEqual(['because']);
  });

  it('may be called .json, and frames that hold each other hold nothing twice', () => {
    const round = JSON.stringify({ elements: [shape('f', 'frame', 0, { frameId: 'g', name: 'F' }), shape('g', 'frame', 0, { frameId: 'f', name: 'G' })] });
    const plan = planFrom(arranged(outlineOf('drawing.json', round)));
    expect(cards(plan)).toHaveLength(2);
  });
});

const markdown = `---
title: "Spring plan"
tags: [a]
---
# Strategy

Some *words* about [us](https://example.org), [[Notes/June|last June]], [[Brand]] and ![a picture](x.png).

## Goals ##
- **More** enquiries
  from the web
  - measured every month
- Goal: Keep customers

Tavoitteet
----------
1. Lisää yhteydenottoja

## Next week
- [ ] Ask Aino
- [x] Book a room
  - [ ] with a \`screen\`

\`\`\`
# no heading
\`\`\`
`;

describe('an outline of Markdown', () => {
  it('has its headings read for what stands under them, in either language, tasks as actions, and its marks taken off', () => {
    const plan = planFrom(arranged(outlineOf('a.md', markdown)));
    expect(cards(plan)).toEqual([
      'area: Next week',
      'note: Some words about us (https://example.org), last June, Brand and a picture.',
      'goal: More enquiries from the web',
      'note: measured every month',
      'goal: Keep customers',
      'goal: Lisää yhteydenottoja',
      'action: Ask Aino',
      'action: Book a room',
      'action: with a screen',
      'note: # no heading',
    ]);
    expect([...plan.items.values()].filter(({ type }) => type === 'action').map(({ fields }) => fields['status'])).toEqual(['planned', 'done', 'planned']);
    expect(linksOf(plan)).toEqual(['measured every month relatesTo More enquiries from the web', 'with a screen relatesTo Book a room']);
    expect(plan.fields['title']).toBe('Strategy');
    expect(remarksOf('a.md', markdown)).toEqual({ frontMatter: 1, images: 1 });
  });
});

describe('other outlines', () => {
  const expected = ['area: Muu', 'channel: Blogi', 'channel: Uutiskirje', 'note: sisin', 'note: jotain'];

  it('by indentation: tabs, spaces and bullets, CRLF and a mark of byte order', () => {
    expect(cards(planFrom(arranged(outlineOf('a.txt', '\ufeffSuunnitelma\r\n\tKanavat\r\n\t\t• Blogi\r\n\t\t2) Uutiskirje\r\n\t\t\tsisin\r\n\r\n\tMuu\r\n\t\tjotain\r\n'))))).toEqual(expected);
  });

  it('of OPML, whose texts may hold HTML and whose notes stay', () => {
    const opml = `<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>Suunnitelma</title></head><body>
      <outline text="Kanavat"><outline text="&lt;b&gt;Blogi&lt;/b&gt;&lt;script&gt;x&lt;/script&gt;" _note="kerran viikossa"/><outline text="Uutiskirje"><outline text="sisin"/></outline></outline>
      <outline text="Muu"><outline text="jotain"/></outline></body></opml>`;
    const plan = planFrom(arranged(outlineOf('a.opml', opml)));
    expect(cards(plan)).toEqual(expected);
    expect([...plan.items.values()].find(({ type }) => type === 'channel')?.fields).toMatchObject({ name: 'Blogi', reason: 'kerran viikossa' });
    expect(plan.fields['title']).toBe('Suunnitelma');
  });

  const topic = (id: string, title: string, children: readonly object[] = [], more = {}) => ({ id, title, ...(children.length > 0 ? { children: { attached: children } } : {}), ...more });
  const map = [{ rootTopic: topic('r', 'Suunnitelma', [topic('k', 'Kanavat', [topic('b', 'Blogi'), topic('u', 'Uutiskirje', [topic('s', 'sisin')])]), topic('m', 'Muu', [topic('j', 'jotain', [], { markers: [] })])]), relationships: [{ end1Id: 'j', end2Id: 'b', title: '' }, { end1Id: 'j', end2Id: 'gone' }] }];

  it('of XMind, in both forms of its files, with relationships as links', () => {
    const plan = planFrom(arranged(outlineOf('a.xmind', zipSync({ 'content.json': strToU8(JSON.stringify(map)), 'thumbnail.png': new Uint8Array(9) }))));
    expect(cards(plan)).toEqual(expected);
    expect(linksOf(plan)).toContain('jotain relatesTo Blogi');
    const xml = `<xmap-content xmlns="urn:x" xmlns:xlink="y"><sheet id="1"><topic id="r"><title>Suunnitelma</title><children><topics type="attached"><topic id="k"><title>Kanavat</title><children><topics type="attached"><topic id="b"><title>Blogi</title></topic><topic id="u"><title>Uutiskirje</title><children><topics type="attached"><topic id="s"><title>sisin</title></topic></topics></children></topic></topics></children></topic><topic id="m"><title>Muu</title><children><topics type="attached"><topic id="j"><title>jotain</title></topic></topics></children></topic></topics></children></topic></sheet></xmap-content>`;
    expect(cards(planFrom(arranged(outlineOf('a.xmind', zipSync({ 'content.xml': strToU8(xml) })))))).toEqual(expected);
  });
});

describe('a map of XMind with more than branches', () => {
  it('loses neither what sums up, what is called out or floats, nor labels', () => {
    const map = [{ rootTopic: { id: 'r', title: 'Suunnitelma', children: { attached: [{ id: 'k', title: 'Kanavat', labels: ['tärkeä', 'Aino'], children: { attached: [{ id: 'b', title: 'Blogi' }], summary: [{ id: 's', title: 'Yhteenveto' }], callout: [{ id: 'c', title: 'Huomaa' }] } }], detached: [{ id: 'd', title: 'Irrallaan' }] } } }];
    const xml = '<xmap-content xmlns="urn:x"><sheet id="1"><topic id="r"><title>Suunnitelma</title><children><topics type="attached"><topic id="k"><title>Kanavat</title><labels><label>tärkeä</label><label>Aino</label></labels><children><topics type="attached"><topic id="b"><title>Blogi</title></topic></topics><topics type="summary"><topic id="s"><title>Yhteenveto</title></topic></topics><topics type="callout"><topic id="c"><title>Huomaa</title></topic></topics></children></topic></topics><topics type="detached"><topic id="d"><title>Irrallaan</title></topic></topics></children></topic></sheet></xmap-content>';
    for (const [name, text] of Object.entries({ 'content.json': JSON.stringify(map), 'content.xml': xml })) {
      const plan = planFrom(arranged(outlineOf('a.xmind', zipSync({ [name]: strToU8(text) }))));
      expect(cards(plan).sort()).toEqual(['area: Kanavat', 'channel: Blogi', 'note: Huomaa', 'note: Irrallaan', 'note: Yhteenveto']);
      expect(JSON.stringify([...plan.items.values()])).toContain('tärkeä, Aino');
    }
  });
});

describe('a map of XMind with several sheets', () => {
  const topic = (id: string, title: string, attached: readonly object[] = [], more = {}) => ({ id, title, children: { attached }, ...more });
  const sheets = [{ rootTopic: topic('r', 'Strategia', [topic('a', 'Tavoitteet', [topic('b', 'Lisää myyntiä')], { notes: { plain: { content: 'Miksi' } } }), topic('c', 'Kanavat', [topic('d', 'Blogi')])]) }, { rootTopic: topic('r2', 'Riskit', [topic('e', 'Hinta nousee')]) }];

  it('has what branches are called by on each of them, and a branch that says more than its name stays with its note', () => {
    const plan = planFrom(arranged(outlineOf('a.xmind', zipSync({ 'content.json': strToU8(JSON.stringify(sheets)) }))), 'fi');
    expect(cards(plan).sort()).toEqual(['area: Strategia', 'area: Tavoitteet', 'channel: Blogi', 'goal: Lisää myyntiä', 'risk: Hinta nousee']);
    expect(JSON.stringify([...plan.items.values()])).toContain('Miksi');
  });
});

describe('a map of FreeMind', () => {
  const map = `<map version="1.0.1"><node TEXT="Suunnitelma" ID="r"><node TEXT="Tavoitteet"><node TEXT="Lis&#xe4;&#xe4; yhteydenottoja" ID="g"><richcontent TYPE="NOTE"><html><head/><body><p>20 %</p><p>enemm&#xe4;n</p></body></html></richcontent></node></node>
    <node TEXT="Kanavat"><node ID="b"><richcontent TYPE="NODE"><html><body><p>Blogi <b>ja</b> muut</p><img src="x"/></body></html></richcontent><arrowlink DESTINATION="g" MIDDLE_LABEL="tuo"/></node><node TEXT="Kirje" LINK="file.mm"><icon BUILTIN="button_ok"/></node></node></node></map>`;

  it('has its rich text as words, its arrows as links and its ticks; a picture is told of', () => {
    const plan = planFrom(arranged(outlineOf('a.mm', map)));
    expect(cards(plan)).toEqual(['goal: Lisää yhteydenottoja', 'channel: Blogi ja muut', 'channel: ✓ Kirje']);
    expect(wordedLinks(plan).map(({ words }) => words)).toEqual(['tuo']);
    expect(plan.fields['title']).toBe('Suunnitelma');
    expect(remarksOf('a.mm', map)).toEqual({ images: 1 });
  });

  it('is refused where it is something else', () => {
    expect(() => outlineOf('a.mm', '<opml/>')).toThrow();
  });
});

describe('a table in Markdown', () => {
  const table = `# Suunnitelma

## Toimenpiteet

| Toimenpide | Vastuu | DL |
|:---|---|---:|
| **Avaa** chat | Aino | 15.3.2027 |
| a \\| b | | |

Perässä tekstiä

a | b
`;

  it('becomes cards by its columns, under the heading that names it; what only has a stroke in it is text', () => {
    const outline = outlineOf('a.md', table);
    expect(outline.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Toimenpiteet', 3]]);
    const plan = planFrom(arranged(outline, {}, undefined, 'fi'));
    expect(cards(plan)).toEqual(['action: Perässä tekstiä', 'action: a | b', 'action: Avaa chat', 'action: a | b', 'person: Aino']);
    expect([...plan.items.values()].find(({ fields }) => fields['end'] !== undefined)?.fields).toMatchObject({ title: 'Avaa chat', end: '2027-03-15' });
  });
});

const actionsCsv = 'Our actions 2027;;;;;\n\nTask;Responsible;Goal;Deadline;State;Cost\nOpen the chat;Aino;More enquiries;13/2/2027;In progress;1 200 €\nWrite a guide;Aino;"More enquiries; Keep customers";2/3/2027;todo;x\n';

/** A workbook of our own making, its first sheet replaced. */
function workbook(sheet: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const plain = (text: string) => strToU8(`<?xml version="1.0"?>${text}`);
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"';
  return zipSync({
    'xl/workbook.xml': plain(`<workbook ${ns}><sheets><sheet name="Tehtävät" sheetId="1" r:id="rId1"/><sheet name="Secret" sheetId="2" state="hidden" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': plain('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    'xl/sharedStrings.xml': plain(`<sst ${ns}><si><t>Tehtävä</t></si><si><r><t>Tavo</t></r><r><t>ite</t></r></si></sst>`),
    'xl/styles.xml': plain(`<styleSheet ${ns}><numFmts><numFmt numFmtId="170" formatCode="d\\.m\\.yyyy"/><numFmt numFmtId="171" formatCode="0.0 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`),
    'xl/worksheets/sheet1.xml': plain(`<worksheet ${ns}>${sheet}</worksheet>`),
    ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  });
}

describe('a table of actions', () => {
  it('is no table of actions or goals where its sheet and its first column say “Mittarit”', () => {
    const sheet = { name: 'Mittarit', rows: [['Mittari', 'Yksikkö', 'Tavoite', 'Lähtötaso'], ['Vastausaika', 'h', 2, 8.5]] };
    expect(guessSheet(lookAtSheet(sheet), true)).toEqual({ target: 'kpi', heading: 0, columns: ['name', 'unit', 'target', null] });
  });

  it('says what the plan has already, by type and name', () => {
    const into = planFrom(arranged(outlineOf('a.csv', actionsCsv)));
    const again = (text: string) => arranged(outlineOf('a.csv', text), {}, into).remarks.filter(({ text: told }) => told === bringInTexts.alreadyThere);
    expect(again(actionsCsv)).toMatchObject([{ count: 2, example: 'Open the chat' }]);
    expect(again('Action;Owner\nFilm;Aino\n')).toEqual([]);
  });

  it('is chosen once it is there, also where it goes into areas that the plan has', () => {
    const into = planFrom(arranged(outlineOf('a.csv', actionsCsv)));
    const arrangement = arranged(outlineOf('b.csv', 'Action;Owner\nFilm;Bea\n'), {}, into);
    const { tops } = lookAtArrangement(arrangement, into, 'en', String);
    expect(arrangement.items.map((item) => [titleOf(item), into.items.get(item.area ?? '')?.type])).toEqual([['Film', 'area'], ['Bea', 'area']]);
    expect(tops).toEqual(arrangement.items.map(({ id }) => id));
  });

  it('counts the rows under its heading that say something', () => {
    const seen = lookAtSheet({ name: 'Plan', rows: [['Plan 2027'], [], ['Action', 'Owner'], ['Write', 'Ann'], ['', ' '], ['Film', '']] });
    expect([rowsUnder(seen, 2), rowsUnder(seen, null)]).toEqual([2, 4]);
  });

  it('has its heading found under titles, columns by what people call them, days by the column, and names made into linked parts', () => {
    const outline = outlineOf('a.csv', actionsCsv);
    expect(findParts(outline).guess.sheets).toEqual([{ target: 'action', heading: 1, columns: ['title', 'owner', 'advances', 'end', 'status', 'budget'] }]);
    const plan = planFrom(arranged(outline));
    expect([...plan.items.values()].filter(({ type }) => type === 'action').map(({ fields }) => fields)).toEqual([
      { title: 'Open the chat', end: '2027-02-13', status: 'doing', budget: 1200 },
      { title: 'Write a guide', end: '2027-03-02', status: 'planned' },
    ]);
    expect(linksOf(plan).sort()).toEqual(['Open the chat advances More enquiries', 'Open the chat ownedBy Aino', 'Write a guide advances Keep customers', 'Write a guide advances More enquiries', 'Write a guide ownedBy Aino']);
    expect(remarksOf('a.csv', actionsCsv)).toEqual({ rowsAbove: 1, misfits: 1, madeByName: 3 });
  });

  it('has its heading found as other programs write it, and where no name is known but values stand below', () => {
    const sheets = (text: string) => findParts(outlineOf('a.csv', text)).guess.sheets;
    expect(sheets('Card ID,Card Name,Card URL,Labels,Members,Due Date,List Name\n1,Write,https://t.co/1,red,ann,2027-01-05,Doing\n')).toEqual([{ target: 'action', heading: 0, columns: [null, 'title', null, null, 'owner', 'end', 'status'] }]);
    expect(sheets('Häppening;Tammi;Helmi\nMessut;100;200\nKilpailu;;50 €\n')).toEqual([{ target: 'action', heading: 0, columns: ['title', null, null] }]);
    expect(sheets('Kuvaa video;300\nKirjoita;200\n')[0]?.heading).toBeNull();
    expect(sheets('Kuvaa video;Aino\nKirjoita;Bea\n')[0]?.heading).toBeNull();
    const personas = { name: 'Personas', rows: [['Persona', 'Moods', 'Words'], ['Busy parent', 'Tired', 'Quick']] };
    expect(guessSheet(lookAtSheet(personas), true)).toEqual({ target: 'audience', heading: 0, columns: ['name', null, null] });
  });

  it('has no apostrophe where one keeps words from being run as a formula', () => {
    const rows = [['Task', 'Owner'], ['=1+1', '+358 40 1'], ["'quoted'", '@aino']];
    expect(outlineOf('a.csv', csvFile(rows, 'fi')).sheets[0]?.rows).toEqual(rows);
  });

  it('links to parts that the plan has already, and keeps who owned what', () => {
    const first = planFrom(arranged(outlineOf('a.csv', actionsCsv)));
    const again = arranged(outlineOf('b.csv', 'Task\tOwner\nCall back\taino\n'), {}, first);
    expect(again.items.map(({ type }) => type)).toEqual(['action']);
    expect(arranged(outlineOf('c.csv', 'Task;Owner\n;Aino\nCall back;\n')).items.map(titleOf)).toEqual(['Actions', 'Call back']);
    expect(again.links[0]?.to).toBe([...first.items.values()].find(({ type }) => type === 'person')?.id);
  });

  it('of a workbook: formulas by their results, days by their formats, merged cells in each row, hidden sheets left', () => {
    const row = (number: number, ...cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`;
    const bytes = workbook(
      `<sheetData>${row(1, '<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>', '<c r="C1" t="inlineStr"><is><t>Alkaa</t></is></c>', '<c r="D1" t="str"><v>Budjetti</v></c>', '<c r="E1" t="str"><v>Työtunnit</v></c>')}` +
        `${row(3, '<c r="A3" t="inlineStr"><is><t>Avaa chat</t></is></c>', '<c r="B3" t="str"><f>X</f><v>Lisää yhteydenottoja</v></c>', '<c r="C3" s="2"><v>46354</v></c>', '<c r="D3"><f>A9*2</f><v>1200.5</v></c>', '<c r="E3" s="3"><v>2.5</v></c>')}` +
        `${row(4, '<c r="A4" t="inlineStr"><is><t>Kirjoita opas</t></is></c>', '<c r="C4" s="1"><v>46355.75</v></c>', '<c r="D4"><f>B9</f></c>', '<c r="E4" t="e"><v>#REF!</v></c>')}</sheetData><mergeCells><mergeCell ref="B3:B4"/></mergeCells>`,
    );
    const outline = outlineOf('a.xlsx', bytes);
    const plan = planFrom(arranged(outline, {}, undefined, 'fi'));
    expect([...plan.items.values()].filter(({ type }) => type === 'action').map(({ fields }) => fields)).toEqual([
      { title: 'Avaa chat', start: '2026-11-28', budget: 1200.5, hours: 2.5 },
      { title: 'Kirjoita opas', start: '2026-11-29' },
    ]);
    expect(linksOf(plan)).toEqual(['Avaa chat advances Lisää yhteydenottoja', 'Kirjoita opas advances Lisää yhteydenottoja']);
    expect(remarksOf('a.xlsx', bytes)).toEqual({ errorCells: 1, unreckoned: 1, hiddenSheets: 1, madeByName: 1 });
  });
});
