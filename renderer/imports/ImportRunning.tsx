import { Button, Group, Progress } from '@mantine/core';
import { bringInTexts } from '../../shared/messages/bringIn.ts';
import { useSay } from '../session/useSay.ts';
import classes from './BringIn.module.css';
import type { RunningImport } from './useImport.ts';

interface ImportRunningProps {
  readonly running: RunningImport;
  /** How many parts it brings. */
  readonly count: number;
  onCancel(): void;
}

/** How far an import is. */
export function ImportRunning({ running, count, onCancel }: ImportRunningProps) {
  const say = useSay();
  const words = running.into === 'open' ? say(bringInTexts.progress, { done: running.done.parts, count }) : say(bringInTexts.making);
  return (
    <div className={classes.progress}>
      <p role="status">{words}</p>
      {running.into === 'open' ? <Progress value={running.done.share * 100} aria-label={words} /> : <div className={classes.lateBar} role="progressbar" aria-label={words} />}
      {running.into === 'open' || running.isWorkingOut ? (
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onCancel}>
            {say(bringInTexts.cancel)}
          </Button>
        </Group>
      ) : null}
    </div>
  );
}
