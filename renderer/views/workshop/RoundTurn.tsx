import type { RoundStatus, WorkshopStatus } from '../../../shared/contract/workshopMethods.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { useSay } from '../../session/useSay.ts';

/** Which time a question is asked, from the second on. */
export function RoundTurn({ status: { rounds }, round }: { readonly status: WorkshopStatus; readonly round: RoundStatus }) {
  const say = useSay();
  const before = rounds.slice(0, rounds.indexOf(round)).filter(({ task }) => task.kind === round.task.kind && task.question === round.task.question).length;
  return before === 0 ? null : <b className="workshop-turns">{say(texts.turn, { count: before + 1 })}</b>;
}
