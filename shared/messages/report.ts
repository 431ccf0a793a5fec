import type { CountedText, Text } from './text.ts';

/** What an export is doing, for its progress line. */
export const exportSteps = {
  preparing: { en: 'Preparing', fi: 'Valmistellaan' },
  collecting: { en: 'Collecting the contents', fi: 'Kootaan sisältöä' },
  drawing: { en: 'Drawing pages', fi: 'Piirretään sivuja' },
  writing: { en: 'Writing the file', fi: 'Kirjoitetaan tiedostoa' },
} as const satisfies Record<string, Text>;

export type ExportStep = keyof typeof exportSteps;

/** Words of the report that the framework itself does not have. */
export const reportTexts = {
  document: { en: 'Social media strategy', fi: 'Sosiaalisen median strategia' },
  untitledPlan: { en: 'Untitled plan', fi: 'Nimetön suunnitelma' },
} as const satisfies Record<string, Text | CountedText>;
