import { create } from 'zustand';
import type { RiskKind } from '../../../shared/framework/drillScenarios.ts';
import { stoppedWatch, type DrillCandidate, type Stopwatch } from '../../../shared/views/drill.ts';
import { useWindowState } from '../../session/windowState.ts';

/** A drill that is going on in this window. It outlives a look at the canvas, and is no part of the plan until it is kept. */
interface DrillState {
  /** The session whose plan it tries; another plan starts afresh. */
  readonly session: string;
  readonly kind: RiskKind | '';
  /** Ids of what has been drawn already. */
  readonly drawn: readonly string[];
  readonly situation: DrillCandidate | null;
  readonly watch: Stopwatch;
  readonly answer: string;
  readonly isAnswered: boolean;
}

const fresh: Omit<DrillState, 'session'> = { kind: '', drawn: [], situation: null, watch: stoppedWatch, answer: '', isAnswered: false };

const useDrillState = create<DrillState>(() => ({ session: '', ...fresh }));

/** The drill of the open plan. */
export function useDrill(): DrillState {
  const session = useWindowState((state) => state.session?.id ?? '');
  const state = useDrillState();
  return state.session === session ? state : { session, ...fresh };
}

/** Changes the drill of the open plan. */
export function changeDrill(change: Partial<Omit<DrillState, 'session'>>): void {
  const session = useWindowState.getState().session?.id ?? '';
  useDrillState.setState((state) => ({ ...(state.session === session ? {} : fresh), ...change, session }));
}
