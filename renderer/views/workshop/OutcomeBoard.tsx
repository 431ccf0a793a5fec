import { workshopTexts } from '../../../shared/messages/workshop.ts';
import { stances, type Outcome } from '../../../shared/workshop/outcome.ts';
import { useSay } from '../../session/useSay.ts';
import { AxesBoard } from './AxesBoard.tsx';
import { BarList } from './BarList.tsx';
import { SaidList } from './SaidList.tsx';

/** What came of a round, large. */
export function OutcomeBoard({ outcome }: { readonly outcome: Outcome }) {
  const say = useSay();
  switch (outcome.form) {
    case 'texts':
      return <SaidList said={outcome.said} />;
    case 'axes':
      return <AxesBoard axes={outcome.axes} />;
    case 'dots':
      return <BarList bars={outcome.options.map(({ id, text, value }) => ({ id, name: say(text), share: value, said: say(workshopTexts.dotsGiven, { count: value }) }))} />;
    case 'order': {
      const last = outcome.options.length;
      return <BarList isNumbered bars={outcome.options.map(({ id, text, value }) => ({ id, name: say(text), share: last + 1 - value, said: say(workshopTexts.meanPlace, { value }) }))} />;
    }
    case 'statements':
      return (
        <BarList
          bars={outcome.options.map(({ id, text, value, people }) => ({ id, name: say(text), share: people === 0 ? 0 : value / people, said: say(workshopTexts.holdsFor, { value, people }) }))}
          whole={1}
        />
      );
    case 'stance':
      return (
        <>
          <BarList bars={stances.map((stance) => ({ id: stance, name: say(workshopTexts[stance]), share: outcome.counts[stance], said: String(outcome.counts[stance]) }))} />
          <SaidList said={outcome.words.map(({ stance, text, by }) => ({ text: `${say(workshopTexts[stance])}: ${text}`, by }))} />
        </>
      );
  }
}
