import { peopleViewTexts } from '../../../shared/messages/viewPeople.ts';
import type { SkillMatrix } from '../../../shared/views/skills.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { PersonLine } from './PersonLine.tsx';
import { ScoreDots } from './ScoreDots.tsx';
import { walkCells } from './walkCells.ts';

/** People × skills with the team's best against what is needed. Arrows walk the cells, digits score. */
export function SkillTable({ matrix }: { readonly matrix: SkillMatrix }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const { skills, people, needed } = matrix;
  const most = Math.max(1, ...people.map((person) => person.load));

  return (
    <>
      <p className="people-hint">
        {needed > 0 ? say(peopleViewTexts.neededWhy, { needed }) : say(peopleViewTexts.noChannels)} {readOnly ? '' : say(peopleViewTexts.keysHint)}
      </p>
      <div className="people-scroll">
        <table className="people-table" aria-label={say(peopleViewTexts.matrix)} onKeyDown={walkCells}>
          <thead>
            <tr>
              <th scope="col">{say(peopleViewTexts.person)}</th>
              {skills.map(({ field, isGap }) => (
                <th key={field.key} scope="col" data-gap={isGap}>
                  {say(field.name)}
                </th>
              ))}
              <th scope="col">{say(peopleViewTexts.owns)}</th>
              <th scope="col">{say(peopleViewTexts.training)}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person, row) => (
              <PersonLine key={person.item.id} person={person} skills={skills} row={row} mostLoad={most} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say(peopleViewTexts.best)}</th>
              {skills.map(({ field, best, able, isGap }) => (
                <td key={field.key} data-gap={isGap}>
                  <ScoreDots value={best} maximum={field.maximum} needed={needed} />
                  <small>{isGap ? say(peopleViewTexts.gap) : needed > 0 ? say(peopleViewTexts.carried, { count: able.length }) : ''}</small>
                </td>
              ))}
              <td colSpan={2} />
            </tr>
            <tr>
              <th scope="row">{say(peopleViewTexts.needed)}</th>
              {skills.map(({ field }) => (
                <td key={field.key}>{needed > 0 ? say(peopleViewTexts.scoreOf, { value: needed, maximum: field.maximum }) : ''}</td>
              ))}
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
