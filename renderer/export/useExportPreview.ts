import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Failure, Result } from '../../shared/messages/failures.ts';
import type { PlanEditor } from '../session/planEditor.ts';

/** How long choices rest before all of the document is set anew, ms. */
const restAfter = 500;
/** How soon is asked again when another window's request took this one's place, ms. */
const againAfter = 200;

interface Preview<Shown> {
  /** The picture seen last; it stays until there is a newer one. */
  readonly shown: Shown | undefined;
  /** Whether it is what the choices and the plan say now. */
  readonly isFresh: boolean;
  readonly failure: Failure | undefined;
}

interface Answer<Shown> {
  /** What it answers. */
  readonly of?: object;
  readonly shown?: Shown;
  readonly failure?: Failure;
}

/**
 * What the host makes of the choices, asked for anew whenever they or the plan change. An answer that says it is not settled is
 * asked for once more, settled, when the choices rest.
 * @param choices compared by their JSON
 */
export function useExportPreview<Shown>(
  session: PlanEditor,
  choices: object,
  ask: (isSettled: boolean) => Promise<Result<Shown & { readonly isSettled?: boolean }>>,
): Preview<Shown> {
  const plan = useStore(session.store, (state) => state.plan);
  const asked = JSON.stringify(choices);
  // A new object for each state of the plan and the choices.
  const wanted = useMemo(() => ({ plan, asked }), [plan, asked]);
  const [answer, setAnswer] = useState<Answer<Shown>>({});
  const askHost = useEffectEvent((isSettled: boolean) => session.onceSettled(() => ask(isSettled)));

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = async (isSettled: boolean): Promise<void> => {
      const result = await askHost(isSettled);
      if (isOver) return;
      if (result.ok) {
        setAnswer({ of: wanted, shown: result.value });
        if (result.value.isSettled === false) timer = setTimeout(() => void refresh(true), restAfter);
      } else if (result.failure.code === 'export-cancelled') timer = setTimeout(() => void refresh(isSettled), againAfter);
      else setAnswer(({ shown }) => ({ of: wanted, shown, failure: result.failure }));
    };
    void refresh(false);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [wanted]);

  const isFresh = answer.of === wanted;
  return { shown: answer.shown, isFresh, failure: isFresh ? answer.failure : undefined };
}
