import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { viewTexts } from '../../shared/messages/views.ts';
import { useSay } from '../session/useSay.ts';
import classes from './usePortion.module.css';
import { useIsPrinted } from './useDrawnRows.ts';

interface Portion {
  /** How many are drawn at first; each further portion is twice as large. */
  readonly first?: number;
  /** How many are drawn in any case. */
  readonly least?: number;
}

/** For cards with fields and buttons. */
export const ofCards: Portion = { first: 25 };

/** The first parts of a very long list, and a line that says how many there are and shows more; when printing, all. */
export function usePortion<T>(all: readonly T[], { first = 100, least = 0 }: Portion = {}): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const say = useSay();
  const isPrinted = useIsPrinted();
  const [asked, setWanted] = useState(first);
  const wanted = Math.max(asked, least);
  if (isPrinted || all.length <= wanted) return { shown: all, more: null };
  const further = Math.min(wanted * 2, all.length - wanted);
  return {
    shown: all.slice(0, wanted),
    more: (
      <p className={classes.portion}>
        <span role="status">{say(viewTexts.portion, { shown: wanted, all: all.length })}</span>
        <Button size="compact-sm" variant="default" onClick={() => setWanted(wanted + further)}>
          {say(viewTexts.morePortion, { count: further })}
        </Button>
      </p>
    ),
  };
}
