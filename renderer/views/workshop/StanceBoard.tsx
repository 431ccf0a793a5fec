import { workshopTexts } from '../../../shared/messages/workshop.ts';
import { stances, type Outcome } from '../../../shared/workshop/outcome.ts';
import { useSay } from '../../session/useSay.ts';
import { SaidList } from './SaidList.tsx';

/** Those who stand against it come first, in both lists: their words lie under their part of the bar. */
const fromAgainst = [...stances].reverse();

/** Agreement as one bar that is the whole room, and the words. */
export function StanceBoard({ counts, words }: Extract<Outcome, { form: 'stance' }>) {
  const say = useSay();
  return (
    <div className="workshop-stance">
      <ol>
        {fromAgainst.map((stance) => (
          <li key={stance} data-stance={stance} style={{ flexGrow: counts[stance] }} data-none={counts[stance] === 0}>
            <b>{counts[stance]}</b> <span>{say(workshopTexts[stance])}</span>
          </li>
        ))}
      </ol>
      {fromAgainst.map((stance) => {
        const said = words.filter((word) => word.stance === stance);
        if (said.length === 0) return null;
        return (
          <section key={stance} data-stance={stance}>
            <h4>{say(workshopTexts[stance])}</h4>
            <SaidList said={said} />
          </section>
        );
      })}
    </div>
  );
}
