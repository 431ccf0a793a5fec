import { Button, Group } from '@mantine/core';
import { isEarlierFile } from '../../shared/history/earlierFile.ts';
import { earlierTexts } from '../../shared/messages/earlier.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { Banner } from '../design/Banner.tsx';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState, type ViewedRevision } from '../session/windowState.ts';
import { compare, useHistoryState } from './historyState.ts';
import { TimelineStrip } from './TimelineStrip.tsx';
import { useRevisions } from './useRevisions.ts';
import { viewNow } from './showRevision.ts';

/** Says that the window shows a revision, not the living plan, and leads back; with it the line of time. */
export function RevisionBanner({ session }: { readonly session: PlanEditor }) {
  const viewed = useWindowState((state) => state.viewed);
  const isTravelling = useHistoryState((state) => state.isTravelling);
  return viewed || isTravelling ? <ViewedBanner session={session} viewed={viewed} /> : null;
}

interface ViewedBannerProps {
  readonly session: PlanEditor;
  readonly viewed: ViewedRevision | null;
}

function ViewedBanner({ session, viewed }: ViewedBannerProps) {
  const say = useSay();
  const answer = useRevisions(session);
  const revisions = answer?.ok ? answer.value : null;
  const isKept = viewed !== null && (isEarlierFile(viewed.id) || (revisions?.some(({ id }) => id === viewed.id) ?? false));
  return (
    <>
      {viewed ? (
        <Banner hue="gold">
          <strong>{isEarlierFile(viewed.id) ? say(earlierTexts.viewing, { label: viewed.label }) : say(historyPanelTexts.viewing, { label: viewed.label })}</strong>
          <Group gap={8}>
            <Button size="compact-sm" onClick={viewNow}>
              {say(historyPanelTexts.backToNow)}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                compare(viewed.id, 'now');
                useWindowState.setState({ historyOpen: true });
              }}
            >
              {say(historyPanelTexts.compareNow)}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!isKept || session.readOnly}
              onClick={() => useHistoryState.setState({ restoring: viewed })}
            >
              {say(historyPanelTexts.restoreShort)}
            </Button>
          </Group>
        </Banner>
      ) : null}
      {revisions ? <TimelineStrip session={session} revisions={revisions} /> : null}
    </>
  );
}
