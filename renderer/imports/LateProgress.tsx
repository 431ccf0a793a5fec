import { Button } from '@mantine/core';
import { bringInTexts } from '../../shared/messages/bringIn.ts';
import { useLate } from '../design/useLate.ts';
import { useSay } from '../session/useSay.ts';
import classes from './BringIn.module.css';

interface LateProgressProps {
  /** What is being done. */
  readonly words: string;
  /** Ends it, where it can be ended alone. */
  onCancel?(): void;
}

/** Says that work beside the window takes its time, once it does. */
export function LateProgress({ words, onCancel }: LateProgressProps) {
  const say = useSay();
  const isLate = useLate();
  return (
    <div className={classes.late} role="status">
      {isLate ? (
        <>
          <span>{words}</span>
          <span className={classes.lateBar} role="progressbar" aria-label={words} />
          {onCancel ? (
            <Button variant="default" size="compact-sm" onClick={onCancel}>
              {say(bringInTexts.cancel)}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
