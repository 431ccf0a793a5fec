import type { KeyboardEvent } from 'react';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import type { ScaleField } from '../../../shared/framework/field.ts';
import { peopleViewTexts } from '../../../shared/messages/viewPeople.ts';
import { textOf, titleOf } from '../../../shared/plan/plan.ts';
import type { PersonRow, SkillColumn } from '../../../shared/views/skills.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { EntryCell } from '../EntryCell.tsx';
import { ItemName } from '../ItemName.tsx';
import { setPersonText, setScore } from './peopleEdits.ts';
import { ScoreDots } from './ScoreDots.tsx';

/** CSS px of the heaviest load's bar. */
const loadBarWidth = 64;

interface PersonLineProps {
  readonly person: PersonRow;
  readonly skills: readonly SkillColumn[];
  readonly row: number;
  /** The heaviest load in the team. */
  readonly mostLoad: number;
}

/** One person: scores, training, what they answer for and how much it is. */
export function PersonLine({ person, skills, row, mostLoad }: PersonLineProps) {
  const say = useSay();
  const { item, load } = person;
  const isSelected = useWindowState((state) => state.selection.items.includes(item.id));
  const name = titleOf(item) || say(peopleViewTexts.untitled);
  const textCell = (key: 'roles' | 'training', label: string) => (
    <EntryCell isLong part={{ kind: 'item', id: item.id }} field={key} label={label} shown={textOf(item.fields, key)} read={(text) => ({ ok: true, value: text })} commit={(text) => setPersonText(item.id, key, text)} />
  );
  return (
    <tr data-selected={isSelected}>
      <th scope="row">
        <ItemName item={item} />
        {textCell('roles', say(peopleViewTexts.rolesOf, { name }))}
      </th>
      {skills.map(({ field }, column) => (
        <td key={field.key}>
          <ScoreCell field={field} value={person.scores[field.key]} name={name} cell={`${row}/${column}`} onScore={(score) => setScore(item.id, field.key, score)} />
        </td>
      ))}
      <td>
        <span className="people-load" title={say(peopleViewTexts.loadOf, { count: load })}>
          <i style={{ width: `${(load / mostLoad) * loadBarWidth}px` }} />
          <b>{load}</b>
        </span>
        <OwnedItems person={person} />
      </td>
      <td className="people-training">{textCell('training', say(peopleViewTexts.trainingFor, { name }))}</td>
    </tr>
  );
}

interface ScoreCellProps {
  readonly field: ScaleField;
  readonly value: number | undefined;
  readonly name: string;
  /** `row/column`, by which the arrows find it. */
  readonly cell: string;
  onScore(score: number | null): void;
}

/** A score to be typed as a digit or raised by clicking; after the highest comes nought. */
function ScoreCell({ field, value, name, cell, onScore }: ScoreCellProps) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const score = value === undefined ? say(peopleViewTexts.notAssessed) : say(peopleViewTexts.scoreOf, { value, maximum: field.maximum });
  const label = say(peopleViewTexts.score, { skill: say(field.name), name, score });
  if (readOnly) return <ScoreDots value={value} maximum={field.maximum} />;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = /^\d$/.test(event.key) ? Number(event.key) : undefined;
    if (digit !== undefined && digit <= field.maximum) onScore(digit);
    else if (event.key === 'Delete' || event.key === 'Backspace') onScore(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      className="score-cell"
      data-cell={cell}
      aria-label={label}
      title={label}
      onKeyDown={onKeyDown}
      onClick={() => onScore(value === undefined ? 1 : (value + 1) % (field.maximum + 1))}
    >
      <ScoreDots value={value} maximum={field.maximum} />
    </button>
  );
}

/** How many of each type a person answers for; a type opens to their names. */
function OwnedItems({ person }: { readonly person: PersonRow }) {
  const say = useSay();
  const owned = person.owned.filter(({ items }) => items.length > 0);
  if (owned.length === 0) return <span className="score-none">{say(peopleViewTexts.nothingOwned)}</span>;
  return (
    <div className="people-owned">
      {owned.map(({ type, items }) => (
        <details key={type} data-hue={itemType(type).hue}>
          <summary>{say(peopleViewTexts.ofType, { type: say(itemType(type).plural), count: items.length })}</summary>
          <div>
            {items.map((item) => (
              <ItemName key={item.id} item={item} isChip />
            ))}
          </div>
        </details>
      ))}
    </div>
  );
}
