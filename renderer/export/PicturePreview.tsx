import { Alert, Loader, Text as Paragraph } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { MethodInput, MethodOutput } from '../../shared/contract/contract.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { wordFailure, type Failure } from '../../shared/messages/failures.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import classes from './PagePreview.module.css';
import { ratioOf, usePictureAddress } from './usePictureAddress.ts';

interface PicturePreviewProps {
  readonly session: PlanEditor;
  readonly choices: Omit<MethodInput<'exports.picture'>, 'session'>;
  /** Whether it becomes pixels, of which there are so many. */
  readonly isOfPixels: boolean;
}

/** The picture that would be exported. The one seen last stays, dimmed, until there is a newer one. */
export function PicturePreview({ session, choices, isOfPixels }: PicturePreviewProps) {
  const say = useSay();
  const language = useLanguage();
  const { shown, isFresh, failure } = usePicture(session, choices);
  const address = usePictureAddress(shown?.svg);
  return (
    <section className={classes.preview} aria-label={say(exportDialogTexts.preview)}>
      {isOfPixels && shown ? (
        <div className={classes.bar}>
          <Paragraph size="sm" role="status">
            {say(exportDialogTexts.previewPixels, { width: shown.width, height: shown.height })}
          </Paragraph>
        </div>
      ) : null}
      {failure ? (
        <Alert color="red" m="md">
          {wordFailure(failure, language)}
        </Alert>
      ) : null}
      <div className={classes.desk}>
        {address && shown ? (
          <img
            className={classes.page}
            src={address}
            alt={shown.description}
            data-zoom="whole"
            data-ground={choices.ground}
            data-fresh={isFresh || undefined}
            style={ratioOf(shown)}
          />
        ) : failure ? null : (
          <div className={classes.waiting}>
            <Loader role="img" aria-label={say(exportDialogTexts.previewWorking)} />
          </div>
        )}
      </div>
    </section>
  );
}

interface PictureState {
  /** What it was made of. */
  readonly of?: object;
  readonly shown?: MethodOutput<'exports.picture'>;
  readonly failure?: Failure;
}

/** The picture that the choices make, kept up with them and with the plan. */
function usePicture(session: PlanEditor, choices: PicturePreviewProps['choices']) {
  const host = useHost();
  const plan = useStore(session.store, (state) => state.plan);
  const asked = JSON.stringify(choices);
  // One for each state of what is asked for.
  const wanted = useMemo(() => ({ plan, asked }), [plan, asked]);
  const [state, setState] = useState<PictureState>({});

  useEffect(() => {
    let isOver = false;
    const request = JSON.parse(wanted.asked) as PicturePreviewProps['choices'];
    void session.onceSettled(() => host.call('exports.picture', { ...request, session: session.id })).then((answer) => {
      if (!isOver) setState((known) => (answer.ok ? { of: wanted, shown: answer.value } : { ...known, of: wanted, failure: answer.failure }));
    });
    return () => {
      isOver = true;
    };
  }, [host, session, wanted]);

  return { shown: state.shown, isFresh: state.of === wanted, failure: state.of === wanted ? state.failure : undefined };
}
