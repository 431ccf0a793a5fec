import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { entriesOf, numberOf, textOf } from '../../../shared/plan/plan.ts';
import { roundTitle } from '../../../shared/views/roundTitle.ts';
import { usePlan } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';

function makePdf(): void {
  useWindowState.setState({ exportDocument: 'minutes', exportFormat: 'pdf', dialog: 'export' });
}

/** What workshops have brought, as the plan keeps it. */
export function Minutes({ except }: { readonly except?: string | undefined }) {
  const say = useSay();
  const language = useLanguage();
  const isSeat = useWindowState((state) => state.app?.seat !== undefined);
  const rounds = usePlan((plan) => entriesOf(plan, 'workshopRounds'));
  // A round's id begins with its time.
  const inTurn = Object.entries(rounds).sort(([one], [other]) => (one < other ? -1 : 1));
  const all = inTurn.map(([, values]) => values);
  const kept = inTurn.filter(([id]) => id !== except).reverse();
  if (kept.length === 0) return null;
  return (
    <section className="workshop-card workshop-minutes" aria-label={say(texts.minutesTitle)}>
      <header>
        <h3>{say(texts.minutesTitle)}</h3>
        {isSeat ? null : (
          <Button size="compact-sm" variant="light" leftSection={<IconFileTypePdf size={14} />} onClick={makePdf}>
            {say(texts.minutesPdf)}
          </Button>
        )}
      </header>
      <ul>
        {kept.map(([id, values]) => (
          <li key={id}>
            <h4>{roundTitle(all, values, language)}</h4>
            <p className="workshop-quiet">
              {textOf(values, 'workshop')} · {formatDate(textOf(values, 'on'), language)} · {say(texts.answered, { answered: numberOf(values, 'answered') ?? 0, asked: numberOf(values, 'asked') ?? 0 })}
            </p>
            <p className="workshop-result">{textOf(values, 'result')}</p>
            {textOf(values, 'decision') ? (
              <p>
                <b>{say(texts.decision)}:</b> {textOf(values, 'decision')}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
