import { labelled } from '../history/describeChange.ts';
import type { WordRun } from '../history/compareWords.ts';
import { reportTexts } from '../messages/report.ts';
import { cellText, type Block, type Brief, type BriefEntry, type BriefList, type Cell, type ChangedEntry, type ChangedLine, type ChangesBlock, type Fact, type Report, type Signatures, type Table } from './report.ts';
import { withoutCurves } from './withoutCurves.ts';

/** The report as Markdown (CommonMark with pipe tables): the same sections, figures told by their descriptions. */
export function reportToMarkdown(report: Report): string {
  const lines = [`# ${inline(report.title)}`, '', `*${inline(report.cover.overline)}*`, ''];
  for (const fact of report.cover.facts) lines.push(`- **${inline(fact.label)}:** ${inline(fact.value)}`);
  for (const line of report.cover.signOffs) lines.push(`- **${inline(reportTexts.signOff[report.language])}, ${inline(line.party)}:** ${inline(line.text)}`);
  lines.push('');
  for (const section of report.sections) {
    lines.push(`## ${inline(section.title)}`, '');
    if (section.headline) lines.push(`**${inline(section.headline)}**`, '');
    if (section.lead) lines.push(`*${inline(section.lead)}*`, '');
    for (const block of section.blocks) lines.push(...blockLines(block), '');
  }
  return `${lines.join('\n').replaceAll(/\n{3,}/g, '\n\n').trim()}\n`;
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`### ${inline(block.text)}`];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'statement':
      if (block.isTitle) return [`### ${inline(`${block.label}: ${block.text}`)}`];
      return [`**${inline(block.label)}**`, '', ...block.text.split('\n').map((line) => `> ${inline(line)}`)];
    case 'bullets':
      return block.items.map((item) => `- ${inline(item)}`);
    case 'changes':
      return changeLines(block);
    case 'signatures':
      return signatureLines(block);
    case 'brief':
      return briefLines(block);
    case 'facts':
      return block.facts.map(factLine);
    case 'record':
      return [`### ${inline(block.title)}`, '', ...block.facts.map(factLine), ...(block.table ? ['', ...tableLines(block.table)] : [])];
    case 'table':
      return tableLines(block);
    case 'figure':
      return [...(block.caption === '' ? [] : [`*${inline(block.caption)}*`, '']), paragraph(block.figure.description)];
  }
}

const runMarks = { kept: '', added: '**', removed: '~~' } as const;

function changeLines({ title, entries }: ChangesBlock): readonly string[] {
  return [`**${inline(title)}**`, '', ...entries.flatMap(entryLines)];
}

function entryLines({ name, mark, lines }: ChangedEntry): readonly string[] {
  const [only, another] = lines;
  if (name === undefined) return lines.flatMap((line) => lineAndWords(line, ''));
  const named = `**${inline(name)}**`;
  if (mark) return [`- ${inline(labelled(mark.text))} ${named}`];
  if (only && !another) return lineAndWords(only, '', `${labelled(named)} `);
  return [`- ${named}`, ...lines.flatMap((line) => lineAndWords(line, '  '))];
}

function lineAndWords({ text, runs }: ChangedLine, indent: string, lead = ''): readonly string[] {
  return [`${indent}- ${lead}${inline(text)}`, ...(runs ? [`${indent}  ${runs.map(markedRun).join('')}`] : [])];
}

/** Marks hold only where no space stands inside of them. */
function markedRun({ kind, text }: WordRun): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text.replaceAll(/\s+/g, ' ')) ?? [];
  const mark = words === '' ? '' : runMarks[kind];
  return `${before}${mark}${inline(words)}${mark}${after}`;
}

function signatureLines({ revision, hash, parties }: Signatures): readonly string[] {
  const lines = [revision, ...(hash ? [hash] : []), ...parties.map(({ party, text }) => ({ label: party, text }))];
  return lines.map(({ label, text }) => `- **${inline(label)}:** ${inline(text)}`);
}

function briefLines({ direction, ring, goals, money, risks, next, decision }: Brief): readonly string[] {
  const entry = (known: BriefEntry | undefined): readonly string[] => (known ? [`- **${inline(known.label)}:** ${inline(known.text)}`] : []);
  const list = ({ label, none, entries }: BriefList): readonly string[] => [
    `- **${inline(label)}:**${entries.length === 0 ? ` ${inline(none)}` : ''}`,
    ...entries.map(({ text, note }) => `  - ${inline(text)}${note ? ` (${inline(note)})` : ''}`),
  ];
  const standings = goals.rows.map(({ title, standing }) => `  - ${inline(title)}: ${inline(standing)}`);
  const titled = (label: string, lines: readonly string[]): readonly string[] => (lines.length > 0 ? [`- **${inline(label)}:**`, ...lines] : []);
  const none = goals.rows.length === 0 ? [`- **${inline(goals.priority)}:** ${inline(goals.none)}`] : [];
  const measured = [...none, ...titled(goals.priority, standings.slice(0, 1)), ...titled(goals.others, standings.slice(1))];
  return [...entry(direction), ...entry(ring), ...measured, ...entry(money), ...list(risks), ...list(next), ...entry(decision)];
}

function factLine(fact: Fact): string {
  if (fact.label === '') return `  - ${inline(cellText(fact.value))}`;
  return `- **${labelled(inline(fact.label))}** ${inline(cellText(fact.value))}`;
}

function tableLines(whole: Table): readonly string[] {
  const table = withoutCurves(whole);
  const empty = table.columns.map(() => '');
  const row = (cells: readonly string[]): string => `| ${table.columns.map((_, index) => cells[index] ?? '').join(' | ')} |`;
  const marks = table.columns.map((column) => (column.align === 'end' ? '---:' : column.align === 'middle' ? ':---:' : '---'));
  return [
    row(table.columns.map((column) => inline(column.title))),
    row(marks),
    ...table.rows.flatMap((line) => {
      const [first] = line.cells;
      if (line.group && first) return [row([`**${inline(cellText(first))}**`, ...empty.slice(1)])];
      const cells = line.cells.map(cell);
      const details = line.details?.map((fact) => `${labelled(inline(fact.label))} ${inline(cellText(fact.value))}`).join('<br>');
      return [row(details ? [`${cells[0] ?? ''}<br>${details}`, ...cells.slice(1)] : cells)];
    }),
  ];
}

function cell(value: Cell): string {
  const text = inline(cellText(value));
  return value.kind === 'text' && value.strong ? `**${text}**` : text;
}

function paragraph(text: string): string {
  return text.split('\n').map(inline).join('\n\n');
}

/** Text that Markdown takes for nothing but text, on one line. */
function inline(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~&]/g, String.raw`\$&`)
    .replaceAll(/\r?\n|\r/g, '<br>')
    .replaceAll(/^(\d+)([.)])(?=\s|$)/g, String.raw`$1\$2`)
    .replaceAll(/^([-+])(?=\s)/g, String.raw`\$1`);
}
