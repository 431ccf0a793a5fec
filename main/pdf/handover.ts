import { reportTexts } from '../../shared/messages/report.ts';
import type { Hue } from '../../shared/framework/vocabulary.ts';
import { say, type Language } from '../../shared/messages/text.ts';
import type { Colour, Figure } from '../../shared/report/figure.ts';
import { inkOnBrand } from '../../shared/report/brand.ts';
import { fitted, logoFromText } from '../../shared/report/logo/logo.ts';
import { contrast, hueNames, ownBrand, plainColours, readableBrand, shadeOf } from '../../shared/report/palette.ts';
import { cellText, type Block, type Brief, type BriefEntry, type BriefList, type Cell, type Fact, type Report, type Row, type Section, type Signatures, type Table } from '../../shared/report/report.ts';
import { capitalised } from '../../shared/report/itemFacts.ts';
import { partsOf } from '../../shared/report/partsOf.ts';
import { shortened } from '../../shared/messages/shortened.ts';
import { headlineSize, surfaceWidth } from '../../shared/report/rowsSlide.ts';
import type { Slide } from '../../shared/report/slide.ts';
import { hasLongWord, shownText } from '../../shared/report/textLines.ts';
import type { ChosenFonts } from './fontShelf.ts';
import { paperLooks, type Margin, type Paper } from './paper.ts';
import { contentOf } from './chapterContent.ts';
import { figurePages } from './figurePages.ts';
import { closingCount } from './closingBlocks.ts';
import { lettersOfLongWord, readable, setWords, type SetWords } from './setWords.ts';
import { abreast } from './abreast.ts';
import { sealWords } from './seal.ts';
import { hasShortWords, layTable, type TableLayout } from '../../shared/report/tableLayout.ts';
import { roomsOfRows, sizeOfCells, sizeOfFacts, tableStanding, type RowLines } from './tableStanding.ts';
import type { PictureWork } from './typesetterMessages.ts';

/**
 * A report as the templates take it (plan.json in the typesetter's workspace): every text readable and marked where it is
 * in another language than the document, every block with its size in characters, colours by name, and the paper.
 */
