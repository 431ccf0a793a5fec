import { duties, dutyParties, type DutyParty } from '../../../shared/framework/partnership.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { textOf, type RegisterEntries } from '../../../shared/plan/plan.ts';
import { useSay } from '../../session/useSay.ts';
import { DutyRow } from './DutyRow.tsx';

const parties: readonly DutyParty[] = ['agency', 'client', 'both'];

interface DutiesProps {
  readonly entries: RegisterEntries;
  readonly today: string;
  readonly readOnly: boolean;
}

/** What each party owes the other, ticked off with a date and a note. */
export function Duties({ entries, today, readOnly }: DutiesProps) {
  const say = useSay();
  return (
    <section className="process-card" aria-label={say(texts.duties)}>
      <h3>{say(texts.duties)}</h3>
      <p className="process-quiet">{say(texts.dutiesHint)}</p>
      {parties.map((party) => {
        const owed = duties.filter((duty) => duty.party === party);
        const kept = owed.filter((duty) => textOf(entries[duty.id] ?? {}, 'on') !== '').length;
        return (
          <section key={party} className="process-party" aria-label={say(dutyParties[party])}>
            <h4>
              {say(dutyParties[party])}
              <span>{say(texts.dutiesKept, { count: kept, all: owed.length })}</span>
            </h4>
            <ul>
              {owed.map((duty) => (
                <DutyRow key={duty.id} duty={duty} values={entries[duty.id] ?? {}} today={today} readOnly={readOnly} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
