import { Alert, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { addItem } from '../../../shared/edits/items.ts';
import { goalsViewTexts } from '../../../shared/messages/viewGoals.ts';
import { firstGoals, goalRows, type GoalRow } from '../../../shared/views/goalChain.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession, selectItems, useWindowState } from '../../session/windowState.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { ChainTrace } from './ChainTrace.tsx';
import { Expectations } from './Expectations.tsx';
import { GoalList } from './GoalList.tsx';
import { rankGoal } from './rankGoal.ts';
import './goals.css';

/** The goals in their order of importance, and the chain of the one that is chosen. */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const rows = useMemo(() => goalRows(plan), [plan]);
  const chosen = useWindowState((state) => state.selection.items[0]);
  const shown = rows.find(({ goal }) => goal.id === chosen) ?? rows[0];
  const add = readOnly ? null : (
    <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => addGoal(rows.length)}>
      {say(goalsViewTexts.add)}
    </Button>
  );
  return (
    <ViewFrame id="goals" tools={add} isEmpty={rows.length === 0} start={add}>
      <FirstOfAll rows={rows} />
      {readOnly ? null : <p className="goals-hint">{say(goalsViewTexts.rankHint)}</p>}
      <GoalList rows={rows} shown={shown?.goal.id} />
      {shown ? <ChainTrace plan={plan} goal={shown.goal} /> : null}
      <Expectations plan={plan} goals={rows.map(({ goal }) => goal)} />
    </ViewFrame>
  );
}

/** Says where not exactly one goal is number one, and mends it. */
function FirstOfAll({ rows }: { readonly rows: readonly GoalRow[] }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const goals = rows.map(({ goal }) => goal);
  const count = firstGoals(goals);
  const [leader] = goals;
  if (count === 1 || !leader) return null;
  return (
    <Alert color="orange" variant="light" p="xs" mb="sm" className="goals-first">
      {count === 0 ? say(goalsViewTexts.noFirst) : say(goalsViewTexts.manyFirst, { count })}
      {readOnly ? null : (
        <Button size="compact-xs" ml="sm" onClick={() => rankGoal(goals, leader.id, 0)}>
          {say(goalsViewTexts.rankAsListed)}
        </Button>
      )}
    </Alert>
  );
}

function addGoal(others: number): void {
  const added = currentSession().edit(addItem, { type: 'goal', fields: { priority: others + 1 } });
  if (added.ok) selectItems([added.value]);
}
