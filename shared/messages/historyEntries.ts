import type { Text } from './text.ts';

/** A sentence, or a part of one, for entries that give all its `{fields}`; with `when` for those alone in which fields hold just these values. */
export interface EntryText extends Text {
  readonly when?: Readonly<Record<string, string>>;
}

/** How an entry without a name is told: the first head that fits, then every tail that does. `{fieldBefore}` is what a field held before. */
export interface EntryTexts {
  readonly heads: readonly EntryText[];
  readonly tails: readonly EntryText[];
}

const followUp: Text = { en: '{action} follows from it', fi: 'siitä seurasi toimenpide {action}' };
const inWorkshop: Text = { en: 'in the workshop {workshop}', fi: 'työpajassa {workshop}' };
const onDay: Text = { en: 'on {on}', fi: '{on}' };

/** What a person would say of an entry that came or changed, by register; one that stands nowhere here has its fields told one by one. */
export const entryTexts: Readonly<Partial<Record<string, EntryTexts>>> = {
  setAside: {
    heads: [
      { en: '{author} set a finding aside on {on}', fi: '{author} asetti havainnon sivuun {on}' },
      { en: '{author} set a finding aside', fi: '{author} asetti havainnon sivuun' },
      { en: 'A finding was set aside on {on}', fi: 'Havainto asetettiin sivuun {on}' },
      { en: 'A finding was set aside', fi: 'Havainto asetettiin sivuun' },
    ],
    tails: [{ en: 'the reason is {reason}', fi: 'perusteluna {reason}' }],
  },
  process: {
    heads: [
      { en: 'The work moved on {on} from “{stepBefore}” to “{step}”', fi: 'Työ siirtyi {on} vaiheesta ”{stepBefore}” vaiheeseen ”{step}”' },
      { en: 'The work moved from “{stepBefore}” to “{step}”', fi: 'Työ siirtyi vaiheesta ”{stepBefore}” vaiheeseen ”{step}”' },
      { en: 'The work has stood at “{step}” since {on}', fi: 'Työ on ollut vaiheessa ”{step}” {on} lähtien' },
      { en: 'The work stands at “{step}”', fi: 'Työ on vaiheessa ”{step}”' },
    ],
    tails: [],
  },
  drills: {
    heads: [
      { en: '{scenario} was rehearsed on {on}', fi: 'Tilannetta {scenario} harjoiteltiin {on}' },
      { en: '{scenario} was rehearsed', fi: 'Tilannetta {scenario} harjoiteltiin' },
      { en: 'A drill was held on {on}', fi: 'Harjoitus pidettiin {on}' },
      { en: 'A drill was held', fi: 'Harjoitus pidettiin' },
    ],
    tails: [
      { en: 'took part: {participants}', fi: 'mukana {participants}' },
      { en: 'it took {seconds}', fi: 'aikaa kului {seconds}' },
      { when: { kept: 'yes' }, en: 'the plan was followed', fi: 'suunnitelmaa noudatettiin' },
      { when: { kept: 'no' }, en: 'the plan was not followed', fi: 'suunnitelmaa ei noudatettu' },
      { when: { keptClient: 'yes', keptAgency: 'yes' }, en: 'client and agency say that it held', fi: 'asiakkaan ja toimiston mielestä se piti' },
      { when: { keptClient: 'no', keptAgency: 'no' }, en: 'client and agency say that it did not hold', fi: 'asiakkaan ja toimiston mielestä se ei pitänyt' },
      { when: { keptClient: 'yes' }, en: 'the client says that it held', fi: 'asiakkaan mielestä se piti' },
      { when: { keptClient: 'no' }, en: 'the client says that it did not hold', fi: 'asiakkaan mielestä se ei pitänyt' },
      { when: { keptAgency: 'yes' }, en: 'the agency says that it held', fi: 'toimiston mielestä se piti' },
      { when: { keptAgency: 'no' }, en: 'the agency says that it did not hold', fi: 'toimiston mielestä se ei pitänyt' },
      followUp,
    ],
  },
  approvals: {
    heads: [
      { en: '{what} was shown for approval on {asked} and approved on {approved}', fi: '{what} näytettiin hyväksyttäväksi {asked} ja hyväksyttiin {approved}' },
      { en: '{what} was approved on {approved}', fi: '{what} hyväksyttiin {approved}' },
      { en: '{what} was shown for approval on {asked} and awaits it', fi: '{what} näytettiin hyväksyttäväksi {asked} ja odottaa hyväksyntää' },
      { en: '{what} awaits approval', fi: '{what} odottaa hyväksyntää' },
    ],
    tails: [{ en: 'noted: {note}', fi: 'huomiona {note}' }],
  },
  rounds: {
    heads: [
      { en: '{author} drew conclusions from the figures on {on}', fi: '{author} teki mittauksista johtopäätöksiä {on}' },
      { en: '{author} drew conclusions from the figures', fi: '{author} teki mittauksista johtopäätöksiä' },
      { en: 'Conclusions were drawn from the figures on {on}', fi: 'Mittauksista tehtiin johtopäätöksiä {on}' },
      { en: 'Conclusions were drawn from the figures', fi: 'Mittauksista tehtiin johtopäätöksiä' },
    ],
    tails: [{ en: 'measuring showed {showed}', fi: 'mittaaminen näytti: {showed}' }, { en: 'it changes this: {changes}', fi: 'se muuttaa tämän: {changes}' }, followUp],
  },
  reviews: {
    heads: [
      { en: 'The plan was reviewed on {on}', fi: 'Suunnitelma tarkistettiin {on}' },
      { en: 'A review of the plan was begun on {begun}', fi: 'Suunnitelman tarkistus aloitettiin {begun}' },
      { en: 'The plan was reviewed', fi: 'Suunnitelma tarkistettiin' },
    ],
    tails: [
      { en: 'took part: {people}', fi: 'mukana {people}' },
      { en: 'the plan as it then stood is revision {revision}', fi: 'silloinen suunnitelma on versio {revision}' },
      { en: 'the next review is on {next}', fi: 'seuraava tarkistus on {next}' },
    ],
  },
  reviewSteps: {
    heads: [
      { en: 'The review of {on} looked at {what}', fi: 'Tarkistuksessa {on} käsiteltiin {what}' },
      { en: 'The review looked at {what}', fi: 'Tarkistuksessa käsiteltiin {what}' },
      { en: 'The review of {on} came to a decision', fi: 'Tarkistuksessa päätettiin {on}' },
      { en: 'The review came to a decision', fi: 'Tarkistuksessa päätettiin' },
    ],
    tails: [
      { when: { answer: 'right' }, en: 'it is still right', fi: 'se pitää yhä paikkansa' },
      { when: { answer: 'changed' }, en: 'it was changed', fi: 'sitä muutettiin' },
      { when: { answer: 'aside' }, en: 'it was set aside', fi: 'se asetettiin sivuun' },
      { when: { answer: 'later' }, en: 'it was left for later', fi: 'se jätettiin myöhemmäksi' },
      { en: 'noted: {decided}', fi: 'kirjattiin {decided}' },
      { en: 'answered by {author}', fi: 'vastaajana {author}' },
    ],
  },
  workshops: {
    heads: [
      { en: 'The workshop {title} was held on {on}', fi: 'Työpaja {title} pidettiin {on}' },
      { en: 'The workshop {title} was held', fi: 'Työpaja {title} pidettiin' },
    ],
    tails: [{ en: 'present were {people}', fi: 'paikalla olivat {people}' }],
  },
  workshopRounds: {
    heads: [
      { en: 'The workshop {workshop} was asked {question}', fi: 'Työpajassa {workshop} kysyttiin {question}' },
      { en: 'The room was asked {question}', fi: 'Osallistujilta kysyttiin {question}' },
      { en: 'A question was put to the workshop {workshop}', fi: 'Työpajassa {workshop} esitettiin kysymys' },
      { en: 'A question was put to the room', fi: 'Osallistujille esitettiin kysymys' },
    ],
    tails: [onDay, { en: '{answered} of {asked} answered', fi: 'paikalla {asked}, vastasi {answered}' }, { en: 'the decision is {decision}', fi: 'päätös on {decision}' }],
  },
  workshopSteps: {
    heads: [
      { en: 'The workshop {workshop} agreed on a next step, {step}', fi: 'Työpajassa {workshop} sovittiin jatkotoimesta {step}' },
      { en: 'A next step was agreed on, {step}', fi: 'Jatkotoimesta {step} sovittiin' },
      { en: 'A next step was agreed on', fi: 'Jatkotoimesta sovittiin' },
    ],
    tails: [{ en: 'it is with {owner}', fi: 'vastuussa {owner}' }, { en: 'to be done by {due}', fi: 'valmiina viimeistään {due}' }],
  },
  votes: {
    heads: [
      { en: '{item} got {dots} of the room’s {ofDots} dots', fi: '{item} sai osallistujien {ofDots} pisteestä {dots}' },
      { en: 'The room placed {item} {place} of {ofOptions}', fi: 'Osallistujat asettivat kohteen {item} sijalle {place}, vaihtoehtoja {ofOptions}' },
      { en: 'The room voted on {item}', fi: 'Osallistujat äänestivät: {item}' },
    ],
    tails: [{ en: 'place {place} of {ofOptions}', fi: 'sija {place}/{ofOptions}' }, { en: 'the question was {question}', fi: 'kysymyksenä {question}' }, inWorkshop, onDay],
  },
  proposals: {
    heads: [
      { en: 'The room was asked whether it agrees: {proposal}', fi: 'Osallistujilta kysyttiin, ovatko he samaa mieltä: {proposal}' },
      { en: 'A proposal was put to the room', fi: 'Osallistujille esitettiin ehdotus' },
    ],
    tails: [inWorkshop, onDay],
  },
  routines: {
    heads: [
      { en: '{source} brings a routine: {routine}', fi: '{source} tuo rutiinin: {routine}' },
      { en: 'A routine came to the work: {routine}', fi: 'Työhön tuli rutiini: {routine}' },
    ],
    tails: [
      { en: 'the task of {person}', fi: 'tehtävän hoitaa {person}' },
      { en: 'it takes {hours} h a week', fi: 'se vie {hours} h viikossa' },
      { en: 'from {from}', fi: '{from} alkaen' },
      { en: 'until {to}', fi: '{to} asti' },
    ],
  },
  refreshes: {
    heads: [
      { en: 'The plan was refreshed on {on} for the season “{season}”', fi: 'Suunnitelma päivitettiin {on} kautta ”{season}” varten' },
      { en: 'The plan was refreshed for the season “{season}”', fi: 'Suunnitelma päivitettiin kautta ”{season}” varten' },
    ],
    tails: [{ en: 'by {author}', fi: 'päivittäjänä {author}' }],
  },
  expectations: {
    heads: [{ en: 'It was signed that the first results of {goal} are expected on {firstResults}', fi: 'Allekirjoitettiin, että tavoitteen {goal} ensimmäisiä tuloksia odotetaan {firstResults}' }],
    tails: [{ en: 'signed on {on}', fi: 'allekirjoitettu {on}' }, { en: 'for the client {client}', fi: 'asiakkaan puolesta {client}' }, { en: 'for the agency {agency}', fi: 'toimiston puolesta {agency}' }],
  },
};
