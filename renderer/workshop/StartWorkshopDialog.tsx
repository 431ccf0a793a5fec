import { Button, Group, SegmentedControl, Stack, Switch, Text as Paragraph, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { viewWorkshopTexts as texts } from '../../shared/messages/viewWorkshop.ts';
import { workshopTexts } from '../../shared/messages/workshop.ts';
import { textOf } from '../../shared/plan/plan.ts';
import { namings, type Naming } from '../../shared/workshop/task.ts';
import { Dialog } from '../design/Dialog.tsx';
import { focusAtOnce } from '../design/focusAtOnce.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { showView, useWindowState } from '../session/windowState.ts';
import { useWorkshop } from '../session/workshop.ts';
import { NetworkChoice } from '../design/NetworkChoice.tsx';

const close = (): void => useWindowState.setState({ dialog: null });

/** Starts a workshop: on which network, and what everybody is told before they join. */
export function StartWorkshopDialog({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const isOpen = useWindowState((state) => state.dialog === 'workshop');
  return (
    <Dialog opened={isOpen} onClose={close} title={say(texts.startTitle)} size={520}>
      <StartForm session={session} />
    </Dialog>
  );
}

function StartForm({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const host = useHost();
  const [title, setTitle] = useState(() => textOf(session.plan.fields, 'title'));
  const [address, setAddress] = useState<string | null>(null);
  const [naming, setNaming] = useState<Naming>('bySide');
  const [keepsNames, setKeepsNames] = useState(true);
  const [isStarting, setStarting] = useState(false);

  const start = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (address === null) return;
    setStarting(true);
    const answer = await host.call('workshop.start', { session: session.id, title, address, naming, keepsNames });
    setStarting(false);
    if (!answer.ok) return showFailure(answer.failure);
    useWorkshop.setState({ status: answer.value });
    close();
    showView('workshop');
  };

  return (
    <form onSubmit={(event) => void start(event)}>
      <Stack>
        <Paragraph size="sm" c="dimmed">
          {say(texts.startHint)}
        </Paragraph>
        <TextInput label={say(texts.title)} value={title} maxLength={300} onChange={(event) => setTitle(event.currentTarget.value)} data-autofocus ref={focusAtOnce} />
        <NetworkChoice value={address} onChange={setAddress} />
        <Stack gap={6}>
          <Paragraph size="sm" fw={500} id="workshop-naming">
            {say(texts.naming)}
          </Paragraph>
          <SegmentedControl aria-labelledby="workshop-naming" data={namings.map((id) => ({ value: id, label: say(workshopTexts[id]) }))} value={naming} onChange={(chosen) => setNaming(namings.find((known) => known === chosen) ?? naming)} />
        </Stack>
        <Switch label={say(texts.keepsNames)} checked={keepsNames} onChange={(event) => setKeepsNames(event.currentTarget.checked)} />
        <Paragraph size="xs" c="dimmed">
          {say(texts.saidBefore)}
        </Paragraph>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {say(texts.cancel)}
          </Button>
          <Button type="submit" loading={isStarting} disabled={address === null}>
            {say(texts.startAction)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
