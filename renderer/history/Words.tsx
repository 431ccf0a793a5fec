import { VisuallyHidden } from '@mantine/core';
import type { WordRun } from '../../shared/history/compareWords.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { useSay } from '../session/useSay.ts';
import classes from './Words.module.css';

/** A text in which words came and went: underlined what came, struck through what went, both said to screen readers. */
export function Words({ runs }: { readonly runs: readonly WordRun[] }) {
  const say = useSay();
  return (
    <span className={classes.words}>
      {runs.map(({ kind, text }, place) => {
        if (kind === 'kept') return <span key={place}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={place}>
            <VisuallyHidden>{say(historyPanelTexts[kind])}: </VisuallyHidden>
            {text}
          </Mark>
        );
      })}
    </span>
  );
}
