import { Button, Group, Stack, Text as Paragraph, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { Dialog } from '../design/Dialog.tsx';
import { focusAtOnce } from '../design/focusAtOnce.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { writePreferences } from '../session/preferences.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { dialogId } from '../typing/draftId.ts';
import { useKeptText } from '../typing/useKeptText.ts';

const close = (): void => useWindowState.setState({ dialog: null });

/** Names the plan as it stands now. What is typed stays until the revision is kept. */
export function RecordDialog({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const isOpen = useWindowState((state) => state.dialog === 'record');
  return (
    <Dialog opened={isOpen} onClose={close} title={say(historyPanelTexts.name)} size={480}>
      <RecordForm session={session} />
    </Dialog>
  );
}

function RecordForm({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const host = useHost();
  const [label, setLabel, labelDone] = useKeptText(dialogId('record', 'label'));
  const [author, setAuthor] = useState(useWindowState.getState().preferences.author);
  const [reason, setReason, reasonDone] = useKeptText(dialogId('record', 'reason'));
  const [isRecording, setRecording] = useState(false);

  const record = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setRecording(true);
    const answer = await session.onceSettled(() => host.call('history.record', { session: session.id, label, author, reason }));
    setRecording(false);
    if (!answer.ok) return showFailure(answer.failure);
    labelDone();
    reasonDone();
    close();
    showNotice(historyPanelTexts.recorded, { label: answer.value.label });
    if (author.trim() !== useWindowState.getState().preferences.author) void writePreferences(host, { author: author.trim() });
  };

  return (
    <form onSubmit={(event) => void record(event)}>
      <Stack gap="md">
        <Paragraph size="sm" c="dimmed">
          {say(historyPanelTexts.recordHint)}
        </Paragraph>
        <TextInput
          label={say(historyPanelTexts.label)}
          placeholder={say(historyPanelTexts.labelPlaceholder)}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          required
          data-autofocus
          ref={focusAtOnce}
        />
        <TextInput
          label={say(historyPanelTexts.author)}
          description={say(historyPanelTexts.authorHint)}
          value={author}
          onChange={(event) => setAuthor(event.currentTarget.value)}
          required
        />
        <Textarea
          label={say(historyPanelTexts.reason)}
          placeholder={say(historyPanelTexts.reasonPlaceholder)}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={6}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {say(historyPanelTexts.cancel)}
          </Button>
          <Button type="submit" loading={isRecording} disabled={label.trim() === '' || author.trim() === ''}>
            {say(historyPanelTexts.record)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
