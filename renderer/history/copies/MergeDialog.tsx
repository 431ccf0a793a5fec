import { Button, FileButton, Stack } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { MethodOutput } from '../../../shared/contract/contract.ts';
import { copiesTexts as texts } from '../../../shared/messages/copies.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { toBase64 } from '../../session/fileTransfer.ts';
import { useHost } from '../../session/hostContext.ts';
import type { PlanEditor } from '../../session/planEditor.ts';
import { useSay } from '../../session/useSay.ts';
import { useHistoryState, type Merging } from '../historyState.ts';
import { useLast } from '../useLast.ts';
import classes from './Copies.module.css';
import { MergeForm } from './MergeForm.tsx';

const close = (): void => useHistoryState.setState({ merging: null });

/** Merging with another copy: which one, what both changed, and what becomes of the copy. */
export function MergeDialog({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const merging = useHistoryState((state) => state.merging);
  const shown = useLast(merging);
  const title = shown && shown !== 'choose' ? say(texts.title, { name: shown.name }) : say(texts.chooseTitle);
  return (
    <Dialog opened={merging !== null} onClose={close} title={title} size={shown === 'choose' ? 560 : 1040}>
      {shown === 'choose' ? <ChooseCopy session={session} /> : shown ? <MergeForm session={session} merging={shown} onClose={close} /> : null}
    </Dialog>
  );
}

const goOn = (merging: Merging): void => useHistoryState.setState({ merging });

/** The web host's choice: the plans of its folder, and any file of this computer. */
function ChooseCopy({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const host = useHost();
  const [plans, setPlans] = useState<MethodOutput<'plans.list'>['inFolder']>([]);
  useEffect(() => {
    void host.call('plans.list', {}).then((answer) => answer.ok && setPlans(answer.value.inFolder.filter(({ id }) => id !== session.id)));
  }, [host, session]);
  const pick = async (file: File): Promise<void> => goOn({ from: { name: file.name, bytes: toBase64(new Uint8Array(await file.arrayBuffer())) }, name: file.name, isFound: false });
  return (
    <Stack gap="md">
      <p className={classes.lead}>{say(texts.chooseLead)}</p>
      <FileButton accept=".kehys" onChange={(file) => file && void pick(file)}>
        {(button) => (
          <Button {...button} leftSection={<IconUpload size={16} />} style={{ justifySelf: 'start' }}>
            {say(texts.chooseFile)}
          </Button>
        )}
      </FileButton>
      <section aria-label={say(texts.inFolder)}>
        <h3 className={classes.heading}>{say(texts.inFolder)}</h3>
        {plans.length === 0 ? <p className={classes.quiet}>{say(texts.noneInFolder)}</p> : null}
        <ul className={classes.plans}>
          {plans.map(({ id, name, title }) => (
            <li key={id}>
              <button type="button" onClick={() => goOn({ from: { file: id }, name: `${name}.kehys`, isFound: false })}>
                <strong dir="auto">{title}</strong> <small>{`${name}.kehys`}</small>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  );
}
