import { documentIds, documentNames, type DocumentId } from '../framework/composing.ts';
import type { ReportSectionId } from '../framework/reportSections.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import type { Text } from '../messages/text.ts';

export { documentIds, type DocumentId };

/** One document of the set that a plan makes (S2): a view of the same plan for one kind of reader. */
export interface PlanDocumentKind {
  readonly id: DocumentId;
  /** Stands on the cover. */
  readonly name: Text;
  /** The same on a deck, where that is called otherwise. */
  readonly deckName?: Text;
  /** Whom it is for and what it holds. */
  readonly purpose: Text;
  /** What the command line calls it. */
  readonly option: string;
  /** Ids of the report's sections that it holds, in the report's own order; absent: all. */
  readonly sections?: readonly ReportSectionId[];
  /** A paper of a page or two, without a cover and contents, that nobody signs. */
  readonly isShort?: boolean;
  /** Where a type's items are told by a few of their fields only: those. */
  readonly fields?: Readonly<Partial<Record<ItemTypeId, readonly string[]>>>;
}

/** The document set: strategy, action plan, employee policy (S2), the summary that the audit leaves behind (S4), and the minutes of workshops. */
export const planDocuments: readonly PlanDocumentKind[] = [
  {
    id: 'strategy',
    name: documentNames.strategy,
    purpose: { en: 'The whole plan, for those who decide on it', fi: 'Koko suunnitelma niille, jotka päättävät siitä' },
    option: 'strategy',
  },
  {
    id: 'summary',
    name: documentNames.summary,
    deckName: { en: 'Summary', fi: 'Tiivistelmä' },
    purpose: {
      en: 'Where the company stands and is going, the one priority, money, risks, next steps and the decision asked for',
      fi: 'Missä yritys on ja minne se on menossa, tärkein tavoite, raha, riskit, seuraavat askeleet ja pyydetty päätös',
    },
    option: 'summary',
    isShort: true,
    sections: ['summary'],
  },
  {
    id: 'actionPlan',
    name: documentNames.actionPlan,
    purpose: {
      en: 'Goals, KPIs, actions, people and money, for those who do the work',
      fi: 'Tavoitteet, mittarit, toimenpiteet, ihmiset ja raha työn tekijöille',
    },
    option: 'action-plan',
    sections: ['summary', 'chains', 'goals', 'kpis', 'actions', 'people', 'budget', 'signOff'],
  },
  {
    id: 'policy',
    name: documentNames.policy,
    purpose: {
      en: 'Key messages, tone, rules, and who answers what: for everyone who speaks for the company',
      fi: 'Punainen lanka, sävy, säännöt ja kuka vastaa mihinkin: kaikille, jotka puhuvat yrityksen puolesta',
    },
    option: 'policy',
    sections: ['messages', 'channels', 'policies', 'risks', 'people', 'acknowledgement'],
    fields: {
      channel: ['roles', 'owner', 'tone', 'responseHours', 'routing'],
      risk: ['kind', 'who', 'how', 'withinHours', 'escalation', 'sampleReply', 'guards'],
      person: ['name', 'roles'],
    },
  },
  {
    id: 'audit',
    name: documentNames.audit,
    purpose: {
      en: 'Two pages after the first hour: what was seen, what to mend, who does it',
      fi: 'Kaksi sivua ensimmäisen tunnin jälkeen: mitä nähtiin, mitä korjataan ja kuka sen tekee',
    },
    option: 'audit',
    isShort: true,
    sections: ['audit'],
  },
  {
    id: 'minutes',
    name: documentNames.minutes,
    purpose: {
      en: 'Questions, answers, decisions and next steps, for those who were there and those who were not',
      fi: 'Kysymykset, vastaukset, päätökset ja jatkotoimet niille, jotka olivat paikalla, ja niille, jotka eivät',
    },
    option: 'minutes',
    sections: ['minutes'],
  },
  {
    id: 'changes',
    name: documentNames.changes,
    purpose: {
      en: 'What changed since the last sign-off, or between two revisions, in sentences and with the words',
      fi: 'Mitä on muuttunut viime hyväksynnän jälkeen tai kahden version välillä: virkkeinä ja sanoina',
    },
    option: 'changes',
    isShort: true,
    sections: ['changes'],
  },
];

/** The document with this id. */
export function planDocumentOf(id: DocumentId): PlanDocumentKind {
  const found = planDocuments.find((known) => known.id === id);
  if (!found) throw new Error(`No document ${id}`);
  return found;
}
