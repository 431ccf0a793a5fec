import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { moneyViewTexts } from '../../../shared/messages/viewMoney.ts';
import { hasMoney } from '../../../shared/plan/planMoney.ts';
import { budgetTables } from '../../../shared/views/budgetTable.ts';
import type { GridShows, GridSpan } from '../../../shared/views/moneyGrid.ts';
import { useToday } from '../../session/today.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { RuleNotes } from '../RuleNotes.tsx';
import { ViewFrame } from '../ViewFrame.tsx';
import { LastingSummary } from './LastingSummary.tsx';
import { MoneyChartFigure } from './MoneyChartFigure.tsx';
import { MoneyGrid } from './MoneyGrid.tsx';
import { ReturnSection } from './ReturnSection.tsx';
import { addMoney } from './moneyEdits.ts';
import './money.css';

/** The findings that are about money. */
const moneyNotes = [
  'budget-short',
  'budget-front-loaded',
  'money-launch-only',
  'money-undated',
  'money-overspent',
  'campaign-long',
  'paid-untracked',
  'paid-below-cost',
  'cost-spiral',
];

/** The money over at least two years: judged, as a grid to type into, drawn, and what it brings in. */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const today = useToday();
  const tables = useMemo(() => budgetTables(plan, today), [plan, today]);
  const [span, setSpan] = useState<GridSpan>('quarter');
  const [shows, setShows] = useState<GridShows>('planned');
  const add = readOnly ? null : (
    <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => addMoney(say(moneyViewTexts.newLine))}>
      {say(moneyViewTexts.add)}
    </Button>
  );
  const filled = tables.filter(({ available, planned }) => available.groups.length + planned.groups.length > 0);
  const drawn = filled.filter(({ available, planned }) => [...available.groups, ...planned.groups].some((group) => group.rows.some(({ line }) => hasMoney(line))));
  const tools = (
    <>
      <SegmentedControl
        size="xs"
        aria-label={say(moneyViewTexts.shows)}
        value={shows}
        onChange={setShows}
        data={[
          { value: 'planned', label: say(moneyViewTexts.showPlanned) },
          { value: 'used', label: say(moneyViewTexts.showUsed) },
          { value: 'both', label: say(moneyViewTexts.showBoth) },
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label={say(moneyViewTexts.span)}
        value={span}
        onChange={setSpan}
        data={[
          { value: 'month', label: say(moneyViewTexts.months) },
          { value: 'quarter', label: say(moneyViewTexts.quarters) },
        ]}
      />
      {add}
    </>
  );
  return (
    <ViewFrame id="money" tools={tools} isEmpty={filled.length === 0} start={add}>
      <LastingSummary check={tables[0].check} />
      <RuleNotes rules={moneyNotes} />
      {filled.map((table) => (
        <MoneyGrid key={table.currency} table={table} span={span} shows={shows} />
      ))}
      {drawn.map((table) => (
        <MoneyChartFigure key={table.currency} table={table} />
      ))}
      <ReturnSection plan={plan} today={today} />
    </ViewFrame>
  );
}
