import type { Text } from '../messages/text.ts';
import type { SourceId } from './source.ts';

export const conflictIds = ['counting', 'results', 'validity'] as const;
export type ConflictId = (typeof conflictIds)[number];

/** What a team can follow where the sources disagree: one of the sources, or both in the way that the conflict says. */
export const followedVoices = ['S0', 'S1', 'S2', 'both'] as const;
export type FollowedVoice = (typeof followedVoices)[number];

/** One side of a disagreement. Its id is that of the source that says it first. */
export interface Voice {
  readonly id: Exclude<FollowedVoice, 'both'>;
  readonly sources: readonly SourceId[];
  readonly says: Text;
}

/** A question that the framework's sources answer differently. Both voices are shown; the team chooses and says why. */
export interface Conflict {
  readonly id: ConflictId;
  readonly question: Text;
  readonly voices: readonly [Voice, Voice];
  /** How both can be followed at once. */
  readonly both: Text;
}

export const conflicts: readonly Conflict[] = [
  {
    id: 'counting',
    question: { en: 'May likes, followers and reach be the KPI by themselves?', fi: 'Kelpaavatko tykkäykset, seuraajat ja tavoittavuus yksinään mittariksi?' },
    voices: [
      {
        id: 'S2',
        sources: ['S2'],
        says: {
          en: 'More likes and followers are the KPI of keeping customers, and wider reach that of awareness.',
          fi: 'Tykkäysten ja seuraajien lisääminen on asiakaskunnan säilyttämisen mittari ja tavoittavuuden laajentaminen tunnettuuden.',
        },
      },
      {
        id: 'S0',
        sources: ['S0', 'S4'],
        says: {
          en: 'The count of fans grows while sales do not and the wall stays silent; it measures the tool, not the customer’s need.',
          fi: 'Fanimäärä kasvaa, vaikka myynti ei kasva ja seinä on hiljainen; luku mittaa työkalua, ei asiakkaan tarvetta.',
        },
      },
    ],
    both: { en: 'They are counted beside a measure of substance, never alone.', fi: 'Niitä lasketaan sisällöllisen mittarin rinnalla, ei koskaan yksin.' },
  },
  {
    id: 'results',
    question: { en: 'When may results be expected?', fi: 'Milloin tuloksia voi odottaa?' },
    voices: [
      {
        id: 'S0',
        sources: ['S0'],
        says: {
          en: 'The return builds up over a longer time; there are no quick wins.',
          fi: 'Tuotto muodostuu pidemmällä aikavälillä; pikavoittoja ei ole.',
        },
      },
      {
        id: 'S2',
        sources: ['S2'],
        says: {
          en: 'Systematic work brings clear results in some months.',
          fi: 'Järjestelmällinen työ tuo selviä tuloksia muutamassa kuukaudessa.',
        },
      },
    ],
    both: {
      en: 'First signs come in some months, and each goal names the day; the return is judged over a longer time.',
      fi: 'Ensimmäiset merkit näkyvät muutamassa kuukaudessa, ja tavoite nimeää päivän; tuottoa arvioidaan pidemmällä ajalla.',
    },
  },
  {
    id: 'validity',
    question: { en: 'How far ahead do the plan and its money reach?', fi: 'Kuinka pitkälle suunnitelma ja sen raha ulottuvat?' },
    voices: [
      {
        id: 'S1',
        sources: ['S1'],
        says: {
          en: 'A plan seldom serves longer than 12 months; its money is decided anew with it.',
          fi: 'Suunnitelma kantaa harvoin yli 12 kuukautta; rahasta päätetään sen mukana uudelleen.',
        },
      },
      {
        id: 'S2',
        sources: ['S2'],
        says: {
          en: 'The money is divided over at least two years, or the work ends after its beginning.',
          fi: 'Raha jaetaan vähintään kahdelle vuodelle, tai työ loppuu alkuunsa.',
        },
      },
    ],
    both: { en: 'The plan is made for 12 months at a time, and money is set aside for 24.', fi: 'Suunnitelma tehdään 12 kuukaudeksi kerrallaan, ja rahaa varataan 24 kuukaudeksi.' },
  },
];

/** The conflict with this id. */
export function conflictOf(id: ConflictId): Conflict {
  const found = conflicts.find((known) => known.id === id);
  if (!found) throw new Error(`No conflict ${id}`);
  return found;
}
