import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { moneyViewTexts } from '../../../shared/messages/viewMoney.ts';
import { budgetTable } from '../../../shared/views/budgetTable.ts';
import { useToday } from '../../session/today.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { RuleNotes } from '../RuleNotes.tsx';
import { ViewFrame } from '../ViewFrame.tsx';
import { LastingSummary } from './LastingSummary.tsx';
import { MoneyChartFigure } from './MoneyChartFigure.tsx';
import { MoneyTable } from './MoneyTable.tsx';
import { addMoney } from './moneyEdits.ts';
import './money.css';

/** The money over at least two years: drawn, judged and by month. */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const today = useToday();
  const table = useMemo(() => budgetTable(plan, today), [plan, today]);
  const add = readOnly ? null : (
    <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => addMoney(say(moneyViewTexts.newLine))}>
      {say(moneyViewTexts.add)}
    </Button>
  );
  const isEmpty = table.available.groups.length + table.planned.groups.length === 0;
  return (
    <ViewFrame id="money" tools={add} isEmpty={isEmpty} start={add}>
      <LastingSummary check={table.check} />
      <RuleNotes rules={['budget-short', 'budget-front-loaded', 'money-launch-only', 'money-undated', 'money-overspent', 'campaign-long']} />
      <MoneyChartFigure table={table} />
      <MoneyTable table={table} />
    </ViewFrame>
  );
}
