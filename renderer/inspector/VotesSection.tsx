import { register } from '../../shared/framework/registers.ts';
import { formatDate } from '../../shared/messages/text.ts';
import { workshopDecisionTexts } from '../../shared/messages/workshopDecisions.ts';
import { votesOn } from '../../shared/plan/votes.ts';
import { usePlan } from '../session/planSource.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import classes from './inspector.module.css';

/** What rooms' dots said of an item, latest first; nothing for what was never voted on. */
export function VotesSection({ item }: { readonly item: string }) {
  const say = useSay();
  const language = useLanguage();
  const votes = usePlan((plan) => votesOn(plan, item));
  if (votes.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{say(register('votes').name)}</h3>
      <ul className={classes.votes}>
        {votes.map(({ dots, ofDots, place, ofOptions, question, on }, index) => (
          <li key={index}>
            <strong>{say(workshopDecisionTexts.votes, { dots, all: ofDots, place, options: ofOptions })}</strong>
            <span>
              {question} · {formatDate(on, language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
