import { Button, SegmentedControl } from '@mantine/core';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { timelineGroupings } from '../../../shared/views/actionBoard.ts';
import { timelineZooms } from '../../../shared/views/timeline.ts';
import { useSay } from '../../session/useSay.ts';
import { useActionsState } from './actionsState.ts';

const groupingTexts = { channel: actionsViewTexts.byChannel, goal: actionsViewTexts.byGoal } as const;

/** Chooses the timeline's scale and what its actions are grouped by. */
export function TimelineTools({ onToday }: { onToday(): void }) {
  const say = useSay();
  const zoom = useActionsState((state) => state.zoom);
  const grouping = useActionsState((state) => state.grouping);
  return (
    <div className="timeline-tools">
      <SegmentedControl
        size="xs"
        aria-label={say(actionsViewTexts.zoom)}
        value={zoom}
        onChange={(zoom) => useActionsState.setState({ zoom })}
        data={timelineZooms.map((value) => ({ value, label: say(actionsViewTexts[value]) }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={say(actionsViewTexts.grouping)}
        value={grouping}
        onChange={(grouping) => useActionsState.setState({ grouping })}
        data={timelineGroupings.map((value) => ({ value, label: say(groupingTexts[value]) }))}
      />
      <Button size="xs" variant="default" onClick={onToday}>
        {say(actionsViewTexts.toToday)}
      </Button>
    </div>
  );
}
