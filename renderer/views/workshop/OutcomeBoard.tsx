import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { workshopTexts } from '../../../shared/messages/workshop.ts';
import { placeAmong, type Outcome } from '../../../shared/workshop/outcome.ts';
import { useSay } from '../../session/useSay.ts';
import { AxesBoard } from './AxesBoard.tsx';
import { BarList } from './BarList.tsx';
import { NotesBoard } from './NotesBoard.tsx';
import { SaidList } from './SaidList.tsx';
import { StanceBoard } from './StanceBoard.tsx';

interface OutcomeBoardProps {
  readonly outcome: Outcome;
  /** What was written stands in the plan as notes. */
  readonly areNotes: boolean;
}

/** What came of a round, large. */
export function OutcomeBoard({ outcome, areNotes }: OutcomeBoardProps) {
  const say = useSay();
  switch (outcome.form) {
    case 'texts':
      return areNotes ? <NotesBoard said={outcome.said} /> : <SaidList said={outcome.said} />;
    case 'axes':
      return <AxesBoard axes={outcome.axes} />;
    case 'dots': {
      const most = Math.max(1, ...outcome.options.map(({ value }) => value));
      return <BarList bars={outcome.options.map(({ id, text, value }) => ({ id, name: say(text), share: value, said: say(workshopTexts.dotsGiven, { count: value }), isAhead: value === most }))} />;
    }
    case 'order': {
      const last = outcome.options.length;
      return <BarList bars={outcome.options.map(({ id, text, value }) => ({ id, place: placeAmong(outcome.options, value), name: say(text), share: last + 1 - value, said: say(workshopTexts.meanPlace, { value }), isAhead: value === outcome.options[0]?.value }))} />;
    }
    case 'statements':
      return (
        <BarList
          bars={outcome.options.map(({ id, text, value, people }) => ({
            id,
            name: say(text),
            share: people === 0 ? 0 : value / people,
            said: `${value}/${people}`,
            isAhead: value * 2 > people,
          }))}
          whole={1}
          legend={say(texts.holdsFor)}
        />
      );
    case 'stance':
      return <StanceBoard {...outcome} />;
  }
}
