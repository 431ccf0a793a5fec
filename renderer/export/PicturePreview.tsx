import { Alert, Loader, Text as Paragraph } from '@mantine/core';
import type { MethodInput, MethodOutput } from '../../shared/contract/contract.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { wordFailure } from '../../shared/messages/failures.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import classes from './PagePreview.module.css';
import { ratioOf, usePictureAddress } from './usePictureAddress.ts';
import { useExportPreview } from './useExportPreview.ts';

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
  const host = useHost();
  const { shown, isFresh, failure } = useExportPreview<MethodOutput<'exports.picture'>>(session, choices, () =>
    host.call('exports.picture', { ...choices, session: session.id }),
  );
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
