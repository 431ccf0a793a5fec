import { Checkbox, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowsMove, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Change } from '../../shared/history/change.ts';
import { groupChanges, markOf } from '../../shared/history/changeGroups.ts';
import { describeChange, describeRewording } from '../../shared/history/describeChange.ts';
import { rewordedRuns, rewordingOf } from '../../shared/history/rewording.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
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
          <Changes changes={group.changes} choice={choice} />
        </section>
      ))}
      {layout.length > 0 ? (
        <details className={classes.layout}>
          <summary>{say(historyPanelTexts.layoutChanges, { count: layout.length })}</summary>
          <Changes changes={layout} choice={choice} />
        </details>
      ) : null}
    </>
  );
}

function Changes({ changes, choice }: ChangeListProps) {
  const { shown, more } = usePortion(changes);
  return (
    <>
      <ul className={classes.list}>
        {shown.map((change) => (
          <li key={keyOf(change)}>{choice ? <ChoiceLine change={change} choice={choice} /> : <ChangeLine change={change} />}</li>
        ))}
      </ul>
      {more}
    </>
  );
}

function ChoiceLine({ change, choice }: { readonly change: Change; readonly choice: ChangeChoice }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <label className={classes.choice}>
      <Checkbox
        size="xs"
        checked={choice.chosen.has(keyOf(change))}
        onChange={() => choice.toggle(change)}
        aria-label={say(historyPanelTexts.choose, { change: describeChange(change, language) })}
      />
      <ChangeWords change={change} />
    </label>
  );
}

/** A change; pressing it selects what it is about, where that still stands on the canvas. */
export function ChangeLine({ change }: { readonly change: Change }) {
  const subject = subjectOf(change);
  const stands = usePlan((plan) => subject !== undefined && (subject.items ?? []).every((id) => plan.items.has(id)));
  if (!subject || !stands) {
    return (
      <span className={classes.change}>
        <ChangeWords change={change} />
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
      <ChangeWords change={change} />
    </UnstyledButton>
  );
}

/** Its mark, its sentence, and the words of a text that was reworded. */
function ChangeWords({ change }: { readonly change: Change }) {
  const say = useSay();
  const language = useLanguage();
  const rewording = useMemo(() => rewordingOf(change), [change]);
  const { Icon, name } = marks[markOf(change)];
  return (
    <>
      <span className={classes.mark} data-mark={markOf(change)}>
        <Icon size={12} stroke={2.2} />
        <VisuallyHidden>{say(name)}</VisuallyHidden>
      </span>
      <span className={classes.sentence}>
        {rewording ? describeRewording(change, language) : describeChange(change, language)}
        {rewording ? <Words runs={rewordedRuns(rewording)} /> : null}
      </span>
    </>
  );
}
