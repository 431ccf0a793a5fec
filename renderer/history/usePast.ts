import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { AskedPeriod, PastSubject } from '../../shared/history/pastQuery.ts';
import type { PastStep } from '../../shared/history/pastSteps.ts';
import type { Failure } from '../../shared/messages/failures.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useLanguage } from '../session/useSay.ts';

/** So many steps with an answer are listed before somebody asks for more. */
const stepsListed = 60;

export interface PastAnswer {
  readonly steps: readonly PastStep[];
  /** How many revisions were read so far. */
  readonly looked: number;
  readonly unread: number;
  /** The time that the question is about; null where it names none. */
  readonly period: AskedPeriod | null;
  /** `resting`: there is more where somebody asks for it. */
  readonly state: 'reading' | 'resting' | 'done';
  readonly failure?: Failure;
}

const nothingYet: PastAnswer = { steps: [], looked: 0, unread: 0, period: null, state: 'reading' };

/** What the past answers, read piece by piece from the newest on; a new question, or a new revision, begins anew. */
export function usePast(session: PlanEditor, subject: PastSubject | undefined, text: string): { readonly answer: PastAnswer; readonly goOn: () => void } {
  const host = useHost();
  const language = useLanguage();
  const version = useStore(session.store, (state) => state.historyVersion);
  const question = JSON.stringify([session.id, subject, text, language, version]);
  const [asked, setAsked] = useState({ question, room: stepsListed, answer: nothingYet });
  const current = asked.question === question ? asked : { question, room: stepsListed, answer: nothingYet };
  const { room } = current;

  useEffect(() => {
    let isCurrent = true;
    const put = (answer: PastAnswer): void => setAsked({ question, room, answer });
    const read = async (): Promise<void> => {
      let answer = nothingYet;
      let from: string | undefined;
      while (isCurrent) {
        const piece = await host.call('history.past', { session: session.id, subject, text, language, from });
        if (!isCurrent) return;
        if (!piece.ok) return put({ ...answer, state: 'done', failure: piece.failure });
        // The host made these from its own plan; they are whole.
        const steps = [...answer.steps, ...(piece.value.steps as unknown as PastStep[])];
        const { next, period } = piece.value;
        answer = {
          steps,
          looked: answer.looked + piece.value.looked,
          unread: answer.unread + piece.value.unread,
          period,
          state: next === null ? 'done' : steps.length >= room ? 'resting' : 'reading',
        };
        put(answer);
        if (next === null || answer.state === 'resting') return;
        from = next;
      }
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [host, session, subject, text, language, question, room]);

  return { answer: current.answer, goOn: () => setAsked({ ...current, room: room + stepsListed }) };
}
