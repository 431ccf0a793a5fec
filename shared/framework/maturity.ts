import type { Option } from './field.ts';
import type { Text } from '../messages/text.ts';

/** A level of social media maturity (S2): act at the present level, rise one at a time. */
export interface MaturityLevel extends Option {
  readonly level: 1 | 2 | 3 | 4;
  readonly work: Text;
}

export const maturityLevels: readonly MaturityLevel[] = [
  {
    id: '1',
    level: 1,
    name: { en: 'Beginner', fi: 'Aloittelija' },
    work: {
      en: 'Polish the basics, learn analytics, open the digital dialogue with customers',
      fi: 'Viilaa perustoiminnot, opettele analytiikka, avaa digitaalinen keskustelu asiakkaiden kanssa',
    },
  },
  {
    id: '2',
    level: 2,
    name: { en: 'Skilled', fi: 'Taitaja' },
    work: {
      en: 'Build the earning logic, sharpen ROI measures, begin working with the rest of the organisation',
      fi: 'Rakenna ansaintalogiikka, tarkenna ROI-mittarit, aloita yhteistyö muun organisaation kanssa',
    },
  },
  {
    id: '3',
    level: 3,
    name: { en: 'Expert', fi: 'Ekspertti' },
    work: {
      en: 'Several parallel channels, integrated tools, ROI measures fed from sales and service data',
      fi: 'Useita rinnakkaisia kanavia, integroidut työkalut, ROI-mittareihin tietoa myynnistä ja asiakaspalvelusta',
    },
  },
  {
    id: '4',
    level: 4,
    name: { en: 'Pioneer', fi: 'Edelläkävijä' },
    work: {
      en: 'IT, sales, marketing, finance and management all take part',
      fi: 'IT, myynti, markkinointi, talous ja johto ovat kaikki mukana',
    },
  },
];
