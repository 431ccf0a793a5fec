import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { GuideStep } from '../../../shared/framework/guide.ts';
import { guideTexts } from '../../../shared/messages/viewGuide.ts';
import { saidTo, suggestionsFor, type Suggestion } from '../../../shared/views/guide.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { ItemName } from '../ItemName.tsx';

/** What the plan already answers, and what the framework's tables offer to be taken. */
export function GuideSoFar({ step, onTake }: { readonly step: GuideStep; onTake(suggestion: Suggestion): void }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const items = usePlan((plan) => saidTo(plan, step));
  const whole = usePlan((plan) => plan);
  const offers = readOnly ? [] : suggestionsFor(whole, step);
  return (
    <>
      {items.length > 0 ? (
        <section className="guide-so-far">
          <h4>{say(guideTexts.soFar)}</h4>
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <ItemName item={item} isChip />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {offers.length > 0 ? (
        <section className="guide-so-far">
          <h4>{say(guideTexts.suggestions)}</h4>
          <ul>
            {offers.map((offer) => (
              <li key={say(offer.name)}>
                <Button variant="light" size="sm" leftSection={<IconPlus size={15} />} aria-label={say(guideTexts.take, { name: say(offer.name) })} onClick={() => onTake(offer)}>
                  {say(offer.name)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
