import { duties, dutyParties, type DutyParty } from '../../../shared/framework/partnership.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { textOf, titleOf, type Item, type RegisterEntries } from '../../../shared/plan/plan.ts';
import { useSay } from '../../session/useSay.ts';
import { DutyRow } from './DutyRow.tsx';

const parties: readonly DutyParty[] = ['agency', 'client', 'both'];
/** Id of the list of people that names are chosen from. */
const peopleListId = 'duty-people';

interface DutiesProps {
  readonly entries: RegisterEntries;
  readonly people: readonly Item[];
  readonly today: string;
  readonly readOnly: boolean;
}

/** What each party promises the other: ticked as of a day, with a name, a pledge and hours from each side that owes it (S1). */
export function Duties({ entries, people, today, readOnly }: DutiesProps) {
  const say = useSay();
  return (
    <section aria-label={say(texts.duties)}>
      <h3 className="view-question">{say(texts.dutiesQuestion)}</h3>
      <p className="process-quiet">{say(texts.dutiesHint)}</p>
      <datalist id={peopleListId}>
        {people.map((person) => (
          <option key={person.id} value={titleOf(person)} />
        ))}
      </datalist>
      {parties.map((party) => {
        const owed = duties.filter((duty) => duty.party === party);
        const kept = owed.filter((duty) => textOf(entries[duty.id] ?? {}, 'on') !== '').length;
        return (
          <section key={party} className="process-card process-party" aria-label={say(dutyParties[party])}>
            <h4>
              {say(dutyParties[party])}
              <span>{say(texts.dutiesKept, { count: kept, all: owed.length })}</span>
            </h4>
            <ul>
              {owed.map((duty) => (
                <DutyRow key={duty.id} duty={duty} values={entries[duty.id] ?? {}} people={people} peopleListId={peopleListId} today={today} readOnly={readOnly} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
