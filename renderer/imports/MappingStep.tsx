import { Alert, Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CanvasPictures } from '../../shared/imports/canvasPictures.ts';
import type { ImportMapping } from '../../shared/imports/importMapping.ts';
import type { FileSeen } from '../../shared/imports/lookThrough.ts';
import { foundWords } from '../../shared/imports/wordImport.ts';
import { bringInTexts } from '../../shared/messages/bringIn.ts';
import { wordFailure } from '../../shared/messages/failures.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { BesidePictures } from './BesidePictures.tsx';
import classes from './BringIn.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportRunning } from './ImportRunning.tsx';
import type { ImportClient } from './importClient.ts';
import { MappingTable } from './MappingTable.tsx';
import { useArranged } from './useArranged.ts';
import { useImport } from './useImport.ts';

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

type Goal = 'new' | 'open' | 'whole';

/** What a file becomes, and where: shown, chosen, and made when that is confirmed. */
export function MappingStep({ file, client, found, callOff, onBusy, close }: MappingStepProps) {
  const say = useSay();
  const language = useLanguage();
  const session = useWindowState((state) => (state.session && !state.session.readOnly && state.viewed === null ? state.session : null));
  const [mapping, setMapping] = useState<ImportMapping>(found.guess);
  const [goal, setGoal] = useState<Goal>(found.holdsPlan ? 'whole' : session ? 'open' : 'new');
  const [title, setTitle] = useState<string | null>(null);
  const [pictures, setPictures] = useState<CanvasPictures>();
  const [isReading, setReading] = useState(false);
  const { running, openNew, putInto } = useImport(client, callOff, close);
  const into = goal === 'open' ? (running?.into === 'open' ? running.before : session?.plan) : undefined;
  const { seen, isStale, failure } = useArranged(client, file.name, mapping, into, pictures, language);
  const count = seen?.count ?? 0;
  const named = title ?? seen?.title ?? '';

  const make = async (): Promise<void> => {
    if (goal === 'whole') await openNew(named || file.name, file.text());
    else if (goal === 'open' && session) await putInto(session, seen);
    else await openNew(named || file.name, client.ask('planText', { title: named, language }));
  };
  const begin = async (): Promise<void> => {
    onBusy(true);
    await make();
    onBusy(false);
  };

  if (running) return <ImportRunning running={running} count={count} onCancel={() => callOff.current?.()} />;
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
