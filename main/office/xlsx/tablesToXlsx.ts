import { strToU8, zipSync, type Zippable } from 'fflate';
import { cutText } from '../../../shared/imports/cutText.ts';
import { planTableTexts } from '../../../shared/messages/planTables.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { readsAsFormula } from '../../../shared/plan/formulaText.ts';
import type { PlanTable, TableColumn, TableValue } from '../../../shared/views/planTables.ts';
import { xmlText } from '../../../shared/plan/xmlText.ts';

/** ZIP knows no year before 1980; the time of the entries says nothing. */
const entryTime = new Date('1980-01-01T00:00:00');
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** More characters in a cell make Excel call the file broken. */
const longestText = 32_767;
/** So much of a text that is longer stands where it belongs. */
const shownOfLong = 2_000;
const longestSheetName = 31;
/** Excel counts days from here, and knows none before 1 March 1900 that other programs count alike. */
const dayZero = Date.UTC(1899, 11, 30);
const firstDay = '1900-03-01';

/** Places in the list of cell formats below. */
const looks = { plain: 0, heading: 1, day: 2, wrapped: 3, quoted: 4, money: 5 } as const;
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * Tables as a workbook (Office Open XML), a sheet each: numbers and days are cells that can be reckoned with, money with its thousands apart, texts are texts
 * whatever they begin with, the heading stays in view and filters. Pages are printed on their side, with the heading
 * and the first column on each. A text that no cell takes stands on a sheet of its own. The
 * same tables give the same bytes.
 */
export function tablesToXlsx(given: readonly PlanTable[], language: Language): Uint8Array {
  const tables = withLongTexts(given, language);
  const names = sheetNames(tables.map(({ name }) => name));
  const sheets = names.map((name, index) => ({ name, path: `xl/worksheets/sheet${index + 1}.xml`, id: `rId${index + 1}` }));
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map(({ path }) => `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({ name, id }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="${id}"/>`).join('')}</sheets><definedNames>${tables.map((table, index) => `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${printTitles(table, names[index] ?? '')}</definedName>`).join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageRelations}">${sheets.map(({ path, id }) => `<Relationship Id="${id}" Type="${relations}/worksheet" Target="/${path}"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(tables.map((table, index) => [sheets[index]?.path ?? '', sheetOf(table)])),
  };
  const zippable: Zippable = Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, [strToU8(xml), { mtime: entryTime }]]));
  return zipSync(zippable);
}

/** Tables whose cells take what they hold: a text that is too long is cut, says so, and stands whole, over as many rows as it needs, in a table behind them. */
function withLongTexts(tables: readonly PlanTable[], language: Language): readonly PlanTable[] {
  const t = (key: 'longTexts' | 'table' | 'row' | 'column' | 'text'): string => say(planTableTexts[key], language);
  const sheet = t('longTexts');
  const long: TableValue[][] = [];
  const cut = tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, at) =>
      row.map((value, place) => {
        if (typeof value !== 'string' || value.length <= longestText) return value;
        const pieces = cutText(value, longestText);
        long.push(...pieces.map((piece) => [table.name, at + 2, table.columns[place]?.title ?? '', piece]));
        return say(planTableTexts.cut, language, { start: cutText(value, shownOfLong)[0] ?? '', sheet });
      }),
    ),
  }));
  if (long.length === 0) return tables;
  const columns: readonly TableColumn[] = [t('table'), t('row'), t('column'), t('text')].map((title, place) => ({ title, kind: place === 1 ? 'number' : 'text' }));
  return [...cut, { id: 'long-texts', name: sheet, columns, rows: long }];
}

/** LibreOffice makes rows as high as their words only where it is told what height they have without any. */
function sheetOf(table: PlanTable): string {
  const { columns, rows } = table;
  const last = columnName(columns.length - 1);
  const cols = widthsOf(table).map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const [fit, size] = fitsAcross(table) ? ['<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', 'fitToWidth="1" fitToHeight="0"'] : ['', `scale="${smallPrint}"`];
  const line = (cells: readonly string[], index: number): string => `<row r="${index + 1}">${cells.join('')}</row>`;
  const heading = line(columns.map(({ title }, index) => textCell(`${columnName(index)}1`, title, looks.heading)), 0);
  const body = rows.map((row, index) => line(columns.map((column, place) => cellOf(`${columnName(place)}${index + 2}`, column, row[place] ?? null)), index + 1));
  return `${head}<worksheet xmlns="${main}">${fit}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>${heading}${body.join('')}</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" ${size}/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** Per cent of their size that letters are printed at where a row takes several pages. */
const smallPrint = 65;
/** Characters that an A4 page on its side then has room for. */
const pageWidth = 220;

/** Whether a row's letters stay readable where it is printed on one page. */
function fitsAcross(table: PlanTable): boolean {
  return widthsOf(table).reduce((sum, width) => sum + width, 0) <= pageWidth;
}

/** The heading stands again on every page, and the first column where rows go on over several. */
function printTitles(table: PlanTable, name: string): string {
  return xmlText(`${fitsAcross(table) ? '' : `'${name}'!$A:$A,`}'${name}'!$1:$1`);
}

function widthsOf({ columns, rows }: PlanTable): readonly number[] {
  return columns.map((column, index) => widthOf(column, rows.map((row) => row[index] ?? null)));
}

function cellOf(at: string, { kind }: TableColumn, value: TableValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}" s="${kind === 'money' ? looks.money : looks.plain}"><v>${value}</v></c>` : '';
  if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value) && value >= firstDay) {
    const time = Date.parse(`${value}T00:00:00Z`);
    if (!Number.isNaN(time)) return `<c r="${at}" s="${looks.day}"><v>${Math.round((time - dayZero) / 86_400_000)}</v></c>`;
  }
  return textCell(at, value, readsAsFormula(value) ? looks.quoted : looks.wrapped);
}

function textCell(at: string, value: string, look: number): string {
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

/** The signs that money is shown with besides its digits: a point, two cents, and what parts the thousands. */
const moneySigns = 5;

function widthOf({ title, kind }: TableColumn, values: readonly TableValue[]): number {
  const longest = values.reduce<number>((most, value) => Math.max(most, String(value ?? '').length + (kind === 'money' ? moneySigns : 0)), title.length);
  return Math.min(60, Math.max(10, longest + 2));
}

/** A to Z, AA and on. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** Names that Excel takes: short, each once, of whole words, without the signs that formulas need. */
function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replaceAll(':', ' –').replaceAll(/[[\]*?/\\']/g, ' ').replaceAll(/\s+/g, ' ').trim();
    let short = cutName(plain, longestSheetName);
    for (let count = 2; taken.has(short.toLowerCase()); count++) short = `${cutName(plain, longestSheetName - 4)} ${count}`;
    taken.add(short.toLowerCase());
    return short;
  });
}

function cutName(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const start = name.slice(0, longest);
  const end = start.lastIndexOf(' ');
  return `${start.slice(0, end > longest / 2 ? end : longest - 1)}…`;
}
