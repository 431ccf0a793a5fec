import type { Text } from '../messages/text.ts';
import { maturityLevels, type MaturityLevel } from './maturity.ts';

/** A statement of the maturity self-assessment. It belongs to the level that it is a sign of. */
export interface AssessmentStatement {
  readonly id: string;
  readonly level: MaturityLevel['level'];
  readonly text: Text;
  /** What to do next where it does not yet hold: a ready-made action. */
  readonly step: Text;
}

/** A dozen statements, three a level, written from the level descriptions of S2. */
export const assessmentStatements: readonly AssessmentStatement[] = [
  {
    id: 'basics',
    level: 1,
    text: { en: 'Our profiles are complete, current and recognisably ours.', fi: 'Profiilimme ovat kunnossa, ajan tasalla ja meidän näköisiämme.' },
    step: { en: 'Put every profile in order', fi: 'Laita kaikki profiilit kuntoon' },
  },
  {
    id: 'analytics',
    level: 1,
    text: { en: 'We read the channels’ own analytics at least monthly.', fi: 'Luemme kanavien omaa analytiikkaa vähintään kuukausittain.' },
    step: { en: 'Learn to read each channel’s analytics', fi: 'Opettele lukemaan kunkin kanavan analytiikkaa' },
  },
  {
    id: 'dialogue',
    level: 1,
    text: { en: 'Customers who write to us get an answer from a person.', fi: 'Meille kirjoittavat asiakkaat saavat vastauksen ihmiseltä.' },
    step: { en: 'Open the digital dialogue: agree who answers and when', fi: 'Avaa digitaalinen keskustelu: sovi kuka vastaa ja milloin' },
  },
  {
    id: 'earning',
    level: 2,
    text: { en: 'We can say how social media earns its money.', fi: 'Osaamme sanoa, miten sosiaalinen media tuottaa rahansa takaisin.' },
    step: { en: 'Write down the earning logic', fi: 'Kirjoita ansaintalogiikka auki' },
  },
  {
    id: 'roi',
    level: 2,
    text: { en: 'Our measures reach beyond likes to enquiries, sales or service.', fi: 'Mittarimme ulottuvat tykkäyksistä tiedusteluihin, myyntiin tai palveluun.' },
    step: { en: 'Sharpen the ROI measures', fi: 'Tarkenna ROI-mittarit' },
  },
  {
    id: 'organisation',
    level: 2,
    text: { en: 'Others than marketing take part in social media.', fi: 'Sosiaaliseen mediaan osallistuvat muutkin kuin markkinointi.' },
    step: { en: 'Start working with sales or service', fi: 'Aloita yhteistyö myynnin tai asiakaspalvelun kanssa' },
  },
  {
    id: 'parallel',
    level: 3,
    text: { en: 'Several channels work side by side, each with its own strategy.', fi: 'Useat kanavat toimivat rinnakkain, kullakin oma strategiansa.' },
    step: { en: 'Give each channel a strategy of its own', fi: 'Anna kullekin kanavalle oma strategia' },
  },
  {
    id: 'tools',
    level: 3,
    text: { en: 'Our tools are joined up: publishing, listening and measuring share data.', fi: 'Työkalumme on integroitu: julkaisu, kuuntelu ja mittaus jakavat tiedon.' },
    step: { en: 'Join up the tools', fi: 'Integroi työkalut' },
  },
  {
    id: 'salesData',
    level: 3,
    text: { en: 'Sales and service data feed our ROI measures.', fi: 'Myynnin ja asiakaspalvelun tieto syöttää ROI-mittareitamme.' },
    step: { en: 'Bring sales and service data into the measures', fi: 'Tuo myynnin ja palvelun tieto mittareihin' },
  },
  {
    id: 'management',
    level: 4,
    text: { en: 'Management follows social media’s results as it follows sales.', fi: 'Johto seuraa somen tuloksia kuten myyntiä.' },
    step: { en: 'Take the report to the management team', fi: 'Vie raportti johtoryhmään' },
  },
  {
    id: 'finance',
    level: 4,
    text: { en: 'IT and finance take part in planning it.', fi: 'IT ja talous osallistuvat sen suunnitteluun.' },
    step: { en: 'Invite IT and finance to the planning', fi: 'Kutsu IT ja talous suunnitteluun' },
  },
  {
    id: 'development',
    level: 4,
    text: { en: 'What we learn from customers changes products and services.', fi: 'Asiakkailta opittu muuttaa tuotteita ja palveluja.' },
    step: { en: 'Make a route from customer feedback to products', fi: 'Rakenna reitti asiakaspalautteesta tuotteisiin' },
  },
];

/**
 * The level that answers give: the highest one below which at most one statement of each level fails to hold and of
 * whose own statements most hold. At least 1; undefined before anything is answered.
 */
export function assessedLevel(holds: ReadonlyMap<string, boolean>): MaturityLevel['level'] | undefined {
  if (holds.size === 0) return undefined;
  let reached: MaturityLevel['level'] = 1;
  for (const { level } of maturityLevels) {
    const statements = assessmentStatements.filter((statement) => statement.level === level);
    const held = statements.filter((statement) => holds.get(statement.id) === true).length;
    if (held * 2 <= statements.length) break;
    reached = level;
  }
  return reached;
}
