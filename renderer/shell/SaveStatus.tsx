import { IconAlertTriangle, IconCheck, IconLock, IconPencil, IconPlugConnectedX, IconRefresh, type Icon } from '@tabler/icons-react';
import { Hint } from '../design/Hint.tsx';
import type { PlanEditor } from '../session/planEditor.ts';
import type { SaveSignal } from '../session/saveSignal.ts';
import classes from './SaveStatus.module.css';
import { useSaveSignal } from './useSaveSignal.ts';

const icons: Readonly<Record<SaveSignal, Icon>> = {
  saved: IconCheck,
  drafts: IconPencil,
  saving: IconRefresh,
  failed: IconAlertTriangle,
  readOnly: IconLock,
  offline: IconPlugConnectedX,
  refused: IconAlertTriangle,
};

/** Whether the plan is on disk, in a word; the tooltip says more. */
export function SaveStatus({ session }: { readonly session: PlanEditor }) {
  const { signal, words } = useSaveSignal(session);
  const Picture = icons[signal];
  return (
    <Hint label={words.detail}>
      <span className={classes.status} data-signal={signal} role="status" tabIndex={0}>
        <Picture size={15} />
        <span className={classes.label}>{words.label}</span>
      </span>
    </Hint>
  );
}