export function handOver(report: Report, { paper, planId, hasPlan = false }: { readonly paper: Paper; readonly planId?: string; readonly hasPlan?: boolean }, fonts: WordFonts): object {
  const look = paperLooks[paper];
  const own = (text: string): SetWords => setWords(text, report.language, report.planLanguage);
  const known = (text: string): SetWords => setWords(text, report.language);
  const textWidth = look.width - look.margin.left - look.margin.right;
  const turnedWidth = ({ left, right }: Margin): number => look.height - left - right;
  const handFor = (blocks: readonly Block[], isWide = false): Handover =>
    new Handover(own, known, layoutsOf(blocks, isWide ? turnedWidth(look.figureMargin) : report.isSheet ? turnedWidth(look.margin) : textWidth), report.isShort || isWide);
  const chapter = ({ id, title, headline, lead, hue, isWide, blocks: given }: Section): object => {
    const { blocks, begins } = figurePages(given, textWidth, look.height - look.margin.top - look.margin.bottom);
    return {
      id,
      title: known(title),
      ...(headline ? { headline: known(headline) } : {}),
      ...(lead ? { lead: known(lead) } : {}),
      ...(hue ? { hue } : {}),
      ...(isWide ? { isWide } : {}),
      blocks: chapterOf(handFor(blocks, isWide), blocks, { first: report.isShort ? 1 : 2, begins }),
      closing: closingCount(blocks),
    };
  };
  const form = [paper, report.language, report.planLanguage, report.isSheet, report.isShort].join(' ');
  const brand = readableBrand(report.brandColour);
  const overline = look.isDeck ? report.cover.deckOverline : report.cover.overline;
  return {
    look,
    ...wordsSetBy(fonts),
    colours: { ...Object.fromEntries(allColours().map((colour) => [colour, shadeOf(colour, brand)])), ...surfacesOf(report) },
    cover: report.brand?.cover ?? 'rings',
    ...logoOf(report),
    ...(report.brand?.footer ? { footer: own(report.brand.footer) } : {}),
    ...(report.brand?.mark ? { mark: own(report.brand.mark) } : {}),
    region: { en: 'GB', fi: 'FI' }[report.language],
    authors: report.authors ? [readable(report.authors)] : [],
    fileTitle: readable(report.fileTitle),
    subject: readable([overline, report.company, report.revision].filter(Boolean).join(' – ')),
    keywords: sealWords(report.revisionHash, planId),
    ...(hasPlan ? { hasPlan } : {}),
    // When it is made is said as the file is written: the same document is set but once.
    isDated: !Number.isNaN(Date.parse(report.time)),
    terms: termsOf(report.language),
    runningTitle: own(shortened(report.title, longestRunning)),
    standing: known(standingOf(report)),
    // Whom the house's own words name already is not named again beside them.
    runningFoot: known(standingOf(report.brand?.footer.includes(report.company) ? { ...report, company: '' } : report)),
    ...(report.draft ? { draft: known(report.draft) } : {}),
    ...(report.isSheet ? { isSheet: true } : {}),
    report: {
      language: report.language,
      ...(report.isShort ? { isShort: true } : {}),
      title: own(report.title),
      parts: partsOf(report),
      cover: {
        overline: known(overline),
        facts: report.cover.facts.map(({ label, value }) => ({ label: known(label), value: own(value) })),
        signOffs: report.cover.signOffs.map(({ party, text }) => ({ party: known(party), text: known(text) })),
      },
      ...(look.isDeck ? { slides: report.slides.map((slide) => ({ ...handFor([]).slide(slide), ...(look.hasNotes ? { notes: speechOf(slide.notes ?? '', own) } : {}) })) } : {}),
      sections: look.isDeck ? [] : report.sections.map((section) => handedBefore(section, form, () => chapter(section))),
    },
  };
}

/** Chapters that are known as they were handed over: those of a document and of another one, and some of pages that were looked at. */
const chaptersKept = 80;
const handed = new Map<string, object>();

/** A chapter that says what one said before, for the same paper and languages, is handed over as that was: a change of a word changes few of them. */
function handedBefore(section: Section, form: string, hand: () => object): object {
  const key = `${contentOf(section).key} ${form}`;
  const chapter = handed.get(key) ?? hand();
  handed.delete(key);
  for (const old of [...handed.keys()].slice(0, 1 - chaptersKept)) handed.delete(old);
  handed.set(key, chapter);
  return chapter;
}

/** A figure on a page of its own, as the template of pictures takes it. `language` is that of its words. */
export function handOverPictures(figures: readonly Figure[], { language, planLanguage, brandColour, ground }: Omit<PictureWork, 'figure' | 'scale'>, fonts: WordFonts): object {
  const own = (text: string): SetWords => setWords(text, language, planLanguage);
  const brand = readableBrand(brandColour);
  const drawn = new Handover(own, own, layoutsOf([], 1));
  return {
    look: {},
    terms: {},
    ...wordsSetBy(fonts),
    report: { language },
    colours: { ...Object.fromEntries(allColours().map((colour) => [colour, shadeOf(colour, brand)])), ...surfacesOf({ ...(brandColour ? { brandColour } : {}) }) },
    hasGround: ground !== 'none',
    pictures: figures.map((figure) => drawn.figure(figure)),
  };
}

type WordFonts = Pick<ChosenFonts, 'text' | 'headings' | 'isComposed'>;

/** The families, whether signs are put together, and from how many letters on a word is hyphenated wherever it stands. */
function wordsSetBy({ text, headings, isComposed }: WordFonts): object {
  return { fonts: text, headingFonts: headings, isComposed, lettersOfLongWord };
}

/** Letters of a word that the narrowest of columns of facts holds. */
const longestInFacts = 18;

