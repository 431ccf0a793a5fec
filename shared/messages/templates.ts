import type { Text } from './text.ts';

/** What a new plan can start from. */
export const templateTexts = {
  holisticName: { en: 'Holistic framework', fi: 'Holistinen viitekehys' },
  holisticDescription: {
    en: 'The ring in the middle and a labelled area around it for every part of the strategy.',
    fi: 'Kehä keskellä ja sen ympärillä nimetty alue jokaiselle strategian osalle.',
  },
  emptyName: { en: 'Empty canvas', fi: 'Tyhjä pohja' },
  emptyDescription: {
    en: 'Only the ring. You choose the areas yourself.',
    fi: 'Pelkkä kehä. Alueet valitset itse.',
  },
  smallCompanyName: { en: 'Small company', fi: 'Pieni yritys' },
  smallCompanyDescription: {
    en: 'The framework with one goal, few channels and money that lasts: for few hands.',
    fi: 'Viitekehys, jossa on yksi tavoite, vähän kanavia ja rahaa, joka riittää: kun tekijöitä on vähän.',
  },
  publicBodyName: { en: 'Public body', fi: 'Julkinen organisaatio' },
  publicBodyDescription: {
    en: 'The framework with regulation, information and service first, and rules for those who speak.',
    fi: 'Viitekehys, jossa sääntely, tiedotus ja palvelu ovat ensin ja puhujilla on ohjeensa.',
  },
  clientAgencyName: { en: 'Client and agency', fi: 'Asiakas ja toimisto' },
  clientAgencyDescription: {
    en: 'The framework for outsourced work: who approves, what is told at once, how it is reported.',
    fi: 'Viitekehys ulkoistettuun työhön: kuka hyväksyy, mistä kerrotaan heti ja miten raportoidaan.',
  },
  campaignName: { en: 'Short campaign', fi: 'Lyhyt kampanja' },
  campaignDescription: {
    en: 'Three months: one goal, one measure, and actions from before the opening to the thanks.',
    fi: 'Kolme kuukautta: yksi tavoite, yksi mittari ja toimenpiteet ennen avausta kiitoksiin asti.',
  },
  actionPlanName: { en: 'SoMe Action Plan', fi: 'Some-toimintasuunnitelma' },
  actionPlanDescription: {
    en: 'The four-step list as cards, and a first month of actions for one goal.',
    fi: 'Neljän askeleen lista kortteina ja ensimmäisen kuukauden toimenpiteet yhtä tavoitetta varten.',
  },
  auditName: { en: 'Audit', fi: 'Auditointi' },
  auditDescription: {
    en: 'Begins with the free hour: four themes are scored, and their findings become the plan’s first actions.',
    fi: 'Alkaa ilmaisella tunnilla: neljä teemaa pisteytetään, ja havainnoista tulee suunnitelman ensimmäiset toimenpiteet.',
  },
  untitledPlan: { en: 'Untitled plan', fi: 'Nimetön suunnitelma' },
} as const satisfies Record<string, Text>;
