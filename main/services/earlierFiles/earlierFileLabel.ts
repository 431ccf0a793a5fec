import { earlierFileTime } from '../../../shared/history/earlierFile.ts';
import { serviceTexts } from '../../../shared/messages/services.ts';
import { formatWholeMoment } from '../../../shared/messages/moment.ts';
import { say, type Language } from '../../../shared/messages/text.ts';

/** When an earlier file was written, by its id, as people here say it: day and time of this computer's place. */
export function earlierFileMoment(id: string, language: Language): string {
  return formatWholeMoment(new Date(earlierFileTime(id)), language);
}

/** What an earlier file is called where a revision would say its name. */
export function earlierFileLabel(id: string, language: Language): string {
  return say(serviceTexts.earlierFileLabel, language, { time: earlierFileMoment(id, language) });
}