class Handover {
  constructor(
    readonly own: (text: string) => SetWords,
    readonly known: (text: string) => SetWords,
    readonly layoutOf: (table: Table) => TableLayout,
    /** A paper of a few pages: rows of its tables and its headings stand closer. */
    readonly isDense = false,
  ) {}

  block(block: Block): object {
    const { own, known } = this;
    switch (block.kind) {
      case 'heading':
        return { ...block, text: known(block.text), ...(this.isDense ? { isDense: true } : {}) };
      case 'paragraph':
        return { ...block, text: known(block.text) };
      case 'statement':
        return { ...block, size: block.text.length, label: known(block.label), text: own(block.text) };
      case 'bullets':
        return { kind: block.kind, items: block.items.map(block.own ? own : known), ...(block.leads ? { isLead: true } : {}) };
      case 'changes':
        return {
          kind: block.kind,
          title: known(block.title),
          entries: block.entries.map(({ name, own: isOwn, mark, lines }) => ({
            ...(name === undefined ? {} : { name: isOwn ? own(name) : known(name) }),
            ...(mark ? { mark: { ...mark, text: known(mark.text) } } : {}),
            lines: lines.map(({ text, runs }) => ({ text: known(text), ...(runs ? { runs: runs.map((run) => ({ kind: run.kind, text: own(run.text) })) } : {}) })),
          })),
        };
      case 'signatures':
        return this.signatures(block);
      case 'brief':
        return this.brief(block);
      case 'facts':
        return { kind: block.kind, facts: block.facts.map((fact) => this.fact(fact)) };
      case 'record':
        return {
          kind: block.kind,
          hue: block.hue,
          size: sizeOfFacts(block.facts) + (block.table ? sizeOfTable(block.table) : 0),
          title: own(block.title),
          facts: block.facts.map((fact) => this.fact(fact)),
          ...(block.table ? { table: this.table(block.table) } : {}),
        };
      case 'table':
        return this.table(block);
      case 'figure':
        return {
          kind: block.kind,
          extent: block.extent,
          caption: known(block.caption),
          figure: this.figure(block.figure),
        };
    }
  }

  figure(figure: Figure): unknown {
    const { viewBox, description, primitives } = figure;
    return {
      viewBox,
      description: readable(description),
      primitives: primitives.map((primitive) => {
        if (primitive.kind === 'text') return { ...primitive, text: this.own(shownText(primitive)), ...(hasLongWord(primitive) ? { hyphenate: true } : {}) };
        return primitive.kind === 'picture' ? { ...primitive, alt: readable(primitive.alt) } : primitive;
      }),
    };
  }

  slide(slide: Slide): object {
    const { rows, figure, figureFrame, layout, more, valueHead } = slide;
    return {
      form: slide.form,
      kicker: this.known(slide.kicker),
      headline: slide.own ? this.own(slide.headline) : this.known(slide.headline),
      headlineSize: headlineSize(slide),
      ...(slide.form === 'beside' ? { surfaceWidth } : {}),
      ...(more ? { more: this.known(more) } : {}),
      ...(valueHead ? { valueHead: this.known(valueHead) } : {}),
      ...(figure ? { figure: this.figure(figure), figureFrame } : {}),
      ...(layout ? { layout } : {}),
      rows: rows.map(({ text, note, value, isOver }) => ({
        text: this.own(text),
        ...(note ? { note: this.own(note) } : {}),
        ...(value ? { value: this.known(value) } : {}),
        ...(isOver ? { isOver } : {}),
      })),
    };
  }

  signatures({ kind, revision, hash, blanks, parties }: Signatures): object {
    const { known, own } = this;
    const entry = ({ label, text }: BriefEntry): unknown => ({ label: known(label), text: known(text) });
    return {
      kind,
      revision: entry(revision),
      ...(hash ? { hash: entry(hash) } : {}),
      blanks: { name: known(blanks.name), date: known(blanks.date), signature: known(blanks.signature) },
      parties: parties.map(({ party, text, signed }) => ({
        party: known(party),
        text: known(text),
        ...(signed ? { signed: { name: own(signed.name), date: known(signed.date), ...(signed.note ? { note: own(signed.note) } : {}) } } : {}),
      })),
    };
  }

