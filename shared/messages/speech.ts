import type { Text } from './text.ts';

/** Sentences that tell the same, the fullest first: said is the first whose every `{field}` is filled in. */
export type Telling = readonly Text[];

const responsible: Telling = [{ en: '{owner} is responsible.', fi: 'Vastuussa on {owner}.' }];

/**
 * What a presenter says of an item aloud, by its type: of each telling one sentence. Links are named, numbers have their units; `{now}` and
 * `{on}` are the last reading and its day. A text of the plan ends its sentence.
 */
export const speechTexts: Readonly<Partial<Record<string, readonly Telling[]>>> = {
  businessGoal: [[{ en: 'To the business this is a matter of {kind}.', fi: 'Yritykselle kyse on tästä: {kind}.' }]],
  goal: [
    [
      { en: 'We began at {baseline}, stand at {now} and aim for {target} by {due}.', fi: 'Lähtötaso oli {baseline}, nyt olemme tasolla {now}, ja tavoite on {target}, viimeistään {due}.' },
      { en: 'We stand at {now} and aim for {target} by {due}.', fi: 'Nyt olemme tasolla {now}, ja tavoite on {target}, viimeistään {due}.' },
      { en: 'We stand at {now}; the target is {target}.', fi: 'Nyt olemme tasolla {now}, ja tavoite on {target}.' },
      { en: 'We begin at {baseline} and aim for {target} by {due}.', fi: 'Lähtötaso on {baseline}, ja tavoite on {target}, viimeistään {due}.' },
      { en: 'The target is {target}, to be reached by {due}.', fi: 'Tavoite on {target}, viimeistään {due}.' },
      { en: 'The target is {target}.', fi: 'Tavoite on {target}.' },
      { en: 'It is to be reached by {due}.', fi: 'Tavoitteessa ollaan viimeistään {due}.' },
    ],
    [{ en: 'First results can fairly be expected on {firstResults}.', fi: 'Ensimmäisiä tuloksia voi kohtuudella odottaa {firstResults}.' }],
    [{ en: 'It serves {serves}.', fi: 'Liiketoiminnassa se palvelee tätä: {serves}.' }],
    responsible,
    [{ en: 'Is it realistic? {realistic}', fi: 'Onko se realistinen? {realistic}' }],
  ],
  kpi: [
    [
      { en: 'On {on} it stood at {now}; the target is {target}.', fi: 'Lukema oli {now} ({on}), ja tavoite on {target}.' },
      { en: 'On {on} it stood at {now}; it has no target.', fi: 'Lukema oli {now} ({on}); tavoitetasoa ei ole asetettu.' },
      { en: 'It is not measured yet; the target is {target}.', fi: 'Sitä ei ole vielä mitattu; tavoite on {target}.' },
      { en: 'It is not measured yet.', fi: 'Sitä ei ole vielä mitattu.' },
    ],
    [{ en: 'To the business this is a matter of {businessKpi}.', fi: 'Yritykselle kyse on tästä: {businessKpi}.' }],
    [{ en: 'Where the figures come from: {dataSource}', fi: 'Mistä luvut tulevat: {dataSource}' }],
    responsible,
  ],
  audience: [
    [{ en: 'What they need: {needs}', fi: 'Mitä he tarvitsevat: {needs}' }],
    [{ en: 'What they care for: {interests}', fi: 'Mikä heitä kiinnostaa: {interests}' }],
    [{ en: 'Where we find them: {foundAt}', fi: 'Mistä heidät löytää: {foundAt}' }],
  ],
  channel: [
    [{ en: 'Why we are here: {reason}', fi: 'Miksi olemme täällä: {reason}' }],
    [{ en: 'What whoever follows gains: {gain}', fi: 'Mitä seuraaja saa: {gain}' }],
    [{ en: 'How we go about it: {strategy}', fi: 'Miten toimimme: {strategy}' }],
    [{ en: 'What is asked here is answered in {responseHours} at most.', fi: 'Vastausaika on enintään {responseHours}.' }],
    responsible,
  ],
  action: [
    [
      { en: 'It runs from {start} to {end}.', fi: 'Aikaa on {start}–{end}.' },
      { en: 'It begins on {start}.', fi: 'Se alkaa {start}.' },
      { en: 'It ends on {end}.', fi: 'Se päättyy {end}.' },
    ],
    [{ en: 'It is done for {advances}.', fi: 'Se tehdään tätä varten: {advances}.' }],
    [{ en: 'Whoever reads it gains this: {gain}', fi: 'Mitä lukija siitä saa: {gain}' }],
    [{ en: 'The budget is {budget}.', fi: 'Budjetti on {budget}.' }],
    responsible,
  ],
  person: [
    [{ en: 'Has taken on: {responsibilities}', fi: 'Ottanut hoitaakseen: {responsibilities}' }],
    [{ en: 'What is to be learnt: {training}', fi: 'Mitä on vielä opittava: {training}' }],
  ],
  resource: [
    [{ en: 'It comes to {amount}.', fi: 'Sitä on {amount}.' }],
    [
      { en: 'It is there from {from} to {to}.', fi: 'Se on käytettävissä {from}–{to}.' },
      { en: 'It is there from {from} on.', fi: 'Se on käytettävissä {from} alkaen.' },
      { en: 'It is there until {to}.', fi: 'Se on käytettävissä {to} asti.' },
    ],
  ],
  risk: [
    [
      { en: '{who} answers, within {withinHours}.', fi: 'Vastaaja on {who}, ja aikaa on {withinHours}.' },
      { en: '{who} answers.', fi: 'Vastaaja on {who}.' },
    ],
    [{ en: 'How: {how}', fi: 'Miten: {how}' }],
    [{ en: 'If it grows: {escalation}', fi: 'Jos asia kasvaa: {escalation}' }],
    [{ en: 'We would say: “{sampleReply}”', fi: 'Voisimme sanoa: ”{sampleReply}”' }],
  ],
  policy: [[{ en: 'Whom it binds: {binds}', fi: 'Ketä se sitoo: {binds}' }]],
};

/** What is said of a place on an axis of the ring, and why. */
export const ringSpeech = {
  today: { en: 'Today we stand at {value}.', fi: 'Nyt olemme kohdassa {value}.' },
  client: { en: 'The client would stand at {value}.', fi: 'Asiakas asettaisi paikan kohtaan {value}.' },
  agency: { en: 'The agency would stand at {value}.', fi: 'Toimisto asettaisi paikan kohtaan {value}.' },
  agreed: { en: 'Agreed is {value}.', fi: 'Sovittu paikka on {value}.' },
} as const satisfies Record<string, Text>;
