import { Radio } from '@mantine/core';
import { IconArtboard, IconBraces, IconCalendar, IconFileTypeCsv, IconFileTypeDocx, IconFileTypePdf, IconMarkdown, IconPhoto, IconPresentation, IconTable, IconVector, type Icon } from '@tabler/icons-react';
import { exportFormats, type ExportFormatId } from '../../shared/contract/exportFormats.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { useHost } from '../session/hostContext.ts';
import { writePreferences } from '../session/preferences.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './ExportForm.module.css';

const icons = { pdf: IconFileTypePdf, pptx: IconPresentation, docx: IconFileTypeDocx, markdown: IconMarkdown, xlsx: IconTable, csv: IconFileTypeCsv, png: IconPhoto, svg: IconVector, canvas: IconArtboard, json: IconBraces, ics: IconCalendar } as const satisfies Record<ExportFormatId, Icon>;

/** What kind of file is made. It is remembered for the next one. */
export function FormatPicker({ value }: { readonly value: ExportFormatId }) {
  const say = useSay();
  const host = useHost();
  const choose = (wanted: string): void => {
    const chosen = exportFormats.find((id) => id === wanted);
    if (!chosen) return;
    useWindowState.setState({ exportFormat: null });
    void writePreferences(host, { exportFormat: chosen });
  };
  return (
    <Radio.Group label={say(exportDialogTexts.format)} description={say(exportDialogTexts[`${value}Hint`])} value={value} onChange={choose}>
      <div className={classes.formats}>
        {exportFormats.map((id) => {
          const FormatIcon = icons[id];
          return (
            <Radio.Card key={id} value={id} className={classes.format} title={say(exportDialogTexts[`${id}Hint`])}>
              <FormatIcon size={20} stroke={1.5} />
              <span className={classes.name}>{say(exportDialogTexts[id])}</span>
              <Radio.Indicator size="xs" />
            </Radio.Card>
          );
        })}
      </div>
    </Radio.Group>
  );
}