  brief(block: Brief): object {
    const entry = ({ label, text, own }: BriefEntry): unknown => ({ label: this.known(label), text: own ? this.own(text) : this.known(text) });
    const list = ({ label, none, entries }: BriefList): unknown => ({
      label: this.known(label),
      none: this.known(none),
      entries: entries.map(({ text, note }) => ({ text: this.own(text), ...(note ? { note: this.known(note) } : {}) })),
    });
    return {
      kind: block.kind,
      ...(block.figure ? { figure: this.figure(block.figure) } : {}),
      ...(block.direction ? { direction: entry(block.direction) } : {}),
      ring: entry(block.ring),
      goals: {
        priority: this.known(block.goals.priority),
        others: this.known(block.goals.others),
        none: this.known(block.goals.none),
        rows: block.goals.rows.map(({ title, standing, share }) => ({ title: this.own(title), standing: this.known(standing), ...(share === undefined ? {} : { share }) })),
      },
      ...(block.money ? { money: this.money(block.money) } : {}),
      risks: list(block.risks),
      next: list(block.next),
      decision: entry(block.decision),
    };
  }

  /** A sentence parted around its sum. */
  money({ label, text, sum = '' }: NonNullable<Brief['money']>): object {
    const { known } = this;
    const at = sum ? text.indexOf(sum) : -1;
    if (at < 0) return { label: known(label), text: known(text) };
    const [before, rest] = [text.slice(0, at).trim(), text.slice(at + sum.length).trim()];
    // What follows the sum as a clause of its own begins as a sentence.
    const clause = rest.replace(/^[;,.:]\s*/u, '');
    const after = clause === rest ? rest : capitalised(clause);
    return { label: known(label), figure: known(sum), ...(before ? { before: known(before) } : {}), ...(after ? { after: known(after) } : {}) };
  }

  table(whole: Table): object {
    const { shares, beneath, whole: wholeWords, wholeTitles, linesOf, details: under } = this.layoutOf(whole);
    const { columns, rows, hue } = whole.across ? abreast(whole, whole.across) : withBeneath(whole, beneath);
    const standing = tableStanding(rows);
    const given = whole.across ? rows : whole.rows;
    const shown = shares.flatMap((_, at) => (beneath.has(at) ? [] : [at]));
    const linesIn = (place: number): RowLines => ({ cells: linesOf(given[place]?.cells ?? []), details: under.heightOf(rows[place]?.details ?? []) });
    const rooms = standing.isShort ? new Map<number, number>() : roomsOfRows(rows, linesIn);
    return {
      kind: 'table',
      ...(hue ? { hue } : {}),
      facts: { label: under.label, second: under.second },
      ...(this.isDense ? { isDense: true } : {}),
      ...standing,
      columns: columns.map(({ title, align }, index) => {
        const at = shown[index] ?? 0;
        return { title: this.known(title), align, share: shares[at] ?? 1, ...(wholeWords.has(at) ? { whole: true } : {}), ...(wholeTitles.has(at) ? { wholeTitle: true } : {}) };
      }),
      rows: rows.map(({ cells, group, details }, place) => ({
        cells: columns.map((_, index) => this.cell(cells[index] ?? { kind: 'text', text: '' })),
        size: sizeOfCells(cells) + sizeOfFacts(details ?? []),
        ...(group ? { group } : {}),
        ...(rooms.has(place) ? { room: rooms.get(place) } : {}),
        ...(details ? { details: under.linesOf(details).map((line) => line.map((fact) => this.detail(fact))) } : {}),
      })),
    };
  }

