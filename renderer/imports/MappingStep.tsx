import { Alert, Button, Group, Progress, SegmentedControl, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CanvasPictures } from '../../shared/imports/canvasPictures.ts';
import type { ImportMapping } from '../../shared/imports/importMapping.ts';
import type { FileSeen } from '../../shared/imports/lookThrough.ts';
import { foundWords } from '../../shared/imports/wordImport.ts';
import { bringInTexts } from '../../shared/messages/bringIn.ts';
import { wordFailure } from '../../shared/messages/failures.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { runCommand } from '../commands/dispatch.ts';
import { useHost } from '../session/hostContext.ts';
import { nextFrame } from '../session/nextFrame.ts';
import { showNotice } from '../session/notices.ts';
import { openPlan } from '../session/openedPlan.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { selectItems, showView, useWindowState } from '../session/windowState.ts';
import { BesidePictures } from './BesidePictures.tsx';
import classes from './BringIn.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import type { ImportClient } from './importClient.ts';
import { importInTurns, type ImportDone } from './importInTurns.ts';
import { MappingTable } from './MappingTable.tsx';
import { useArranged } from './useArranged.ts';

interface MappingStepProps {
  readonly file: File;
  /** Keeps what the file holds. */
  readonly client: ImportClient;
  readonly found: FileSeen;
  readonly callOff: React.RefObject<(() => void) | null>;
  /** Parts are being written, or are there. */
  onBusy(isBusy: boolean): void;
  close(): void;
}

const nothingDone: ImportDone = { parts: 0, share: 0 };

type Goal = 'new' | 'open' | 'whole';

/** What a file becomes, and where: shown, chosen, and made when that is confirmed. */
export function MappingStep({ file, client, found, callOff, onBusy, close }: MappingStepProps) {
  const say = useSay();
  const language = useLanguage();
  const host = useHost();
  const session = useWindowState((state) => (state.session && !state.session.readOnly && state.viewed === null ? state.session : null));
  const [mapping, setMapping] = useState<ImportMapping>(found.guess);
  const [goal, setGoal] = useState<Goal>(found.holdsPlan ? 'whole' : session ? 'open' : 'new');
  const [title, setTitle] = useState<string | null>(null);
  const [done, setDone] = useState<ImportDone | null>(null);
  const [pictures, setPictures] = useState<CanvasPictures>();
  const [isReading, setReading] = useState(false);
  /** A new plan is worked out; nothing of it is there yet. */
  const [isWorkingOut, setWorkingOut] = useState(false);
  const isCancelled = useRef(false);
  /** What the plan was as writing into it began: what comes to it meanwhile is not asked what would become of it. */
  const [begunWith, setBegunWith] = useState<Plan>();
  const into = goal === 'open' ? (begunWith ?? session?.plan) : undefined;
  const { seen, isStale, failure } = useArranged(client, file.name, mapping, into, pictures, language);
  const count = seen?.count ?? 0;
  const named = title ?? seen?.title ?? '';

  const openNew = async (made: Promise<string>): Promise<void> => {
    setDone(nothingDone);
    const calledOff = new Promise<null>((resolve) => {
      callOff.current = () => resolve(null);
    });
    setWorkingOut(true);
    const text = await Promise.race([made.catch(() => undefined), calledOff]);
    // From here on the host makes the file, which is not taken back.
    callOff.current = null;
    setWorkingOut(false);
    if (text === null) {
      setDone(null);
      close();
      return showNotice(bringInTexts.cancelled);
    }
    const opened = text === undefined ? false : await openPlan(host, host.call('plans.importJson', { name: `${named || file.name}.json`, text }));
    setDone(null);
    if (opened) close();
  };
  const putInto = async (session: PlanEditor): Promise<void> => {
    isCancelled.current = false;
    callOff.current = () => {
      isCancelled.current = true;
    };
    setBegunWith(session.plan);
    setDone(nothingDone);
    const isThere = await importInTurns(session, { divide: (cut) => client.ask('divide', cut), turn: (place) => client.ask('turn', place) }, { progress: setDone, nextFrame, isCancelled: () => isCancelled.current });
    callOff.current = null;
    setDone(null);
    setBegunWith(undefined);
    close();
    if (!isThere) return showNotice(bringInTexts.cancelled);
    showView(null);
    if (seen?.tops) selectItems(seen.tops);
    showNotice(bringInTexts.imported, { count });
    await nextFrame();
    runCommand(seen?.tops ? 'view.fitSelection' : 'view.fit');
  };
  const begin = async (): Promise<void> => {
    onBusy(true);
    await make();
    onBusy(false);
  };
  const make = async (): Promise<void> => {
    if (goal === 'whole') await openNew(file.text());
    else if (goal === 'open' && session) await putInto(session);
    else await openNew(client.ask('planText', { title: named, language }));
  };

  if (done !== null) {
    const words = say(bringInTexts.progress, { done: done.parts, count });
    return (
      <div className={classes.progress}>
        <p role="status">{goal === 'open' ? words : say(bringInTexts.making)}</p>
        {goal === 'open' ? <Progress value={done.share * 100} aria-label={words} /> : <div className={classes.lateBar} role="progressbar" aria-label={say(bringInTexts.making)} />}
        {goal === 'open' || isWorkingOut ? (
          <Group justify="flex-end" mt="sm">
            <Button variant="default" onClick={() => callOff.current?.()}>
              {say(bringInTexts.cancel)}
            </Button>
          </Group>
        ) : null}
      </div>
    );
  }
  const goals = [
    ...(found.holdsPlan ? [{ value: 'whole' as const, label: say(bringInTexts.intoWhole) }] : []),
    ...(session ? [{ value: 'open' as const, label: say(bringInTexts.intoOpen) }] : []),
    { value: 'new' as const, label: say(bringInTexts.intoNew) },
  ];
  return (
    <>
      <div className={classes.goal}>
        <span className={classes.found}>
          <strong>{file.name}</strong> – {foundWords(found.counts, language)}
        </span>
        {goals.length > 1 ? <SegmentedControl aria-label={say(bringInTexts.into)} data={goals} value={goal} onChange={setGoal} /> : null}
        {goal === 'new' ? <TextInput className={classes.title} size="xs" label={say(bringInTexts.newTitle)} value={named} onChange={(event) => setTitle(event.currentTarget.value)} /> : null}
      </div>
      {goal === 'whole' ? null : <BesidePictures pictured={found.pictured} into={into} pictures={pictures} isReading={isReading} onReading={setReading} onFound={setPictures} />}
      {goal === 'whole' ? (
        <p className={classes.whole}>{say(bringInTexts.wholeHint)}</p>
      ) : (
        <div className={classes.step}>
          <MappingTable found={found} mapping={mapping} isNew={goal === 'new'} onChange={setMapping} />
          <ImportPreview arranged={seen} isStale={isStale} />
        </div>
      )}
      {failure && goal !== 'whole' ? (
        <Alert color="red" variant="light" role="alert">
          {wordFailure(failure, language)}
        </Alert>
      ) : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {say(bringInTexts.cancel)}
        </Button>
        <Button disabled={isReading || (goal !== 'whole' && (count === 0 || isStale))} onClick={() => void begin()}>
          {goal === 'whole' ? say(bringInTexts.openWhole) : seen ? say(bringInTexts.import, { count }) : say(bringInTexts.importLater)}
        </Button>
      </Group>
    </>
  );
}
