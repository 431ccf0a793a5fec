import { Button } from '@mantine/core';
import { seatTexts } from '../../shared/messages/seat.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { runCommand } from '../commands/dispatch.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { Banner } from '../design/Banner.tsx';
import type { SaveWords } from './saveWords.ts';
import { useSaveSignal } from './useSaveSignal.ts';

const remedies: Readonly<Record<NonNullable<SaveWords['remedy']>, keyof typeof shellTexts>> = {
  'plan.save': 'retry',
  'plan.saveAs': 'saveAs',
  'plan.copyHere': 'copyHere',
};
const hues = { failed: 'red', readOnly: 'slate', offline: 'orange', refused: 'red' } as const;

/** Shown while what is typed here does not reach the plan file, with the reason and what helps. */
export function SaveBanner({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const { signal, words } = useSaveSignal(session);
  const isSeat = useWindowState((state) => state.app?.seat !== undefined);
  if (signal === 'saved' || signal === 'saving' || signal === 'drafts') return null;
  const { label, detail, remedy } = words;
  return (
    <Banner hue={hues[signal]} isAlert={signal === 'failed' || signal === 'refused'}>
      <span>
        <strong>{label}</strong> {detail}
      </span>
      {remedy ? (
        <Button size="compact-sm" variant="default" onClick={() => runCommand(remedy)}>
          {say(shellTexts[remedies[remedy]])}
        </Button>
      ) : null}
      {isSeat && signal === 'offline' ? (
        <Button size="compact-sm" variant="default" onClick={() => useWindowState.setState({ dialog: 'wayBack' })}>
          {say(seatTexts.otherAddress)}
        </Button>
      ) : null}
    </Banner>
  );
}
