import { Button, Group, Input, SegmentedControl, Stack, Text as Paragraph, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Party, RevisionSummary } from '../../shared/history/revision.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { Dialog } from '../design/Dialog.tsx';
import { focusAtOnce } from '../design/focusAtOnce.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { dialogId } from '../typing/draftId.ts';
import { useKeptText } from '../typing/useKeptText.ts';
import { useHistoryState } from './historyState.ts';
import { useLast } from './useLast.ts';

const close = (): void => useHistoryState.setState({ signing: null });

/** A named person accepts one revision. */
export function SignOffDialog({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const signing = useHistoryState((state) => state.signing);
  const shown = useLast(signing);
  return (
    <Dialog opened={signing !== null} onClose={close} title={say(historyPanelTexts.signOffTitle, { label: shown?.label ?? '' })} size={480}>
      {shown ? <SignOffForm session={session} revision={shown} /> : null}
    </Dialog>
  );
}

function SignOffForm({ session, revision }: { readonly session: PlanEditor; readonly revision: RevisionSummary }) {
  const say = useSay();
  const host = useHost();
  const [party, setParty] = useState<Party>('client');
  const [name, setName, nameDone] = useKeptText(dialogId(`signOff/${revision.id}`, 'name'));
  const [note, setNote, noteDone] = useKeptText(dialogId(`signOff/${revision.id}`, 'note'));
  const [isSigning, setSigning] = useState(false);

  const sign = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setSigning(true);
    const answer = await host.call('history.signOff', { session: session.id, revision: revision.id, party, name: name.trim(), note: note.trim() });
    setSigning(false);
    if (!answer.ok) return showFailure(answer.failure);
    nameDone();
    noteDone();
    close();
    showNotice(historyPanelTexts.signedOff, { label: revision.label, name: name.trim() });
  };

  return (
    <form onSubmit={(event) => void sign(event)}>
      <Stack gap="md">
        <Paragraph size="sm" c="dimmed">
          {say(historyPanelTexts.signOffText)}
        </Paragraph>
        <Input.Wrapper label={say(historyPanelTexts.party)}>
          <SegmentedControl
            fullWidth
            aria-label={say(historyPanelTexts.party)}
            value={party}
            onChange={setParty}
            data={[
              { value: 'client', label: say(historyPanelTexts.client) },
              { value: 'agency', label: say(historyPanelTexts.agency) },
            ]}
          />
        </Input.Wrapper>
        <TextInput label={say(historyPanelTexts.signer)} value={name} onChange={(event) => setName(event.currentTarget.value)} required data-autofocus ref={focusAtOnce} />
        <Textarea label={say(historyPanelTexts.note)} value={note} onChange={(event) => setNote(event.currentTarget.value)} autosize minRows={2} maxRows={6} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {say(historyPanelTexts.cancel)}
          </Button>
          <Button type="submit" loading={isSigning} disabled={name.trim() === ''}>
            {say(historyPanelTexts.signOffAction)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
