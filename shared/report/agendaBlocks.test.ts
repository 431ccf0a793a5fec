import { describe, expect, it } from 'vitest';
import { addAgendaPoints, moveAgendaPoint, setAgendaTarget } from '../edits/agenda.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { saveView } from '../edits/savedViews.ts';
import { workbench } from '../edits/testing/workbench.ts';
import type { Plan } from '../plan/plan.ts';
import { buildReport } from './buildReport.ts';

const time = '2026-03-02T12:00:00.000Z';

/** An agenda of two points, the later added first in order. */
function withAgenda() {
  const bench = workbench();
  const [first = '', second = ''] = bench.make(addAgendaPoints, [{ title: 'Talk it through', minutes: 25, view: 'ring' }, { title: 'See the whole' }]);
  const saved = bench.make(saveView, { name: 'From above', box: { x: 0, y: 0, width: 10, height: 10 }, areas: [], shows: [] });
  bench.make(setAgendaTarget, { id: second, opens: { kind: 'saved', id: saved } });
  bench.make(moveAgendaPoint, { id: first, by: 1 });
  return bench;
}

function agendaTables(plan: Plan, document: 'strategy' | 'minutes') {
  const { sections } = buildReport({ plan, language: 'en', revisions: [], time, document });
  return sections.flatMap(({ blocks }) => blocks.flatMap((block, at) => {
    const table = blocks[at + 1];
    return block.kind === 'heading' && block.text === 'Agenda' && table?.kind === 'table' ? [table.rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text : '')))] : [];
  }));
}

const told = [['See the whole', '–', 'From above'], ['Talk it through', '25', 'The ring together']];

describe('an agenda in documents', () => {
  it('stands in its order in the strategy, once, with what its points open', () => {
    expect(agendaTables(withAgenda().plan(), 'strategy')).toEqual([told]);
  });

  it('stands once in the minutes, with the last of the workshops', () => {
    const bench = withAgenda();
    for (const [entry, title, on] of [['a', 'Kick-off', '2026-01-10'], ['b', 'Second day', '2026-02-10']] as const) bench.make(setRegisterEntry, { register: 'workshops', entry, values: { title, on } });
    expect(agendaTables(bench.plan(), 'minutes')).toEqual([told]);
    expect(agendaTables(bench.plan(), 'strategy')).toEqual([told]);
    const blocks = buildReport({ plan: bench.plan(), language: 'en', revisions: [], time, document: 'minutes' }).sections.flatMap((section) => section.blocks);
    const at = (text: string): number => blocks.findIndex((block) => (block.kind === 'statement' || block.kind === 'heading') && block.text === text);
    expect(at('Agenda')).toBeGreaterThan(at('Second day'));
  });

  it('is not in documents of a plan without one', () => {
    expect(agendaTables(workbench().plan(), 'strategy')).toEqual([]);
  });
});
