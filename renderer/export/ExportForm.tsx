import { Button, Group } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { exportFormat, paperFor } from '../../shared/contract/exportFormats.ts';
import type { ReportSectionId } from '../../shared/framework/reportSections.ts';
import { isEarlierFile } from '../../shared/history/earlierFile.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import type { Language } from '../../shared/messages/text.ts';
import { planLanguage } from '../../shared/plan/planLanguage.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './ExportForm.module.css';
import { ExportSettings } from './ExportSettings.tsx';
import { now, type FormChoices } from './formChoices.ts';
import { PagePreview } from './PagePreview.tsx';
import { attachmentRefusal } from './pdfChoice.ts';
import { PicturePreview } from './PicturePreview.tsx';
import type { ExportChoices } from './useExportJob.ts';

interface ExportFormProps {
  readonly session: PlanEditor;
  onStart(choices: ExportChoices): void;
  onClose(): void;
}

/** What to export and how, with the page that it makes beside it. */
export function ExportForm({ session, onStart, onClose }: ExportFormProps) {
  const say = useSay();
  const windowLanguage = useLanguage();
  const { exportFormat: remembered, paper } = useWindowState((state) => state.preferences);
  const asked = useWindowState((state) => state.exportFormat);
  const selected = useWindowState((state) => state.selection.items);
  const [choices, setChoices] = useState(() => firstChoices(planLanguage(session.plan) ?? windowLanguage));
  const [page, setPage] = useState(1);
  const [touched, setTouched] = useState<ReportSectionId | null>(null);
  const format = asked ?? remembered;
  const { isPdf = false, isReport = false, tables, picture: pictureKind } = exportFormat(format);

  const { language, document, depth, sections, without, revision, pdf, picture, table } = choices;
  const made = { language, paper: paperFor(format, paper), document, depth, sections, without, revision: revision === now ? undefined : revision };
  const seen = { scale: picture.scale, ground: picture.ground, ...(picture.isOfSelection && selected.length > 0 ? { items: selected } : {}) };

  const start = (event: SubmitEvent): void => {
    event.preventDefault();
    onStart({
      ...made,
      format,
      document: isReport ? document : undefined,
      ...(tables ? { table } : {}),
      ...(pictureKind ? seen : {}),
      ...(isPdf ? { standard: pdf.standard, attach: pdf.attach && !attachmentRefusal(pdf.standard, without.length > 0) } : {}),
    });
  };

  return (
    <form onSubmit={start} className={classes.composer}>
      <div className={classes.side}>
        <ExportSettings
          session={session}
          format={format}
          choices={choices}
          selected={selected.length}
          onChange={(change) => setChoices((before) => ({ ...before, ...change }))}
          onTouch={setTouched}
        />
        <Group justify="flex-end" className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {say(exportDialogTexts.cancel)}
          </Button>
          <Button type="submit" data-autofocus>
            {say(exportDialogTexts.start)}
          </Button>
        </Group>
      </div>
      {isPdf ? (
        <PagePreview session={session} choices={made} page={page} touched={touched} onPage={setPage} />
      ) : pictureKind ? (
        <PicturePreview session={session} choices={{ ...made, ...seen }} isOfPixels={pictureKind === 'pixels'} />
      ) : (
        <p className={classes.noPages}>{say(isReport ? exportDialogTexts.previewAsPdf : exportDialogTexts.previewNone)}</p>
      )}
    </form>
  );
}

/** What the form opens with: the revision that the window shows, if it shows one. An earlier file is no revision; it is exported once it is opened as a plan. */
function firstChoices(language: Language): FormChoices {
  const { viewed, exportDocument } = useWindowState.getState();
  return {
    preset: null,
    document: exportDocument,
    language,
    revision: viewed && !isEarlierFile(viewed.id) ? viewed.id : now,
    depth: 'appendix',
    sections: undefined,
    without: [],
    pdf: { standard: undefined, attach: false },
    table: undefined,
    picture: { isOfSelection: true, scale: 2, ground: 'white' },
  };
}
