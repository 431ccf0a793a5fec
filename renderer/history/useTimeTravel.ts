import { useEffect, useEffectEvent, useRef } from 'react';
import type { Host } from '../../shared/contract/host.ts';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { showFailure } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useWindowState } from '../session/windowState.ts';
import { readRevision } from './readRevision.ts';
import { lookAt, viewNow } from './showRevision.ts';

/** So many plans that were read stay at hand while somebody drags to and fro. */
const plansAtHand = 24;

/**
 * Goes to a revision, or to now; the latest wish counts, and one revision is read at a time. `onArrived` is called when the
 * window shows what was wished for last.
 */
export function useTimeTravel(host: Host, session: PlanEditor, onArrived: () => void): (to: RevisionSummary | undefined) => void {
  const arrived = useEffectEvent(onArrived);
  const traveller = useRef<Traveller | null>(null);
  useEffect(() => {
    const made = new Traveller(host, session, () => arrived());
    traveller.current = made;
    return () => made.close();
  }, [host, session]);
  return (to) => traveller.current?.go(to);
}

class Traveller {
  readonly #atHand = new Map<string, Plan>();
  #wish: { readonly to: RevisionSummary | undefined } | null = null;
  #isReading = false;
  #isClosed = false;

  constructor(
    readonly host: Host,
    readonly session: PlanEditor,
    readonly onArrived: () => void,
  ) {}

  go(to: RevisionSummary | undefined): void {
    this.#wish = { to };
    if (!this.#isReading) void this.#travel();
  }

  close(): void {
    this.#isClosed = true;
  }

  async #travel(): Promise<void> {
    this.#isReading = true;
    while (this.#wish && !this.#isClosed) {
      const { to } = this.#wish;
      this.#wish = null;
      if (to) await this.#show(to);
      else viewNow();
    }
    this.#isReading = false;
    if (!this.#isClosed) this.onArrived();
  }

  async #show({ id, label }: RevisionSummary): Promise<void> {
    let plan = this.#atHand.get(id);
    if (!plan) {
      const answer = await readRevision(this.host, this.session.id, id);
      if (!answer.ok) return showFailure(answer.failure);
      plan = answer.value;
      this.#atHand.set(id, plan);
      const [oldest] = this.#atHand.keys();
      if (this.#atHand.size > plansAtHand && oldest !== undefined) this.#atHand.delete(oldest);
    }
    if (!this.#isClosed && this.#wish === null && useWindowState.getState().session === this.session) lookAt(this.session, { id, label, plan });
  }
}
