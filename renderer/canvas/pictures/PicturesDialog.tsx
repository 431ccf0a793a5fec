import { Button, Group, Progress, Stack, Text as Words } from '@mantine/core';
import { pictureTexts } from '../../../shared/messages/pictures.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { useSay } from '../../session/useSay.ts';
import { useCanvasState } from '../canvasState.ts';
import { cancelPictures } from './bringPictures.ts';

/** How far pictures are that take long, and the way to call them off. */
export function PicturesDialog() {
  const say = useSay();
  const bringing = useCanvasState((state) => state.bringing);
  const words = bringing ? say(pictureTexts.progress, bringing) : '';
  return (
    <Dialog opened={bringing !== null} onClose={cancelPictures} title={say(pictureTexts.title)} size="sm">
      <Stack>
        <Words role="status">{words}</Words>
        <Progress value={bringing ? (bringing.done / bringing.count) * 100 : 0} aria-label={words || say(pictureTexts.title)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={cancelPictures}>{say(pictureTexts.cancel)}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
