import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconTableImport } from '@tabler/icons-react';
import { useMemo, useState, type ClipboardEvent } from 'react';
import { addItem } from '../../../shared/edits/items.ts';
import { measurementsViewTexts } from '../../../shared/messages/viewMeasurements.ts';
import { isTable } from '../../../shared/plan/isTable.ts';
import { itemsOfType } from '../../../shared/plan/plan.ts';
import { baselineOf } from '../../../shared/plan/targets.ts';
import { useToday } from '../../session/today.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession, selectItems, useWindowState } from '../../session/windowState.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { Dashboard } from './Dashboard.tsx';
import { FanTrapView } from './FanTrapView.tsx';
import { PeriodReport } from './PeriodReport.tsx';
import { ReadingGrid } from './ReadingGrid.tsx';
import './measurements.css';

const parts = ['dashboard', 'entry', 'report', 'trap'] as const;
type Part = (typeof parts)[number];

/** The readings of all KPIs: at a glance, to be entered, and as a report of a period. */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const kpis = usePlan((plan) => itemsOfType(plan, 'kpi'));
  const chosen = useWindowState((state) => state.selection.items[0]);
  const baselines = useMemo(() => new Map(kpis.map((kpi) => [kpi.id, baselineOf(plan, kpi)])), [plan, kpis]);
  const today = useToday();
  const [part, setPart] = useState<Part>('dashboard');
  const fallback = kpis.find(({ id }) => id === chosen)?.id;
  const openImport = (text: string): void => useWindowState.setState({ importing: { text, ...(fallback === undefined ? {} : { kpi: fallback }) } });

  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (readOnly || !isTable(text)) return;
    event.preventDefault();
    event.stopPropagation();
    openImport(text);
  };
  const add = readOnly ? null : (
    <Button size="xs" variant={kpis.length === 0 ? 'filled' : 'default'} leftSection={<IconPlus size={15} />} onClick={addKpi}>
      {say(measurementsViewTexts.addKpi)}
    </Button>
  );
  const tools = (
    <>
      <SegmentedControl
        size="xs"
        aria-label={say(measurementsViewTexts.parts)}
        value={part}
        onChange={(value) => setPart(parts.find((known) => known === value) ?? 'dashboard')}
        data={parts.map((id) => ({ value: id, label: say(measurementsViewTexts[id]) }))}
      />
      {readOnly ? null : (
        <Button size="xs" leftSection={<IconTableImport size={15} />} onClick={() => openImport('')}>
          {say(measurementsViewTexts.import)}
        </Button>
      )}
      {add}
    </>
  );
  return (
    <ViewFrame id="measurements" tools={tools} isEmpty={kpis.length === 0} start={add}>
      <div onPaste={onPaste} className="measurements">
        {part === 'dashboard' ? <Dashboard kpis={kpis} baselines={baselines} today={today} onEnter={() => setPart('entry')} /> : null}
        {part === 'entry' ? <ReadingGrid kpis={kpis} today={today} /> : null}
        {part === 'trap' ? <FanTrapView plan={plan} /> : null}
        {part === 'report' ? <PeriodReport kpis={kpis} baselines={baselines} today={today} /> : null}
      </div>
    </ViewFrame>
  );
}

function addKpi(): void {
  const added = currentSession().edit(addItem, { type: 'kpi', fields: { cadence: 'month' } });
  if (added.ok) selectItems([added.value]);
}
