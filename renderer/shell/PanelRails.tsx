import { Indicator } from '@mantine/core';
import { IconBulb, IconHistory, IconLayoutSidebar, IconLayoutSidebarRight } from '@tabler/icons-react';
import { shellTexts } from '../../shared/messages/shell.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useInsights } from '../session/insights.ts';
import { usePanelOpen } from '../session/panels.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './PlanWindow.module.css';

/** The narrow bar that opens the outline. */
export function LeftRail() {
  const say = useSay();
  const outlineOpen = usePanelOpen('outline');
  return (
    <nav className={classes.rail} data-side="left" aria-label={say(shellTexts.leftRail)}>
      <div className={classes.railTools} role="toolbar" aria-orientation="vertical" aria-label={say(shellTexts.leftRail)}>
        <CommandButton id="view.outline" icon={IconLayoutSidebar} isPressed={outlineOpen} />
      </div>
    </nav>
  );
}

/** The highest count that the bar has room for. */
const mostCounted = 99;

/** The narrow bar that opens details, findings and history. */
export function RightRail() {
  const say = useSay();
  const detailsOpen = usePanelOpen('details');
  const historyOpen = useWindowState((state) => state.historyOpen);
  const insightsOpen = useWindowState((state) => state.insightsOpen && !state.historyOpen);
  const findings = useInsights((state) => state.open.length);
  return (
    <nav className={classes.rail} data-side="right" aria-label={say(shellTexts.rightRail)}>
      <div className={classes.railTools} role="toolbar" aria-orientation="vertical" aria-label={say(shellTexts.rightRail)}>
        <CommandButton id="view.inspector" icon={IconLayoutSidebarRight} isPressed={detailsOpen} />
        <Indicator label={findings > mostCounted ? `${mostCounted}+` : findings} disabled={findings === 0} size={15} offset={{ x: findings > mostCounted ? 11 : 6, y: 6 }} color="orange.7" zIndex={1} classNames={{ indicator: classes.findings }}>
          <CommandButton id="view.insights" icon={IconBulb} isPressed={insightsOpen} />
        </Indicator>
        <CommandButton id="view.history" icon={IconHistory} isPressed={historyOpen} />
      </div>
    </nav>
  );
}
