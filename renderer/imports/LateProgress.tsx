import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { bringInTexts } from '../../shared/messages/bringIn.ts';
import { useSay } from '../session/useSay.ts';
import classes from './BringIn.module.css';

/** What takes no longer than this needs no sign, ms. */
const patience = 500;

interface LateProgressProps {
  /** What is being done. */
  readonly words: string;
  /** Ends it, where it can be ended alone. */
  onCancel?(): void;
}

/** Says that work beside the window takes its time, once it does. */
export function LateProgress({ words, onCancel }: LateProgressProps) {
  const say = useSay();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
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
