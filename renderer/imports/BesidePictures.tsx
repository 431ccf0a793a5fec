import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { gatherPictures, type BesidePicture, type CanvasPictures, type PicturedNode } from '../../shared/imports/canvasPictures.ts';
import { bringInTexts } from '../../shared/messages/bringIn.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { useSay } from '../session/useSay.ts';
import classes from './BringIn.module.css';

interface BesidePicturesProps {
  readonly pictured: readonly PicturedNode[];
  readonly into: Plan | undefined;
  readonly pictures: CanvasPictures | undefined;
  /** While they are read nothing else begins. */
  readonly isReading: boolean;
  onReading(isReading: boolean): void;
  onFound(pictures: CanvasPictures): void;
}

/** Offers to take in the pictures that a canvas shows. Whoever brings it in chooses their folder: nothing else of the computer is read. */
export function BesidePictures({ pictured, into, pictures, isReading, onReading, onFound }: BesidePicturesProps) {
  const say = useSay();
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const count = pictured.length;
  if (count === 0) return null;
  const take = async (files: readonly File[]): Promise<void> => {
    onReading(true);
    const { PicturePreparer } = await import('../pictures/preparePicture.ts');
    const preparer = new PicturePreparer();
    try {
      const found = await gatherPictures(pictured, into, (path) => (isGone.current ? Promise.resolve('missing') : pictureIn(files, path, preparer)));
      if (!isGone.current) onFound(found);
    } finally {
      preparer.close();
      onReading(false);
    }
  };
  return (
    <div className={classes.beside}>
      <span role="status">{isReading ? say(bringInTexts.picturesReading) : pictures && pictures.byNode.size > 0 ? say(bringInTexts.picturesTaken, { count: pictures.byNode.size }) : say(bringInTexts.picturesBeside, { count })}</span>
      <Button variant="default" size="compact-sm" loading={isReading} leftSection={<IconFolderOpen size={15} />} onClick={() => chooseFolder((files) => void take(files))}>
        {say(bringInTexts.chooseFolder)}
      </Button>
    </div>
  );
}

function chooseFolder(onChosen: (files: readonly File[]) => void): void {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.webkitdirectory = true;
  chooser.addEventListener('change', () => onChosen([...(chooser.files ?? [])]));
  chooser.click();
}

/** The file at a path in the chosen folder, or in the one that the path begins with, where that was chosen. */
async function pictureIn(files: readonly File[], path: readonly string[], preparer: { prepare(file: Blob): Promise<{ readonly picture: Exclude<BesidePicture, string> } | { readonly fault: string }> }): Promise<BesidePicture> {
  const wanted = path.join('/');
  const file = files.find(({ webkitRelativePath }) => webkitRelativePath.slice(webkitRelativePath.indexOf('/') + 1) === wanted || webkitRelativePath === wanted);
  if (!file) return 'missing';
  const prepared = await preparer.prepare(file);
  return 'fault' in prepared ? 'unreadable' : prepared.picture;
}