  fact({ label, value, long, section }: Fact): unknown {
    const text = cellText(value);
    return {
      label: this.known(label),
      value: this.cell(value),
      long,
      ...(section ? { section: this.known(section) } : {}),
      size: text.length,
      ...(hasShortWords(label) ? { wholeLabel: true } : {}),
      ...(hasShortWords(text, longestInFacts) ? { whole: true } : {}),
    };
  }

  detail({ label, value }: Fact): unknown {
    return { label: this.known(label), value: this.cell(value) };
  }

  cell(cell: Cell): unknown {
    switch (cell.kind) {
      case 'text':
        return { ...cell, text: cell.own ? this.own(cell.text) : this.known(cell.text) };
      case 'tag':
        return { ...cell, text: this.known(cell.text) };
      case 'trend':
        return { ...cell, text: this.known(cell.text.replaceAll('\n', ', ')) };
      case 'scale':
        return cell;
      case 'list':
        return { ...cell, entries: cell.entries.map(this.own) };
      case 'progress':
        return { ...cell, marks: cell.marks.map(({ label, text, note }) => ({ label: this.known(label), text: this.known(text), ...(note ? { note: this.known(note) } : {}) })) };
    }
  }
}

function chapterOf(hand: Handover, blocks: readonly Block[], { first, begins }: { readonly first: number; readonly begins: ReadonlySet<number> }): readonly object[] {
  return levelled(blocks, first).flatMap(({ block, level }, place): readonly object[] => {
    const [before, after] = [blocks[place - 1], blocks[place + 1]];
    if (arePair(blocks, place - 1) || (isHalf(block) && halvesBefore(blocks, place) % 2 === 1)) return [];
    const next = arePair(blocks, place) || (isHalf(block) && isHalf(after)) ? after : undefined;
    return [
      {
        ...(next || isHalf(block) ? { kind: 'pair', parts: [block, ...(next ? [next] : [])].map((part) => hand.block(part)) } : hand.block(block)),
        level,
        ...(begins.has(place) ? { begins: true } : {}),
        // What begins another matter stands off from the end of the one before.
        ...(block.kind === 'statement' && ['table', 'facts'].includes(before?.kind ?? '') ? { apart: true } : {}),
        // What is said of a table stays with it.
        ...(block.kind === 'paragraph' && before?.kind === 'heading' && after?.kind === 'table' ? { leads: true } : {}),
      },
    ];
  });
}

/** Letters of a statement that half a line's width holds in a few lines. */
const longestOfPair = 180;

/** Whether exactly two short statements stand here, one after the other, each of its own kind: a vision with its mission. */
function arePair(blocks: readonly Block[], place: number): boolean {
  const [before, one, other, after] = [blocks[place - 1], blocks[place], blocks[place + 1], blocks[place + 2]];
  if (one?.kind !== 'statement' || other?.kind !== 'statement' || before?.kind === 'statement' || after?.kind === 'statement') return false;
  return one.label !== other.label && [one, other].every(({ text }) => text.length <= longestOfPair && !text.includes('\n'));
}

function isHalf(block: Block | undefined): boolean {
  return block?.kind === 'figure' && block.extent === 'half';
}

function halvesBefore(blocks: readonly Block[], place: number): number {
  let count = 0;
  while (isHalf(blocks[place - 1 - count])) count += 1;
  return count;
}

/** What is said to a slide: for each thing its lines. */
function speechOf(notes: string, own: (text: string) => SetWords): readonly (readonly SetWords[])[] {
  return notes.split(/\n{2,}/).flatMap((part) => (part.trim() ? [part.trim().split('\n').map(own)] : []));
}

/** The level of each block's heading: under the heading before it, else right under the chapter, so that no level is skipped. */
function levelled(blocks: readonly Block[], first: number): readonly { readonly block: Block; readonly level: number }[] {
  let level = first;
  return blocks.map((block) => {
    if (block.kind !== 'heading' && !(block.kind === 'statement' && block.isTitle)) return { block, level };
    level = first + 1;
    return { block, level: first };
  });
}

