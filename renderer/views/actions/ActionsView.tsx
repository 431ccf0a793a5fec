import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { actionRows, filterActions, keepRows, type ActionRow } from '../../../shared/views/actionBoard.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { ActionBoard } from './ActionBoard.tsx';
import { ActionFilters } from './ActionFilters.tsx';
import { ActionTable } from './ActionTable.tsx';
import { ActionTimeline } from './ActionTimeline.tsx';
import { addAction } from './actionEdits.ts';
import { actionModes, useActionsState } from './actionsState.ts';
import { CustomerPathChart } from './CustomerPathChart.tsx';
import { ContentMixChart } from './ContentMixChart.tsx';
import { StepGuide } from './StepGuide.tsx';
import './actions.css';

/** The actions, as a table, a board, a timeline, by what they give, and as the four-step list that leads to them. */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const mode = useActionsState((state) => state.mode);
  const filter = useActionsState((state) => state.filter);
  const known = useRef<readonly ActionRow[]>([]);
  const rows = useMemo(() => keepRows(known.current, actionRows(plan)), [plan]);
  useEffect(() => {
    known.current = rows;
  }, [rows]);
  const shown = useMemo(() => filterActions(rows, filter), [rows, filter]);

  const addButton = readOnly ? null : (
    <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => addAction(filter)}>
      {say(actionsViewTexts.add)}
    </Button>
  );
  const start = (
    <Group justify="center">
      <Button size="xs" variant="default" onClick={() => useActionsState.setState({ mode: 'steps' })}>
        {say(actionsViewTexts.openSteps)}
      </Button>
      {addButton}
    </Group>
  );
  const tools = (
    <>
      <SegmentedControl
        size="xs"
        aria-label={say(actionsViewTexts.modes)}
        value={mode}
        onChange={(mode) => useActionsState.setState({ mode })}
        data={actionModes.map((value) => ({ value, label: say(actionsViewTexts[value]) }))}
      />
      {addButton}
    </>
  );
  const hasRows = mode === 'table' || mode === 'board' || mode === 'timeline';
  return (
    <ViewFrame id="actions" tools={tools} isEmpty={rows.length === 0 && mode !== 'steps'} start={start}>
      {hasRows ? <ActionFilters rows={rows} shown={shown.length} /> : null}
      {hasRows && shown.length === 0 ? <p className="actions-none">{say(actionsViewTexts.noneShown)}</p> : null}
      {mode === 'table' && shown.length > 0 ? <ActionTable rows={shown} /> : null}
      {mode === 'board' && shown.length > 0 ? <ActionBoard rows={shown} /> : null}
      {mode === 'timeline' && shown.length > 0 ? <ActionTimeline rows={shown} /> : null}
      {mode === 'path' ? <CustomerPathChart /> : null}
      {mode === 'mix' ? <ContentMixChart /> : null}
      {mode === 'steps' ? <StepGuide /> : null}
    </ViewFrame>
  );
}
