import { SegmentedControl } from '@mantine/core';
import { Fragment, Suspense, type ComponentType } from 'react';
import type { Change } from '../../shared/history/change.ts';
import { groupChanges, type ChangeGroup } from '../../shared/history/changeGroups.ts';
import { sidesOf } from '../../shared/history/sideBySide.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { Dialog } from '../design/Dialog.tsx';
import { LateLoader } from '../design/LateLoader.tsx';
import { usePortion } from '../design/usePortion.tsx';
import type { ComparedMoments, NamedPlan } from '../session/comparedMoments.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { keyOf } from './ChangeList.tsx';
import { useHistoryState } from './historyState.ts';
import classes from './SideBySide.module.css';
import { Words } from './Words.tsx';

interface SideBySideProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly changes: readonly Change[];
  readonly before: NamedPlan;
  readonly after: NamedPlan;
  /** Shows two moments on two canvases. */
  readonly Canvases: ComponentType<ComparedMoments>;
}

/** What changed between two moments: each thing as it was beside as it is, in a table or on two canvases. */
export function SideBySide({ opened, onClose, changes, before, after, Canvases }: SideBySideProps) {
  const say = useSay();
  const shown = useHistoryState((state) => state.beside);
  const isTable = shown === 'table';
  const chooser = (
    <SegmentedControl
      size="xs"
      aria-label={say(historyPanelTexts.besideHow)}
      value={shown}
      onChange={(beside) => useHistoryState.setState({ beside })}
      data={[
        { value: 'table', label: say(historyPanelTexts.besideTable) },
        { value: 'canvases', label: say(historyPanelTexts.besideCanvases) },
      ]}
    />
  );
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={say(historyPanelTexts.sideBySideTitle)}
      size={isTable ? 'min(1160px, 94vw)' : '96vw'}
      yOffset={isTable ? undefined : '2vh'}
      classNames={isTable ? {} : { content: classes.large, body: classes.filled }}
    >
      {isTable ? (
        <>
          {chooser}
          <Table changes={changes} before={before.label} after={after.label} />
        </>
      ) : (
        <Suspense fallback={<LateLoader />}>
          <Canvases before={before} after={after} changes={changes} chooser={chooser} />
        </Suspense>
      )}
    </Dialog>
  );
}

interface TableProps {
  readonly changes: readonly Change[];
  /** What the two moments are called. */
  readonly before: string;
  readonly after: string;
}

function Table({ changes, before, after }: TableProps) {
  const say = useSay();
  const { groups, layout } = groupChanges(changes);
  return (
    <>
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
    </>
  );
}

function Group({ group }: { readonly group: ChangeGroup }) {
  const say = useSay();
  const language = useLanguage();
  const { shown, more } = usePortion(group.changes);
  return (
    <tbody>
      <tr>
        <th className={classes.group} colSpan={3} scope="rowgroup">
          {say(group.name)}
        </th>
      </tr>
      {shown.map((change) => {
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
      {more ? (
        <tr>
          <td colSpan={3}>{more}</td>
        </tr>
      ) : null}
    </tbody>
  );
}
