import { earlierFileTime } from '../../../shared/history/earlierFile.ts';
import { serviceTexts } from '../../../shared/messages/services.ts';
import { formatWholeMoment } from '../../../shared/messages/moment.ts';
import { say, type Language } from '../../../shared/messages/text.ts';

/** When an earlier file (by id) was written, in words and in this computer's time zone. */
export function earlierFileMoment(id: string, language: Language): string {
  return formatWholeMoment(new Date(earlierFileTime(id)), language);
}

/** The name of an earlier file where a revision would have its label. */
export function earlierFileLabel(id: string, language: Language): string {
  return say(serviceTexts.earlierFileLabel, language, { time: earlierFileMoment(id, language) });
}
