import { agendaViewName, isAgendaView } from '../framework/agenda.ts';
import { register } from '../framework/registers.ts';
import { agendaOf } from '../plan/agenda.ts';
import { entriesOf, textOf, type FieldValues } from '../plan/plan.ts';
import { savedViewsOf } from '../plan/savedViews.ts';
import { ownCell, textCell, type Block, type Cell } from './report.ts';
import { nameOf, word, type ReportContext } from './reportContext.ts';
import { plainCell } from './valueCell.ts';

/** The agenda in its order: each point, how long it takes and what it opens. Nothing where there is none. */
export function agendaBlocks(context: ReportContext): readonly Block[] {
  const { plan, language } = context;
  const points = agendaOf(plan);
  if (points.length === 0) return [];
  const { name, fields } = register('agenda');
  const entries = entriesOf(plan, 'agenda');
  const told = fields.filter(({ key }) => key === 'title' || key === 'minutes');
  const rows = points.map(({ id }) => {
    const values = entries[id] ?? {};
    return { cells: [...told.map((field) => plainCell(context, field, values) ?? textCell('–')), opensCell(context, values)] };
  });
  const columns = [
    ...told.map((field) => ({ title: field.name[language], weight: field.kind === 'number' ? 14 : 52, align: field.kind === 'number' ? ('end' as const) : ('start' as const) })),
    { title: word(context, 'opens'), weight: 34, align: 'start' as const },
  ];
  return [
    { kind: 'heading', text: name[language] },
    { kind: 'table', columns, rows },
  ];
}

/** Two people may have chosen two things at once: then both are told. */
function opensCell(context: ReportContext, values: FieldValues): Cell {
  const { plan, language } = context;
  const [view, area, saved] = [textOf(values, 'view'), textOf(values, 'area'), textOf(values, 'saved')];
  const item = plan.items.get(area);
  const names = [isAgendaView(view) ? agendaViewName(view)[language] : '', item ? nameOf(context, item) : area, savedViewsOf(plan).find(({ id }) => id === saved)?.name ?? ''].filter(Boolean);
  return names.length === 0 ? textCell('–') : ownCell(names.join('; '));
}
