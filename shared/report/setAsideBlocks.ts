import { register } from '../framework/registers.ts';
import { wordFinding } from '../insights/finding.ts';
import { formatDate } from '../messages/text.ts';
import { entriesOf, textOf, titleOf } from '../plan/plan.ts';
import { planFindings } from './planFindings.ts';
import { textCell, type Block } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';

/** The findings that were set aside, why and by whom. What is mended since is left out. */
export function setAsideBlocks(context: ReportContext): readonly Block[] {
  const { plan, language } = context;
  const aside = entriesOf(plan, 'setAside');
  const found = planFindings(context).filter((finding) => Object.hasOwn(aside, finding.key));
  if (found.length === 0) return [];
  const { fields } = register('setAside');
  const rows = found.map((finding) => {
    const entry = aside[finding.key] ?? {};
    const item = finding.item === undefined ? undefined : plan.items.get(finding.item);
    const sentence = wordFinding(finding, language);
    const about = item && !sentence.includes(titleOf(item)) ? word(context, 'findingAbout', { title: titleOf(item), sentence }) : sentence;
    const values = fields.map((field) => (field.kind === 'date' ? formatDate(textOf(entry, field.key), language).replaceAll(' ', '\u00a0') : textOf(entry, field.key)));
    return { cells: [about, ...values].map((text) => textCell(text || '–')) };
  });
  return [
    {
      kind: 'table',
      columns: [
        { title: word(context, 'finding'), weight: 40, align: 'start' },
        ...fields.map((field, place) => ({ title: field.name[language], weight: place === 0 ? 34 : 13, align: 'start' as const })),
      ],
      rows,
    },
  ];
}
