import { Button, Checkbox, Group, Input, SegmentedControl, Select, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { exportFormat, paperFor } from '../../shared/contract/exportFormats.ts';
import { depthNames, leaveOutNames, paperNames } from '../../shared/framework/composing.ts';
import type { ReportSectionId } from '../../shared/framework/reportSections.ts';
import { isEarlierFile } from '../../shared/history/earlierFile.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { languages, type Language } from '../../shared/messages/text.ts';
import { textOf } from '../../shared/plan/plan.ts';
import { depthIds, leaveOutIds, type Depth, type LeaveOut } from '../../shared/report/composition.ts';
import { planDocuments, planDocumentOf, type DocumentId } from '../../shared/report/documents.ts';
import type { Preset } from '../../shared/report/presets.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { writePreferences } from '../session/preferences.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './ExportForm.module.css';
import { BrandForm } from './BrandForm.tsx';
import { FormatPicker } from './FormatPicker.tsx';
import { PagePreview } from './PagePreview.tsx';
import { attachmentRefusal, type PdfChoice } from './pdfChoice.ts';
import { PdfChoices } from './PdfChoices.tsx';
import { PicturePreview } from './PicturePreview.tsx';
import { PictureChoices, type PictureChoice } from './PictureChoices.tsx';
import { PresetPicker } from './PresetPicker.tsx';
import { SectionList } from './SectionList.tsx';
import { TablePicker } from './TablePicker.tsx';
import type { ExportChoices } from './useExportJob.ts';
import { useRevisionChoices } from './useRevisionChoices.ts';

const languageNames = { en: exportDialogTexts.english, fi: exportDialogTexts.finnish } as const;
const now = 'now';

interface ExportFormProps {
  readonly session: PlanEditor;
  onStart(choices: ExportChoices): void;
  onClose(): void;
}

/** What to export and how, with the page that it makes beside it. Format and pages are remembered; the language is the plan's own until another is chosen. */
export function ExportForm({ session, onStart, onClose }: ExportFormProps) {
  const say = useSay();
  const host = useHost();
  const { exportFormat: remembered, paper } = useWindowState((state) => state.preferences);
  const asked = useWindowState((state) => state.exportFormat);
  const format = asked ?? remembered;
  const windowLanguage = useLanguage();
  const [language, setLanguage] = useState<Language>(() => planLanguage(session) ?? windowLanguage);
  const [documentId, setDocumentId] = useState<DocumentId>(() => useWindowState.getState().exportDocument);
  // The window behind may show an earlier file: that is no revision, and is exported once it is opened as a plan.
  const viewed = useWindowState((state) => state.viewed);
  const looksAtEarlierFile = viewed !== null && isEarlierFile(viewed.id);
  const [revision, setRevision] = useState(viewed && !looksAtEarlierFile ? viewed.id : now);
  const [depth, setDepth] = useState<Depth>('appendix');
  const [sections, setSections] = useState<readonly ReportSectionId[] | undefined>();
  const [without, setWithout] = useState<readonly LeaveOut[]>([]);
  const [preset, setPreset] = useState<string | null>(null);
  const [pdf, setPdf] = useState<PdfChoice>({ standard: undefined, attach: false });
  const [table, setTable] = useState<string | undefined>();
  const selected = useWindowState((state) => state.selection.items);
  const [picture, setPicture] = useState<PictureChoice>({ isOfSelection: true, scale: 2, ground: 'white' });
  const [page, setPage] = useState(1);
  const [touched, setTouched] = useState<ReportSectionId | null>(null);
  const revisions = useRevisionChoices(session);
  const { papers = [], isPdf = false, isReport = false, tables, picture: pictureKind } = exportFormat(format);

  const document = planDocumentOf(documentId);
  const made = { language, paper: paperFor(format, paper), document: documentId, depth, sections, without, revision: revision === now ? undefined : revision };

  const seen = { scale: picture.scale, ground: picture.ground, ...(picture.isOfSelection && selected.length > 0 ? { items: selected } : {}) };

  const start = (event: SubmitEvent): void => {
    event.preventDefault();
    onStart({
      ...made,
      format,
      document: isReport ? documentId : undefined,
      ...(tables ? { table } : {}),
      ...(pictureKind ? seen : {}),
      ...(isPdf ? { standard: pdf.standard, attach: pdf.attach && !attachmentRefusal(pdf.standard, without.length > 0) } : {}),
    });
  };
  const choosePreset = (chosen: Preset | null): void => {
    setPreset(chosen?.id ?? null);
    if (!chosen) return;
    setDocumentId(chosen.document ?? documentId);
    setLanguage(chosen.language ?? language);
    setDepth(chosen.depth ?? 'appendix');
    setSections(chosen.sections);
    setWithout(chosen.without ?? []);
    if (chosen.paper) void writePreferences(host, { paper: chosen.paper });
  };

  return (
    <form onSubmit={start} className={classes.composer}>
      <div className={classes.side}>
        <Stack gap="md" className={classes.scroll} role="group" aria-label={say(exportDialogTexts.choices)}>
        {isReport ? <PresetPicker session={session} chosen={preset} choices={{ document: documentId, language, paper, depth, sections, without }} onChoose={choosePreset} /> : null}
        <FormatPicker value={format} />
        {isReport ? (
          <Select
            label={say(exportDialogTexts.document)}
            description={say(planDocumentOf(documentId).purpose)}
            data={planDocuments.map(({ id, name }) => ({ value: id, label: say(name) }))}
            value={documentId}
            allowDeselect={false}
            onChange={(value) => {
              setDocumentId((chosen) => planDocuments.find(({ id }) => id === value)?.id ?? chosen);
              setSections(undefined);
            }}
          />
        ) : null}
        {pictureKind ? <PictureChoices value={picture} isOfPixels={pictureKind === 'pixels'} selected={selected.length} onChange={setPicture} /> : null}
        {tables ? <TablePicker session={session} holds={tables} language={language} value={table} onChange={setTable} /> : null}
        <Select
          label={say(exportDialogTexts.revision)}
          description={looksAtEarlierFile && revision === now ? say(exportDialogTexts.nowNotEarlier) : undefined}
          data={[{ value: now, label: say(exportDialogTexts.now) }, ...revisions]}
          value={revision}
          allowDeselect={false}
          onChange={(value) => value && setRevision(value)}
        />
        <div className={classes.choices}>
          <Input.Wrapper label={say(exportDialogTexts.language)}>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label={say(exportDialogTexts.language)}
              data={languages.map((id) => ({ value: id, label: say(languageNames[id]) }))}
              value={language}
              onChange={setLanguage}
            />
          </Input.Wrapper>
          {papers.length > 0 ? (
            <Input.Wrapper label={say(exportDialogTexts.paper)}>
              <SegmentedControl
                fullWidth
                size="xs"
                aria-label={say(exportDialogTexts.paper)}
                data={papers.map((id) => ({ value: id, label: say(paperNames[id]) }))}
                value={made.paper}
                onChange={(value) => void writePreferences(host, { paper: value })}
              />
            </Input.Wrapper>
          ) : null}
        </div>
        {isReport && !document.isShort ? (
          <Input.Wrapper label={say(exportDialogTexts.depth)}>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label={say(exportDialogTexts.depth)}
              data={depthIds.toReversed().map((id) => ({ value: id, label: say(depthNames[id]) }))}
              value={depth}
              onChange={(value) => {
                setDepth(value);
                setSections(undefined);
              }}
            />
          </Input.Wrapper>
        ) : null}
        <Checkbox.Group label={say(exportDialogTexts.leaveOut)} value={[...without]} onChange={(values) => setWithout(leaveOutIds.filter((id) => values.includes(id)))}>
          <Stack gap={6} mt={6}>
            {leaveOutIds.map((id) => (
              <Checkbox key={id} value={id} label={say(leaveOutNames[id])} description={say(exportDialogTexts[`${id}Hint`])} />
            ))}
          </Stack>
        </Checkbox.Group>
        {isPdf ? (
          <details className={classes.brand}>
            <summary>{say(exportDialogTexts.pdfChoices)}</summary>
            <PdfChoices value={pdf} leavesOut={without.length > 0} revision={revisions.find(({ value }) => value === revision)?.label} onChange={setPdf} />
          </details>
        ) : null}
        {isReport && format !== 'markdown' ? (
          <details className={classes.brand}>
            <summary>{say(exportDialogTexts.brand)}</summary>
            <BrandForm session={session} />
          </details>
        ) : null}
        {isReport ? (
          <SectionList session={session} document={document} composition={{ sections, depth, without }} language={language} onChange={setSections} onTouch={setTouched} />
        ) : null}
        </Stack>
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

function planLanguage(session: PlanEditor): Language | undefined {
  const stored = textOf(session.plan.fields, 'language');
  return languages.find((known) => known === stored);
}
