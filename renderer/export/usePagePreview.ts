import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { MethodInput, PagePreview } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/messages/failures.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';

/** How long choices rest before all of the document is set anew, ms. */
const restAfter = 500;
/** How soon a page is asked for again that another window's took the place of, ms. */
const againAfter = 200;

export type PreviewChoices = Omit<MethodInput<'exports.preview'>, 'session' | 'page' | 'isSettled'>;

export interface PagePreviewState {
  /** The page seen last; it stays until there is a newer one. */
  readonly shown: PagePreview | undefined;
  /** Whether it is what the choices and the plan say now. */
  readonly isFresh: boolean;
  readonly failure: Failure | undefined;
}

/** The page that the choices make, kept up with them and with the plan: the page alone at once, all of the document when they rest. */
export function usePagePreview(session: PlanEditor, choices: PreviewChoices, page: number): PagePreviewState {
  const host = useHost();
  const plan = useStore(session.store, (state) => state.plan);
  const asked = JSON.stringify({ ...choices, page });
  // One for each state of what is asked for.
  const wanted = useMemo(() => ({ plan, asked }), [plan, asked]);
  const [state, setState] = useState<{ readonly of?: object; readonly shown?: PagePreview; readonly failure?: Failure }>({});

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const request = JSON.parse(wanted.asked) as PreviewChoices & { readonly page: number };
    const ask = async (isSettled: boolean): Promise<void> => {
      const answer = await session.onceSettled(() => host.call('exports.preview', { ...request, session: session.id, isSettled }));
      if (isOver) return;
      if (answer.ok) {
        setState({ of: wanted, shown: answer.value });
        if (!answer.value.isSettled) timer = setTimeout(() => void ask(true), restAfter);
      } else if (answer.failure.code === 'export-cancelled') timer = setTimeout(() => void ask(isSettled), againAfter);
      else setState(({ shown }) => ({ of: wanted, shown, failure: answer.failure }));
    };
    void ask(false);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [host, session, wanted]);

  return { shown: state.shown, isFresh: state.of === wanted, failure: state.of === wanted ? state.failure : undefined };
}