/** Tables with the same columns stand alike throughout a chapter. */
function layoutsOf(blocks: readonly Block[], width: number): (table: Table) => TableLayout {
  const kindOf = ({ columns }: Table): string => columns.map(({ title }) => title).join('\n');
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : block.kind === 'record' && block.table ? [block.table] : []));
  const alike = new Map<string, Table[]>();
  for (const table of tables) alike.set(kindOf(table), [...(alike.get(kindOf(table)) ?? []), table]);
  const known = new Map<string, TableLayout>();
  return (table) => {
    const kind = kindOf(table);
    const layout = known.get(kind) ?? layTable((alike.get(kind) ?? [table]).map((each) => (each.across ? abreast(each, each.across) : each)), width, table.across !== undefined);
    known.set(kind, layout);
    return layout;
  };
}

/** A table whose widest columns stand under their rows. */
function withBeneath({ columns, rows, ...table }: Table, beneath: ReadonlySet<number>): Table {
  if (beneath.size === 0) return { columns, rows, ...table };
  const stays = (_: unknown, index: number): boolean => !beneath.has(index);
  return {
    ...table,
    columns: columns.filter(stays),
    rows: rows.map((row): Row => {
      if (row.group) return row;
      const moved = columns.flatMap(({ title }, index): readonly Fact[] => {
        const cell = row.cells[index];
        return cell && beneath.has(index) && !isNothing(cell) ? [{ label: title, value: cell, long: false }] : [];
      });
      return { ...row, cells: row.cells.filter(stays), details: [...moved, ...(row.details ?? [])] };
    }),
  };
}

function isNothing(cell: Cell): boolean {
  const text = cellText(cell);
  return text === '' || text === '–';
}

const [paper, leastSeen] = ['#ffffff', 1.15] as const;

/** Surfaces keep the brand's own colour, whatever it is; what stands on them is set so that it is read. */
function surfacesOf({ brandColour, brand }: Pick<Report, 'brandColour' | 'brand'>): Readonly<Record<string, string>> {
  const fill = brandColour ?? ownBrand;
  // A surface that is hardly seen on paper has an edge.
  return { brandFill: fill, brandEdge: contrast(fill, paper) < leastSeen ? shadeOf('line', fill) : fill, onBrand: inkOnBrand(fill), second: brand?.second ?? fill };
}

/** Which picture lies in the workspace, and in what frames it stands on covers and at the edges of pages; points. */
function logoOf({ brand, company, title }: Report): object {
  const logo = logoFromText(brand?.logo ?? '');
  if (!logo) return {};
  return { logo: { format: logo.format, place: brand?.logoPlace ?? 'cover', cover: fitted(logo, { width: 150, height: 56 }), running: fitted(logo, { width: 72, height: 15 }), description: readable(company || title) } };
}

/** Whose plan, in which revision, of which day, in a line. */
function standingOf({ company, revision, date }: Pick<Report, 'company' | 'revision' | 'date'>): string {
  return [shortened(company, longestRunning), revision, date].filter(Boolean).join(' · ');
}

/** Letters that a line at a page's edge has room for. */
const longestRunning = 80;

function sizeOfTable({ rows }: Table): number {
  return rows.reduce((size, row) => size + row.cells.reduce((sum, cell) => sum + cellText(cell).length, 0) + sizeOfFacts(row.details ?? []) + 40, 0);
}

function termsOf(language: Language): Readonly<Record<string, string>> {
  return { contents: say(reportTexts.contents, language), page: say(reportTexts.page, language), signOff: say(reportTexts.signOff, language) };
}

function allColours(): readonly Colour[] {
  const shades = hueNames.flatMap((hue: Hue) => (['ink', 'line', 'fill'] as const).map((shade) => `${hue}.${shade}` as const));
  return [...plainColours, 'brand', 'agreed', ...shades];
}
