import { Checkbox, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowsMove, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useId, useMemo } from 'react';
import type { Change } from '../../shared/history/change.ts';
import { groupChanges, markOf } from '../../shared/history/changeGroups.ts';
import { capitalised } from '../../shared/history/changeNames.ts';
import { changedParts, clauseWithin, longestPartName, partName, type ChangedPart } from '../../shared/history/changedParts.ts';
import { describeChange, describeRewording, goesOn } from '../../shared/history/describeChange.ts';
import { rewordedRuns, rewordingOf } from '../../shared/history/rewording.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { shortened } from '../../shared/messages/shortened.ts';
import { runCommand } from '../commands/dispatch.ts';
import { usePortion } from '../design/usePortion.tsx';
import { usePlan } from '../session/planSource.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { nothingSelected, useWindowState } from '../session/windowState.ts';
import classes from './ComparisonView.module.css';
import { subjectOf } from './subjectOf.ts';
import { Words } from './Words.tsx';

const marks = {
  added: { Icon: IconPlus, name: historyPanelTexts.added },
  removed: { Icon: IconMinus, name: historyPanelTexts.removed },
  changed: { Icon: IconPencil, name: historyPanelTexts.changed },
  moved: { Icon: IconArrowsMove, name: historyPanelTexts.moved },
} as const;

/** Which changes are ticked, by {@link keyOf}. */
export interface ChangeChoice {
  readonly chosen: ReadonlySet<string>;
  toggle(change: Change): void;
}

interface ChangeListProps {
  readonly changes: readonly Change[];
  /** Absent where nothing is to be ticked. */
  readonly choice?: ChangeChoice;
}

/** Tells a change from all others of its comparison. */
export function keyOf(change: Change): string {
  return JSON.stringify(change);
}

/** Changes by the part of the plan that they are about; those of the drawing alone are folded away. */
export function ChangeList({ changes, choice }: ChangeListProps) {
  const say = useSay();
  if (changes.length === 0) return <p className={classes.count}>{say(historyPanelTexts.noChanges)}</p>;
  const { groups, layout } = groupChanges(changes);
  const count = changes.length - layout.length;
  return (
    <>
      <p className={classes.count} role="status">
        {count === 0 ? say(historyPanelTexts.noChangesInContent) : say(historyPanelTexts.changes, { count })}
      </p>
      {groups.map((group) => (
        <section key={group.id}>
          <h3 className={classes.heading}>{say(group.name)}</h3>
          <Parts changes={group.changes} choice={choice} />
        </section>
      ))}
      {layout.length > 0 ? (
        <details className={classes.layout}>
          <summary>{say(historyPanelTexts.layoutChanges, { count: layout.length })}</summary>
          <Moves changes={layout} choice={choice} />
        </details>
      ) : null}
    </>
  );
}

/** Each part of the plan by its name, with all that became of it. */
function Parts({ changes, choice }: ChangeListProps) {
  const { shown, more } = usePortion(changes);
  return (
    <>
      <ul className={classes.list}>
        {changedParts(shown).map((part) => (
          <li key={keyOf(part[0])}>
            <Part part={part} choice={choice} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

function Part({ part, choice }: { readonly part: ChangedPart; readonly choice: ChangeChoice | undefined }) {
  const language = useLanguage();
  const id = useId();
  const [first, another] = part;
  const whole = partName(part, language);
  const name = whole === undefined ? undefined : shortened(whole, longestPartName);
  if (!another) return <Line change={first} name={name} choice={choice} />;
  return (
    <>
      {name === undefined ? null : (
        <span id={id} className={classes.part} dir="auto">
          {name}
        </span>
      )}
      <ul className={classes.list} aria-labelledby={name === undefined ? undefined : id}>
        {part.map((change) => (
          <li key={keyOf(change)}>
            <Line change={change} choice={choice} isWithin />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Changes of the drawing, each in a sentence of its own. */
function Moves({ changes, choice }: ChangeListProps) {
  const { shown, more } = usePortion(changes);
  return (
    <>
      <ul className={classes.list}>
        {shown.map((change) => (
          <li key={keyOf(change)}>
            <Line change={change} choice={choice} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

/** How much of a change's sentence is said: what it is about stands above it, before it, or is part of it. */
interface Told {
  readonly change: Change;
  readonly name?: string | undefined;
  readonly isWithin?: boolean;
}

function Line({ choice, ...told }: Told & { readonly choice: ChangeChoice | undefined }) {
  return choice ? <ChoiceLine {...told} choice={choice} /> : <ChangeLine {...told} />;
}

function ChoiceLine({ choice, ...told }: Told & { readonly choice: ChangeChoice }) {
  const say = useSay();
  const language = useLanguage();
  const { change } = told;
  return (
    <label className={classes.choice}>
      <Checkbox
        size="xs"
        checked={choice.chosen.has(keyOf(change))}
        onChange={() => choice.toggle(change)}
        aria-label={say(historyPanelTexts.choose, { change: describeChange(change, language) })}
      />
      <ChangeWords {...told} />
    </label>
  );
}

/** A change; pressing it selects what it is about, where that still stands on the canvas. */
export function ChangeLine(told: Told) {
  const { change } = told;
  const subject = subjectOf(change);
  const stands = usePlan((plan) => subject !== undefined && (subject.items ?? []).every((id) => plan.items.has(id)));
  if (!subject || !stands) {
    return (
      <span className={classes.change}>
        <ChangeWords {...told} />
      </span>
    );
  }
  return (
    <UnstyledButton
      className={classes.change}
      onClick={() => {
        useWindowState.setState({ selection: { ...nothingSelected, ...subject } });
        runCommand(subject.marker ? 'view.ring' : 'view.fitSelection');
      }}
    >
      <ChangeWords {...told} />
    </UnstyledButton>
  );
}

/** Its mark, its sentence, and the words of a text that was reworded. */
function ChangeWords({ change, name, isWithin }: Told) {
  const say = useSay();
  const language = useLanguage();
  const rewording = useMemo(() => rewordingOf(change), [change]);
  const { Icon, name: markName } = marks[markOf(change)];
  const whole = rewording ? describeRewording(change, language) : describeChange(change, language);
  return (
    <>
      <span className={classes.mark} data-mark={markOf(change)}>
        <Icon size={12} stroke={2.2} />
        <VisuallyHidden>{say(markName)}</VisuallyHidden>
      </span>
      <span className={classes.sentence}>
        {name === undefined ? (isWithin ? capitalised(clauseWithin(change, language)) : whole) : <Named name={name} change={change} />}
        {rewording ? <Words runs={rewordedRuns(rewording)} /> : null}
      </span>
    </>
  );
}

/** What a part is called, and how its sentence goes on. */
function Named({ name, change }: { readonly name: string; readonly change: Change }) {
  const language = useLanguage();
  return (
    <>
      <b dir="auto">{name}</b>
      {`${goesOn(change) ? ' ' : ': '}${clauseWithin(change, language)}`}
    </>
  );
}
