import { Alert, Button, SegmentedControl, TextInput } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState, type SubmitEvent } from 'react';
import type { MethodOutput } from '../../../shared/contract/contract.ts';
import { copiesTexts as texts } from '../../../shared/messages/copies.ts';
import { wordFailure, type Result } from '../../../shared/messages/failures.ts';
import { useHost } from '../../session/hostContext.ts';
import { showFailure, showNotice } from '../../session/notices.ts';
import type { PlanEditor } from '../../session/planEditor.ts';
import { writePreferences } from '../../session/preferences.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import type { MergedCopy } from '../historyState.ts';
import { ClashCard } from './ClashCard.tsx';
import { clashRows, type Standing } from './clashRows.ts';
import classes from './Copies.module.css';

interface MergeFormProps {
  readonly session: PlanEditor;
  readonly merging: MergedCopy;
  onClose(): void;
}

type Looked = MethodOutput<'copies.look'>;

/** What merging with one copy would do, the choice where both changed the same, and the merge itself. */
export function MergeForm({ session, merging, onClose }: MergeFormProps) {
  const say = useSay();
  const language = useLanguage();
  const host = useHost();
  const { from } = merging;
  const [looked, setLooked] = useState<Result<Looked>>();
  const [merged, setMerged] = useState<{ readonly label: string | null }>();
  useEffect(() => {
    let isOver = false;
    void session.onceSettled(() => host.call('copies.look', { session: session.id, from })).then((answer) => !isOver && setLooked(answer));
    return () => {
      isOver = true;
    };
  }, [host, session, from]);

  if (merged) return <AfterMerge session={session} merging={merging} label={merged.label} onClose={onClose} />;
  if (!looked) return <p role="status">{say(texts.reading)}</p>;
  if (!looked.ok) return <Alert color="red">{wordFailure(looked.failure, language)}</Alert>;
  if (!looked.value.isNews) {
    return (
      <>
        <p className={classes.lead}>{say(texts.nothing)}</p>
        <AfterMerge session={session} merging={merging} label={null} isQuiet onClose={onClose} />
      </>
    );
  }
  return <Choices session={session} merging={merging} looked={looked.value} onMerged={(label) => setMerged({ label })} onClose={onClose} />;
}

interface ChoicesProps extends MergeFormProps {
  readonly looked: Looked;
  onMerged(label: string | null): void;
}

function Choices({ session, merging, looked, onMerged, onClose }: ChoicesProps) {
  const say = useSay();
  const host = useHost();
  const rows = useMemo(() => clashRows(looked.clashes), [looked]);
  const [chosen, setChosen] = useState<Readonly<Record<string, Standing>>>({});
  const [author, setAuthor] = useState(useWindowState.getState().preferences.author);
  const [isMerging, setMerging] = useState(false);

  const merge = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setMerging(true);
    const choices = Object.fromEntries(Object.entries(chosen).flatMap(([matter, side]) => (side === 'both' ? [] : [[matter, side] as const])));
    const answer = await session.onceSettled(() => host.call('copies.merge', { session: session.id, from: merging.from, author, choices }));
    setMerging(false);
    if (!answer.ok) return showFailure(answer.failure);
    if (author.trim() !== useWindowState.getState().preferences.author) void writePreferences(host, { author: author.trim() });
    onMerged(answer.value.revision);
  };
  const choose = useCallback((matter: string, side: Standing) => setChosen((before) => ({ ...before, [matter]: side })), []);
  const forAll = (side: string): void => setChosen(side === 'one' || side === 'other' ? Object.fromEntries(rows.map(({ matter }) => [matter, side])) : {});
  const sides = new Set(rows.map((row) => chosen[row.matter]));
  const [all] = sides;
  const isProposed = Object.keys(chosen).length === 0;

  return (
    <form onSubmit={(event) => void merge(event)}>
      <p className={classes.lead}>{say(texts.counts, { mine: looked.mine, theirs: looked.theirs })}</p>
      <p className={classes.lead}>{rows.length === 0 ? say(texts.noClashes) : say(texts.clashes, { count: rows.length })}</p>
      {rows.length > 1 ? (
        <div className={classes.forAll}>
          <span aria-hidden>{say(texts.takeAll)}</span>
          <SegmentedControl
            size="xs"
            aria-label={say(texts.takeAll)}
            value={isProposed ? 'proposed' : sides.size === 1 && all ? all : ''}
            onChange={forAll}
            data={[
              { value: 'proposed', label: say(texts.asProposed) },
              { value: 'one', label: say(texts.allHere) },
              { value: 'other', label: say(texts.allThere) },
            ]}
          />
        </div>
      ) : null}
      <ol className={classes.clashes}>
        {rows.map((row, index) => (
          <li key={row.matter}>
            <ClashCard row={row} standing={chosen[row.matter] ?? row.taken} place={index + 1} count={rows.length} onChoose={choose} />
          </li>
        ))}
      </ol>
      <footer className={classes.foot}>
        <TextInput label={say(texts.author)} value={author} onChange={(event) => setAuthor(event.currentTarget.value)} required />
        <span role="status" className={classes.quiet}>
          {isMerging ? say(texts.merging) : ''}
        </span>
        <Button variant="default" onClick={onClose}>
          {say(texts.cancel)}
        </Button>
        <Button type="submit" loading={isMerging} disabled={author.trim() === ''}>
          {say(texts.merge)}
        </Button>
      </footer>
    </form>
  );
}

interface AfterMergeProps extends MergeFormProps {
  readonly label: string | null;
  /** Nothing was merged. */
  readonly isQuiet?: boolean;
}

/** What was done, and what becomes of a copy that lies beside the plan. */
function AfterMerge({ session, merging, label, isQuiet = false, onClose }: AfterMergeProps) {
  const say = useSay();
  const host = useHost();
  const file = merging.isFound && 'file' in merging.from ? merging.from.file : undefined;
  const putAway = async (moved: string): Promise<void> => {
    const answer = await host.call('copies.putAway', { session: session.id, file: moved });
    if (!answer.ok) return showFailure(answer.failure);
    showNotice(texts.putAwayDone, { folder: answer.value.folder });
    onClose();
  };
  return (
    <div role="status">
      {isQuiet ? null : <p className={classes.lead}>{label === null ? say(texts.doneQuietly) : say(texts.done, { label })}</p>}
      {file === undefined ? null : <p className={classes.lead}>{say(texts.whatOfCopy, { name: merging.name })}</p>}
      <footer className={classes.foot}>
        {file === undefined ? null : (
          <Button variant="default" onClick={() => void putAway(file)}>
            {say(texts.putAway)}
          </Button>
        )}
        <Button onClick={onClose} data-autofocus>
          {say(file === undefined ? texts.close : texts.leaveThere)}
        </Button>
      </footer>
    </div>
  );
}
