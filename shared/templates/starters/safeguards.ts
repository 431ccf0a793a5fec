import type { Starter } from '../starter.ts';

/** Criticism and crisis: the two plans that nobody should start without (S2, S3). Who answers is left to be named. */
export const safeguards: readonly Starter[] = [
  {
    type: 'risk',
    fields: {
      kind: 'criticism',
      scenario: { en: 'Criticism: someone is unhappy in public. Who answers?', fi: 'Kritiikki: joku on tyytymätön julkisesti. Kuka vastaa?' },
      how: {
        en: 'Answer in the open as one person to another. Move private matters to private, and say there that you did. Never delete, never ignore.',
        fi: 'Vastaa julkisesti, ihminen ihmiselle. Siirrä yksityiset asiat yksityisiksi ja kerro siirtäneesi. Älä poista äläkä jätä vastaamatta.',
      },
      withinHours: 24,
    },
  },
  {
    type: 'risk',
    fields: {
      kind: 'crisis',
      scenario: { en: 'Crisis: what is the worst that could happen?', fi: 'Kriisi: mikä on pahinta, mitä voisi sattua?' },
      how: {
        en: 'One person speaks. Stop what is scheduled. Say what is known, what is not yet known, and when you will tell more.',
        fi: 'Yksi puhuu. Pysäytä ajastetut julkaisut. Kerro, mitä tiedetään, mitä ei vielä tiedetä ja milloin kerrotaan lisää.',
      },
      withinHours: 1,
    },
  },
];
