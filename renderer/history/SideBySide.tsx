import { Modal } from '@mantine/core';
import { Fragment } from 'react';
import type { Change } from '../../shared/history/change.ts';
import { groupChanges, type ChangeGroup } from '../../shared/history/changeGroups.ts';
import { sidesOf } from '../../shared/history/sideBySide.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { keyOf } from './ChangeList.tsx';
import classes from './SideBySide.module.css';
import { Words } from './Words.tsx';

interface SideBySideProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly changes: readonly Change[];
  /** What the two moments are called. */
  readonly before: string;
  readonly after: string;
}

/** What changed between two moments, each thing as it was beside as it is. */
export function SideBySide({ opened, onClose, changes, before, after }: SideBySideProps) {
  const say = useSay();
  const { groups, layout } = groupChanges(changes);
  return (
    <Modal opened={opened} onClose={onClose} title={say(historyPanelTexts.sideBySideTitle)} size="min(1160px, 94vw)">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{say(historyPanelTexts.whatColumn)}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </table>
      {layout.length > 0 ? <p className={classes.layout}>{say(historyPanelTexts.layoutChanges, { count: layout.length })}</p> : null}
    </Modal>
  );
}

function Group({ group }: { readonly group: ChangeGroup }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <tbody>
      <tr>
        <th className={classes.group} colSpan={3} scope="rowgroup">
          {say(group.name)}
        </th>
      </tr>
      {group.changes.map((change) => {
        const { what, before, after } = sidesOf(change, language);
        return (
          <Fragment key={keyOf(change)}>
            {before.length === 0 ? (
              <tr>
                <td colSpan={3}>{what}</td>
              </tr>
            ) : (
              <tr>
                <th className={classes.what} scope="row">
                  {what}
                </th>
                <td>
                  <Words runs={before} />
                </td>
                <td>
                  <Words runs={after} />
                </td>
              </tr>
            )}
          </Fragment>
        );
      })}
    </tbody>
  );
}
