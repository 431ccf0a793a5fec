import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { shellTexts } from '../../shared/messages/shell.ts';
import { runCommand } from '../commands/dispatch.ts';
import { saveSignal, type PlanEditor } from '../session/planEditor.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { Banner } from '../design/Banner.tsx';
import { wordSaveSignal, type SaveWords } from './saveWords.ts';

const remedies: Readonly<Record<NonNullable<SaveWords['remedy']>, keyof typeof shellTexts>> = {
  'plan.save': 'retry',
  'plan.saveAs': 'saveAs',
  'plan.copyHere': 'copyHere',
};
const hues = { failed: 'red', readOnly: 'slate', offline: 'orange', refused: 'red' } as const;

/** Stays over the canvas as long as what is typed here does not reach the plan file, says why and what helps. */
export function SaveBanner({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const language = useLanguage();
  const state = useStore(
    session.store,
    useShallow(({ saveState, unsent, connected, loaded, refusal }) => ({ saveState, unsent, connected, loaded, refusal })),
  );
  const signal = saveSignal(state);
  if (signal === 'saved' || signal === 'saving') return null;
  const { label, detail, remedy } = wordSaveSignal(signal, state, language, new Date());
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
    </Banner>
  );
}
