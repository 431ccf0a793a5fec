import { Button, SegmentedControl } from '@mantine/core';
import { IconInfoCircle, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { peopleScreenTexts, peopleViewTexts } from '../../../shared/messages/viewPeople.ts';
import { skillMatrix, type Owned } from '../../../shared/views/skills.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { ItemName } from '../ItemName.tsx';
import { RuleNotes } from '../RuleNotes.tsx';
import { ViewFrame } from '../ViewFrame.tsx';
import { HoursScreen } from './HoursScreen.tsx';
import { OrchestraScreen } from './OrchestraScreen.tsx';
import { addPerson } from './peopleEdits.ts';
import { RoutinesScreen } from './RoutinesScreen.tsx';
import { SkillTable } from './SkillTable.tsx';
import './people.css';

const screens = ['hours', 'skills', 'routines', 'orchestra'] as const;
type Screen = (typeof screens)[number];

/** What the rules say, where it is worked on. */
const rulesOf: Readonly<Record<Screen, readonly string[]>> = {
  hours: ['person-over-hours'],
  skills: ['skill-gap', 'skills-unscored'],
  routines: ['tool-without-time', 'promise-without-hours'],
  orchestra: [],
};

/** Who has the hours, who can do what, what the channels need, and who answers for what (S4). */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const [screen, setScreen] = useState<Screen>('hours');
  const matrix = useMemo(() => skillMatrix(plan), [plan]);
  const add = readOnly ? null : (
    <Button size="xs" leftSection={<IconPlus size={15} />} onClick={addPerson}>
      {say(peopleViewTexts.add)}
    </Button>
  );
  return (
    <ViewFrame
      id="people"
      tools={
        <>
          <SegmentedControl size="xs" aria-label={say(peopleScreenTexts.screen)} data={screens.map((value) => ({ value, label: say(peopleScreenTexts[value]) }))} value={screen} onChange={setScreen} />
          {add}
        </>
      }
      isEmpty={matrix.people.length === 0}
      start={add}
    >
      {screen === 'hours' ? <HoursScreen plan={plan} /> : null}
      {screen === 'routines' ? <RoutinesScreen plan={plan} /> : null}
      {screen === 'orchestra' ? <OrchestraScreen plan={plan} /> : null}
      {screen === 'skills' ? (
        <>
          <SkillTable matrix={matrix} />
          <p className="people-note">
            <IconInfoCircle size={16} aria-hidden="true" />
            {say(peopleViewTexts.toolNote)}
          </p>
          {matrix.ownerless.length > 0 ? <Ownerless groups={matrix.ownerless} /> : null}
        </>
      ) : null}
      <div className="people-notes">
        <RuleNotes rules={rulesOf[screen]} />
      </div>
    </ViewFrame>
  );
}

/** What nobody answers for: choosing one opens it beside. */
function Ownerless({ groups }: { readonly groups: readonly Owned[] }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  return (
    <section className="people-ownerless">
      <h3>{say(peopleViewTexts.ownerless)}</h3>
      {readOnly ? null : <p>{say(peopleViewTexts.ownerlessNote)}</p>}
      <dl>
        {groups.map(({ type, items }) => (
          <div key={type}>
            <dt>{say(peopleViewTexts.ofType, { type: say(itemType(type).plural), count: items.length })}</dt>
            <dd>
              {items.map((item) => (
                <ItemName key={item.id} item={item} isChip />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
