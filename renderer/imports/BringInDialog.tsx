import { Alert, Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { importEndings } from '../../shared/imports/importEndings.ts';
import { bringInTexts } from '../../shared/messages/bringIn.ts';
import { wordFailure } from '../../shared/messages/failures.ts';
import { Dialog } from '../design/Dialog.tsx';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './BringIn.module.css';
import { LateProgress } from './LateProgress.tsx';
import { MappingStep } from './MappingStep.tsx';
import { useFileSeen } from './useFileSeen.ts';

const close = (): void => useWindowState.setState({ dialog: null, fileToImport: null });

/** A file of another program: what it holds, what each part becomes, what will be made, and only then the import. */
export function BringInDialog() {
  const say = useSay();
  const isOpen = useWindowState((state) => state.dialog === 'import');
  /** Set while parts are written: closing then calls it off first. */
  const callOff = useRef<(() => void) | null>(null);
  return (
    <Dialog opened={isOpen} onClose={() => (callOff.current ? callOff.current() : close())} title={say(bringInTexts.title)} size="min(1120px, 95vw)">
      {isOpen ? <BringIn callOff={callOff} /> : null}
    </Dialog>
  );
}

function BringIn({ callOff }: { readonly callOff: React.RefObject<(() => void) | null> }) {
  const say = useSay();
  const language = useLanguage();
  const wanted = useWindowState((state) => state.fileToImport);
  // A file that is dropped while another is written waits until that is there.
  const [held, setHeld] = useState<File | null>(null);
  const file = held ?? wanted;
  const read = useFileSeen(file);
  const outcome = read?.outcome;
  const choose = (chosen: File | null): void => {
    if (chosen) useWindowState.setState({ fileToImport: chosen });
  };
  return (
    <>
      <div className={classes.choose}>
        <FileButton onChange={choose} accept={[...importEndings, '.json'].join(',')}>
          {(props) => (
            <Button {...props} variant="default" disabled={held !== null} leftSection={<IconFileImport size={16} />} data-autofocus={file ? undefined : true}>
              {say(file ? bringInTexts.chooseOther : bringInTexts.choose)}
            </Button>
          )}
        </FileButton>
        <span className={classes.hint}>{say(outcome?.ok ? bringInTexts.lead : bringInTexts.kinds)}</span>
      </div>
      {file && !read ? <LateProgress key={fileKey(file)} words={say(bringInTexts.reading, { name: file.name })} onCancel={() => useWindowState.setState({ fileToImport: null })} /> : null}
      {outcome && !outcome.ok ? (
        <Alert color="red" variant="light" role="alert">
          {wordFailure(outcome.failure, language)}
        </Alert>
      ) : null}
      {file && read && outcome?.ok ? <MappingStep key={fileKey(file)} file={file} client={read.client} found={outcome.value} callOff={callOff} onBusy={(isBusy) => setHeld(isBusy ? file : null)} close={close} /> : null}
    </>
  );
}

const fileKey = ({ name, lastModified, size }: File): string => `${name}:${lastModified}:${size}`;
