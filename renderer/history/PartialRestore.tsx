import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { Change } from '../../shared/history/change.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { keyOf, type ChangeChoice } from './ChangeList.tsx';
import classes from './ComparisonView.module.css';
import { useHistoryState } from './historyState.ts';
import { restoreChanges } from './restoreChanges.ts';

/** Which changes of the comparison are ticked, once somebody wants to restore parts of it. */
export function useChangeChoice(): ChangeChoice | undefined {
  const chosen = useHistoryState((state) => state.chosen);
  if (chosen === null) return undefined;
  return {
    chosen,
    toggle: (change) => {
      const key = keyOf(change);
      useHistoryState.setState({ chosen: chosen.has(key) ? new Set([...chosen].filter((other) => other !== key)) : new Set([...chosen, key]) });
    },
  };
}

interface PartialRestoreProps {
  readonly session: PlanEditor;
  /** The revision that the chosen parts shall say again. */
  readonly revision: string;
  readonly label: string;
  readonly changes: readonly Change[];
}

/** Chooses what of a revision comes back, and brings it back. */
export function PartialRestore({ session, revision, label, changes }: PartialRestoreProps) {
  const say = useSay();
  const host = useHost();
  const choice = useChangeChoice();
  const [isRestoring, setRestoring] = useState(false);
  const chosen = changes.filter((change) => choice?.chosen.has(keyOf(change)));
  const restore = async (): Promise<void> => {
    setRestoring(true);
    const isDone = await restoreChanges(host, session, revision, chosen);
    setRestoring(false);
    if (isDone) useHistoryState.setState({ chosen: null });
  };
  if (!choice) {
    return (
      <Button size="compact-sm" variant="default" mb={10} leftSection={<IconArrowBackUp size={15} />} onClick={() => useHistoryState.setState({ chosen: new Set() })}>
        {say(historyPanelTexts.restoreParts)}
      </Button>
    );
  }
  return (
    <div className={classes.restore}>
      <p>{say(historyPanelTexts.restorePartsText, { label })}</p>
      <div className={classes.restoreDeeds}>
        <Button size="compact-sm" disabled={chosen.length === 0} loading={isRestoring} onClick={() => void restore()}>
          {say(historyPanelTexts.restoreChosen, { count: chosen.length })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => useHistoryState.setState({ chosen: new Set(changes.map(keyOf)) })}>
          {say(historyPanelTexts.chooseAll)}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => useHistoryState.setState({ chosen: null })}>
          {say(historyPanelTexts.cancel)}
        </Button>
      </div>
    </div>
  );
}
