import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconLock, IconPlugConnectedX, IconRefresh, type Icon } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { saveSignal, type PlanEditor, type SaveSignal } from '../session/planEditor.ts';
import { useLanguage } from '../session/useSay.ts';
import classes from './SaveStatus.module.css';
import { wordSaveSignal } from './saveWords.ts';

const icons: Readonly<Record<SaveSignal, Icon>> = {
  saved: IconCheck,
  saving: IconRefresh,
  failed: IconAlertTriangle,
  readOnly: IconLock,
  offline: IconPlugConnectedX,
  refused: IconAlertTriangle,
};

/** Whether the plan is on disk, in a word; the whole truth in its tooltip. */
export function SaveStatus({ session }: { readonly session: PlanEditor }) {
  const language = useLanguage();
  const state = useStore(
    session.store,
    useShallow(({ saveState, unsent, connected, loaded, refusal }) => ({ saveState, unsent, connected, loaded, refusal })),
  );
  const signal = saveSignal(state);
  const words = wordSaveSignal(signal, state, language, new Date());
  const Picture = icons[signal];
  return (
    <Tooltip label={words.detail}>
      <span className={classes.status} data-signal={signal} role="status" tabIndex={0}>
        <Picture size={15} />
        <span className={classes.label}>{words.label}</span>
      </span>
    </Tooltip>
  );
}
