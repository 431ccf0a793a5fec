import { Button, Group } from '@mantine/core';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { Banner } from '../design/Banner.tsx';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { compare, useHistoryState } from './historyState.ts';
import { useRevisions } from './useRevisions.ts';
import { viewNow } from './showRevision.ts';

/** Says that the canvas shows a revision, not the living plan, and leads back. */
export function RevisionBanner({ session }: { readonly session: PlanEditor }) {
  const viewed = useWindowState((state) => state.viewed);
  return viewed ? <ViewedBanner session={session} id={viewed.id} label={viewed.label} /> : null;
}

interface ViewedBannerProps {
  readonly session: PlanEditor;
  readonly id: string;
  readonly label: string;
}

function ViewedBanner({ session, id, label }: ViewedBannerProps) {
  const say = useSay();
  const answer = useRevisions(session);
  const revision = answer?.ok ? answer.value.find((candidate) => candidate.id === id) : undefined;
  return (
    <Banner hue="gold">
      <strong>{say(historyPanelTexts.viewing, { label })}</strong>
      <Group gap={8}>
        <Button size="compact-sm" onClick={viewNow}>
          {say(historyPanelTexts.backToNow)}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            compare(id, 'now');
            useWindowState.setState({ historyOpen: true });
          }}
        >
          {say(historyPanelTexts.compareNow)}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!revision || session.readOnly}
          onClick={() => useHistoryState.setState({ restoring: revision ?? null })}
        >
          {say(historyPanelTexts.restoreShort)}
        </Button>
      </Group>
    </Banner>
  );
}
