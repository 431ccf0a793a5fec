import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { formatNumber, say, type Language } from '../../shared/messages/text.ts';

const kilobyte = 1000;
const megabyte = kilobyte * kilobyte;

/** A number of bytes as people say it: `84 kB`, `1.2 MB`. */
export function fileSize(bytes: number, language: Language): string {
  return bytes < megabyte
    ? say(exportDialogTexts.kilobytes, language, { size: Math.max(1, Math.round(bytes / kilobyte)) })
    : say(exportDialogTexts.megabytes, language, { size: formatNumber(bytes / megabyte, language, 1) });
}
