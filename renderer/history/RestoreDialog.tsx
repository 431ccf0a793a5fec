import { Button, Group, Stack, Text as Paragraph, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { Dialog } from '../design/Dialog.tsx';
import { useHost } from '../session/hostContext.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { useHistoryState } from './historyState.ts';
import { useLast } from './useLast.ts';
import { viewNow } from './showRevision.ts';

const close = (): void => useHistoryState.setState({ restoring: null });

/** Asks before the plan becomes what it was; the answer to “is what I have now lost?” stands in the question. */
export function RestoreDialog({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const restoring = useHistoryState((state) => state.restoring);
  const shown = useLast(restoring);
  return (
    <Dialog opened={restoring !== null} onClose={close} title={say(historyPanelTexts.restoreTitle, { label: shown?.label ?? '' })} size={480}>
      {shown ? <RestoreForm session={session} revision={shown} /> : null}
    </Dialog>
  );
}

function RestoreForm({ session, revision }: { readonly session: PlanEditor; readonly revision: Pick<RevisionSummary, 'id' | 'label'> }) {
  const say = useSay();
  const host = useHost();
  const [author, setAuthor] = useState(useWindowState.getState().preferences.author);
  const [isRestoring, setRestoring] = useState(false);

  const restore = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setRestoring(true);
    const answer = await session.onceSettled(() =>
      host.call('history.restore', { session: session.id, revision: revision.id, author: author.trim() }),
    );
    setRestoring(false);
    if (!answer.ok) return showFailure(answer.failure);
    close();
    viewNow();
    showNotice(historyPanelTexts.restoredNotice, { label: revision.label });
  };

  return (
    <form onSubmit={(event) => void restore(event)}>
      <Stack gap="md">
        <Paragraph size="sm">{say(historyPanelTexts.restoreText)}</Paragraph>
        <TextInput
          label={say(historyPanelTexts.author)}
          value={author}
          onChange={(event) => setAuthor(event.currentTarget.value)}
          required
          data-autofocus={author === '' || undefined}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {say(historyPanelTexts.cancel)}
          </Button>
          <Button type="submit" loading={isRestoring} disabled={author.trim() === ''} data-autofocus={author !== '' || undefined}>
            {say(historyPanelTexts.restoreAction)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
