import { Checkbox, Input, SegmentedControl, Select, Stack } from '@mantine/core';
import { exportFormat, paperFor, type ExportFormatId } from '../../shared/contract/exportFormats.ts';
import { depthNames, leaveOutNames, paperNames } from '../../shared/framework/composing.ts';
import type { ReportSectionId } from '../../shared/framework/reportSections.ts';
import { isEarlierFile } from '../../shared/history/earlierFile.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { languages } from '../../shared/messages/text.ts';
import { depthIds, leaveOutIds } from '../../shared/report/composition.ts';
import { planDocumentOf, planDocuments } from '../../shared/report/documents.ts';
import type { Preset } from '../../shared/report/presets.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { writePreferences } from '../session/preferences.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { BrandForm } from './BrandForm.tsx';
import classes from './ExportForm.module.css';
import { now, type FormChoices } from './formChoices.ts';
import { FormatPicker } from './FormatPicker.tsx';
import { PdfChoices } from './PdfChoices.tsx';
import { PictureChoices } from './PictureChoices.tsx';
import { PresetPicker } from './PresetPicker.tsx';
import { SectionList } from './SectionList.tsx';
import { TablePicker } from './TablePicker.tsx';
import { useRevisionChoices } from './useRevisionChoices.ts';

const languageNames = { en: exportDialogTexts.english, fi: exportDialogTexts.finnish } as const;

interface ExportSettingsProps {
  readonly session: PlanEditor;
  readonly format: ExportFormatId;
  readonly choices: FormChoices;
  /** How many parts are selected on the canvas. */
  readonly selected: number;
  onChange(change: Partial<FormChoices>): void;
  /** A chapter was opened to be worked on. */
  onTouch(section: ReportSectionId): void;
}

/** Everything that can be chosen for an export of this format. The format and the paper are remembered for all plans. */
export function ExportSettings({ session, format, choices, selected, onChange, onTouch }: ExportSettingsProps) {
  const say = useSay();
  const host = useHost();
  const { paper } = useWindowState((state) => state.preferences);
  const looksAtEarlierFile = useWindowState((state) => state.viewed !== null && isEarlierFile(state.viewed.id));
  const revisions = useRevisionChoices(session);
  const { language, revision, depth, sections, without } = choices;
  const { papers = [], isPdf = false, isReport = false, tables, picture: pictureKind } = exportFormat(format);
  const document = planDocumentOf(choices.document);

  const choosePreset = (chosen: Preset | null): void => {
    if (!chosen) return onChange({ preset: null });
    onChange({
      preset: chosen.id,
      document: chosen.document ?? choices.document,
      language: chosen.language ?? language,
      depth: chosen.depth ?? 'appendix',
      sections: chosen.sections,
      without: chosen.without ?? [],
    });
    if (chosen.paper) void writePreferences(host, { paper: chosen.paper });
  };

  return (
    <Stack gap="md" className={classes.scroll} role="group" aria-label={say(exportDialogTexts.choices)}>
      {isReport ? <PresetPicker session={session} chosen={choices.preset} choices={{ document: choices.document, language, paper, depth, sections, without }} onChoose={choosePreset} /> : null}
      <FormatPicker value={format} />
      {isReport ? (
        <Select
          label={say(exportDialogTexts.document)}
          description={say(document.purpose)}
          data={planDocuments.map(({ id, name }) => ({ value: id, label: say(name) }))}
          value={document.id}
          allowDeselect={false}
          onChange={(value) => {
            const chosen = planDocuments.find(({ id }) => id === value);
            if (chosen) onChange({ document: chosen.id, sections: undefined });
          }}
        />
      ) : null}
      {pictureKind ? <PictureChoices value={choices.picture} isOfPixels={pictureKind === 'pixels'} selected={selected} onChange={(picture) => onChange({ picture })} /> : null}
      {tables ? <TablePicker session={session} holds={tables} language={language} value={choices.table} onChange={(table) => onChange({ table })} /> : null}
      <Select
        label={say(exportDialogTexts.revision)}
        description={looksAtEarlierFile && revision === now ? say(exportDialogTexts.nowNotEarlier) : undefined}
        data={[{ value: now, label: say(exportDialogTexts.now) }, ...revisions]}
        value={revision}
        allowDeselect={false}
        onChange={(value) => value && onChange({ revision: value })}
      />
      <div className={classes.choices}>
        <Input.Wrapper label={say(exportDialogTexts.language)}>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={say(exportDialogTexts.language)}
            data={languages.map((id) => ({ value: id, label: say(languageNames[id]) }))}
            value={language}
            onChange={(chosen) => onChange({ language: chosen })}
          />
        </Input.Wrapper>
        {papers.length > 0 ? (
          <Input.Wrapper label={say(exportDialogTexts.paper)}>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label={say(exportDialogTexts.paper)}
              data={papers.map((id) => ({ value: id, label: say(paperNames[id]) }))}
              value={paperFor(format, paper)}
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
            onChange={(value) => onChange({ depth: value, sections: undefined })}
          />
        </Input.Wrapper>
      ) : null}
      <Checkbox.Group label={say(exportDialogTexts.leaveOut)} value={[...without]} onChange={(values) => onChange({ without: leaveOutIds.filter((id) => values.includes(id)) })}>
        <Stack gap={6} mt={6}>
          {leaveOutIds.map((id) => (
            <Checkbox key={id} value={id} label={say(leaveOutNames[id])} description={say(exportDialogTexts[`${id}Hint`])} />
          ))}
        </Stack>
      </Checkbox.Group>
      {isPdf ? (
        <details className={classes.brand}>
          <summary>{say(exportDialogTexts.pdfChoices)}</summary>
          <PdfChoices value={choices.pdf} leavesOut={without.length > 0} revision={revisions.find(({ value }) => value === revision)?.label} onChange={(pdf) => onChange({ pdf })} />
        </details>
      ) : null}
      {isReport && format !== 'markdown' ? (
        <details className={classes.brand}>
          <summary>{say(exportDialogTexts.brand)}</summary>
          <BrandForm session={session} />
        </details>
      ) : null}
      {isReport ? (
        <SectionList session={session} document={document} composition={{ sections, depth, without }} language={language} onChange={(chosen) => onChange({ sections: chosen })} onTouch={onTouch} />
      ) : null}
    </Stack>
  );
}
