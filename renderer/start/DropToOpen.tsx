import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { startTexts } from '../../shared/messages/start.ts';
import { isPictureFile } from '../input/pictureFile.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './DropToOpen.module.css';
import { isToImport, openFile } from './openFile.ts';
import { useOpening } from './useOpening.ts';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** Opens the plan file that is dropped anywhere on the window, or asks what another program's file becomes. */
export function DropToOpen() {
  const say = useSay();
  const { open } = useOpening();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      // The canvas has taken the pictures.
      if (!file || (event.defaultPrevented && isPictureFile(file))) return;
      event.preventDefault();
      void isToImport(file).then((isOther) => {
        if (isOther) useWindowState.setState({ dialog: 'import', fileToImport: file });
        else void open((host) => openFile(host, file));
      });
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [open]);

  if (!isOver) return null;
  return (
    <div className={classes.cover}>
      <div className={classes.target}>
        <IconFileImport size={56} stroke={1.4} />
        <strong>{say(startTexts.dropHere)}</strong>
        <span>{say(startTexts.dropKinds)}</span>
      </div>
    </div>
  );
}
