import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { becomingsOf, decideRound, isDecided } from '../../../shared/workshop/decisions.ts';
import type { RevealedRound } from '../../../shared/workshop/revealIntoPlan.ts';
import { usePlan } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';

/** What the room's answers would become in the plan, line by line, before anything does. */
export function DecisionPanel({ round }: { readonly round: RevealedRound }) {
  const say = useSay();
  const plan = usePlan((whole) => whole);
  const becomings = useMemo(() => becomingsOf(plan, round), [plan, round]);
  if (isDecided(plan, round.id)) {
    return (
      <p className="workshop-quiet" role="status">
        {say(texts.decided)}
      </p>
    );
  }
  if (becomings.length === 0) return null;
  return (
    <section className="workshop-becomes" aria-label={say(texts.becomes)}>
      <h4>{say(texts.becomes)}</h4>
      <ul>
        {becomings.map(({ what, from, to }, place) => (
          <li key={place}>
            <span>{say(what)}</span>
            <span>
              {from ? (
                <>
                  <s>{say(from)}</s> <IconArrowRight size={14} role="img" aria-label={say(texts.to)} />{' '}
                </>
              ) : null}
              <b>{say(to)}</b>
            </span>
          </li>
        ))}
      </ul>
      <Button size="sm" onClick={() => currentSession().edit(decideRound, round)}>
        {say(texts.decide)}
      </Button>
    </section>
  );
}
