import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconEye, IconGitCompare, IconSignature } from '@tabler/icons-react';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { compare, useHistoryState } from './historyState.ts';
import classes from './RevisionList.module.css';
import { showRevision } from './showRevision.ts';

interface RevisionMenuProps {
  readonly session: PlanEditor;
  readonly revision: RevisionSummary;
  readonly before: RevisionSummary | undefined;
}

/** What can be done with one revision. */
export function RevisionMenu({ session, revision, before }: RevisionMenuProps) {
  const say = useSay();
  const host = useHost();
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon
          className={classes.menu}
          variant="subtle"
          color="gray"
          aria-label={say(historyPanelTexts.actions, { label: revision.label })}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconEye size={16} />} onClick={() => void showRevision(host, session, revision)}>
          {say(historyPanelTexts.look)}
        </Menu.Item>
        <Menu.Item leftSection={<IconGitCompare size={16} />} onClick={() => compare(revision.id, 'now')}>
          {say(historyPanelTexts.compareNow)}
        </Menu.Item>
        {before ? (
          <Menu.Item leftSection={<IconGitCompare size={16} />} onClick={() => compare(before.id, revision.id)}>
            {say(historyPanelTexts.compareBefore)}
          </Menu.Item>
        ) : null}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconSignature size={16} />}
          disabled={session.readOnly}
          onClick={() => useHistoryState.setState({ signing: revision })}
        >
          {say(historyPanelTexts.signOff)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowBackUp size={16} />}
          disabled={session.readOnly}
          onClick={() => useHistoryState.setState({ restoring: revision })}
        >
          {say(historyPanelTexts.restore)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
