import { Button, Group, Progress, SegmentedControl, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { idSource } from '../../shared/edits/editContext.ts';
import { arrangeImport } from '../../shared/imports/arrangeImport.ts';
import type { CanvasPictures } from '../../shared/imports/canvasPictures.ts';
import { findParts, type ImportMapping } from '../../shared/imports/importMapping.ts';
import { planOfImport } from '../../shared/imports/makeImported.ts';
import type { Outline } from '../../shared/imports/outline.ts';
import { foundWords } from '../../shared/imports/wordImport.ts';
import { bringInTexts } from '../../shared/messages/bringIn.ts';
import { planToJsonWithPictures } from '../../shared/plan/planJson.ts';
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
import { importInTurns } from './importInTurns.ts';
import { MappingTable } from './MappingTable.tsx';

interface MappingStepProps {
  readonly file: File;
  readonly outline: Outline;
  readonly callOff: React.RefObject<(() => void) | null>;
  /** Parts are being written, or are there. */
  onBusy(isBusy: boolean): void;
  close(): void;
}

type Goal = 'new' | 'open' | 'whole';

/** More new parts than this are not all selected when they are there. */
const mostSelected = 40;

/** What a file becomes, and where: shown, chosen, and made when that is confirmed. */
export function MappingStep({ file, outline, callOff, onBusy, close }: MappingStepProps) {
  const say = useSay();
  const language = useLanguage();
  const host = useHost();
  const session = useWindowState((state) => (state.session && !state.session.readOnly && state.viewed === null ? state.session : null));
  const found = useMemo(() => findParts(outline), [outline]);
  const [mapping, setMapping] = useState<ImportMapping>(found.guess);
  const [goal, setGoal] = useState<Goal>(outline.holdsPlan ? 'whole' : session ? 'open' : 'new');
  const [title, setTitle] = useState<string | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [pictures, setPictures] = useState<CanvasPictures>();
  const [isReading, setReading] = useState(false);
  const isCancelled = useRef(false);
  const chosen = useDeferredValue(mapping);
  const into = goal === 'open' ? session?.plan : undefined;
  const arrangement = useMemo(
    () => arrangeImport({ outline, mapping: chosen, ...(into ? { into } : {}), ...(pictures ? { pictures } : {}), newId: idSource(Math.random), language }),
    [outline, chosen, into, pictures, language],
  );
  const count = arrangement.items.length;
  const named = title ?? arrangement.title;

  const openNew = async (text: string): Promise<void> => {
    setDone(0);
    const opened = await openPlan(host, host.call('plans.importJson', { name: `${named || file.name}.json`, text }));
    setDone(null);
    if (opened) close();
  };
  const putInto = async (session: PlanEditor): Promise<void> => {
    isCancelled.current = false;
    callOff.current = () => {
      isCancelled.current = true;
    };
    setDone(0);
    const isThere = await importInTurns(session, arrangement, { progress: setDone, nextFrame, isCancelled: () => isCancelled.current });
    callOff.current = null;
    setDone(null);
    close();
    if (!isThere) return showNotice(bringInTexts.cancelled);
    showView(null);
    const tops = arrangement.items.filter(({ area }) => area === null).map(({ id }) => id);
    if (tops.length <= mostSelected) selectItems(tops);
    showNotice(bringInTexts.imported, { count });
    await nextFrame();
    runCommand(tops.length <= mostSelected ? 'view.fitSelection' : 'view.fit');
  };
  const begin = async (): Promise<void> => {
    onBusy(true);
    await make();
    onBusy(false);
  };
  const make = async (): Promise<void> => {
    if (goal === 'whole') await openNew(await file.text());
    else if (goal === 'open' && session) await putInto(session);
    else await openNew(JSON.stringify(planToJsonWithPictures(planOfImport({ ...arrangement, title: named }, language))));
  };

  if (done !== null) {
    const words = say(bringInTexts.progress, { done, count });
    return (
      <div className={classes.progress}>
        <p role="status">{goal === 'open' ? words : say(bringInTexts.making)}</p>
        <Progress value={goal === 'open' && count > 0 ? (done / count) * 100 : 100} animated aria-label={words} />
        {goal === 'open' ? (
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
    ...(outline.holdsPlan ? [{ value: 'whole' as const, label: say(bringInTexts.intoWhole) }] : []),
    ...(session ? [{ value: 'open' as const, label: say(bringInTexts.intoOpen) }] : []),
    { value: 'new' as const, label: say(bringInTexts.intoNew) },
  ];
  return (
    <>
      <div className={classes.goal}>
        <span className={classes.found}>
          <strong>{file.name}</strong> – {foundWords(outline, language)}
        </span>
        {goals.length > 1 ? <SegmentedControl aria-label={say(bringInTexts.into)} data={goals} value={goal} onChange={setGoal} /> : null}
        {goal === 'new' ? <TextInput className={classes.title} size="xs" label={say(bringInTexts.newTitle)} value={named} onChange={(event) => setTitle(event.currentTarget.value)} /> : null}
      </div>
      {goal === 'whole' ? null : <BesidePictures outline={outline} into={into} pictures={pictures} isReading={isReading} onReading={setReading} onFound={setPictures} />}
      {goal === 'whole' ? (
        <p className={classes.whole}>{say(bringInTexts.wholeHint)}</p>
      ) : (
        <div className={classes.step}>
          <MappingTable found={found} mapping={mapping} isNew={goal === 'new'} onChange={setMapping} />
          <ImportPreview arrangement={arrangement} into={into} isStale={chosen !== mapping} />
        </div>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {say(bringInTexts.cancel)}
        </Button>
        <Button disabled={isReading || (goal !== 'whole' && (count === 0 || chosen !== mapping))} onClick={() => void begin()}>
          {goal === 'whole' ? say(bringInTexts.openWhole) : say(bringInTexts.import, { count })}
        </Button>
      </Group>
    </>
  );
}
