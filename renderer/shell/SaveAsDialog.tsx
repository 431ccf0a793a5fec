import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useState, type SubmitEvent } from 'react';
import { shellTexts } from '../../shared/messages/shell.ts';
import { Dialog } from '../design/Dialog.tsx';
import { focusAtOnce } from '../design/focusAtOnce.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { savePlanAs } from './savePlanAs.ts';

const close = (): void => useWindowState.setState({ dialog: null });

/** “Save as” on the web host: asks for a name in its plans folder. */
export function SaveAsDialog({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const isOpen = useWindowState((state) => state.dialog === 'saveAs');
  return (
    <Dialog opened={isOpen} onClose={close} title={say(shellTexts.saveAsTitle)}>
      <SaveAsForm session={session} />
    </Dialog>
  );
}

function SaveAsForm({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const host = useHost();
  const [name, setName] = useState(() => say(shellTexts.copyName, { name: session.store.getState().saveState.fileName.replace(/\.kehys$/, '') }));
  const [folder, setFolder] = useState('');
  const [isSaving, setSaving] = useState(false);

  useEffect(() => {
    void host.call('plans.list', {}).then((answer) => answer.ok && setFolder(answer.value.plansFolder));
  }, [host]);

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setSaving(true);
    const isSaved = await savePlanAs(host, session, name.trim());
    setSaving(false);
    if (isSaved) close();
  };

  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack>
        <TextInput
          label={say(shellTexts.fileName)}
          description={folder ? say(shellTexts.saveAsHint, { folder }) : undefined}
          rightSection=".kehys"
          rightSectionWidth={64}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          data-autofocus
          ref={focusAtOnce}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {say(shellTexts.cancel)}
          </Button>
          <Button type="submit" loading={isSaving} disabled={name.trim() === ''}>
            {say(shellTexts.saveAsAction)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
