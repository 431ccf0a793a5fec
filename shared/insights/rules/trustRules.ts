import { listOf, textOf, titleOf } from '../../plan/plan.ts';
import { expectationOf } from '../../plan/expectation.ts';
import { settingField, settingPlanField } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { dayText } from '../wording.ts';
import { isCampaign } from './moneyRules.ts';

/** A plan with this many actions must have been decided on by somebody. */
const actionsOfWork = 3;

/** Trust, commitment and what both sides expect (S0, S1, S3). */
export const trustRules: readonly Rule[] = [
  {
    id: 'privacy-open',
    scope: 'plan',
    severity: 'mend',
    sources: ['S0'],
    sentence: {
      en: 'People write of their own matters here, and nothing says how their data and privacy are kept: {channels}.',
      fi: 'Näissä kanavissa ihmiset kertovat omista asioistaan, eikä mikään kerro, miten heidän tietojaan ja yksityisyyttään suojataan: {channels}.',
    },
    judge: ({ index }) => {
      const open = index.answered('channel').filter((channel) => listOf(channel.fields, 'roles').includes('service') && textOf(channel.fields, 'strategy') !== '' && listOf(channel.fields, 'privacy').length === 0);
      return open.length > 0 ? [{ values: { channels: open.map(titleOf).join(', ') } }] : [];
    },
  },
  {
    id: 'no-permission',
    scope: 'item',
    type: 'channel',
    severity: 'mend',
    sources: ['S4'],
    sentence: {
      en: 'Nobody asked the people who are written to here; helping needs their permission.',
      fi: 'Keneltäkään, jolle täällä kirjoitetaan, ei ole kysytty lupaa; auttaminen on luvanvaraista.',
    },
    judge: (channel) => (textOf(channel.fields, 'permission') === 'none' ? {} : undefined),
  },
  {
    id: 'robot-voice',
    scope: 'item',
    type: 'channel',
    severity: 'mend',
    sources: ['S3', 'S4'],
    sentence: {
      en: 'Automatic replies answer here and no person signs with a name; people talk to a human, not to a robot.',
      fi: 'Täällä vastaa automaatti, eikä kukaan vastaa nimellään; ihminen puhuu ihmiselle, ei robotille.',
    },
    judge: (channel) => {
      const manner = listOf(channel.fields, 'manner');
      if (!manner.includes('automatic') || manner.includes('named')) return undefined;
      return { fixes: [settingField({ en: 'A person signs with a name', fi: 'Ihminen vastaa nimellään' }, channel.id, 'manner', [...manner, 'named'])] };
    },
  },
  {
    id: 'routing-one-sided',
    scope: 'item',
    type: 'channel',
    severity: 'mend',
    sources: ['S3'],
    sentence: {
      en: 'Service here happens in one place only: public answers help others too, and private matters belong in private.',
      fi: 'Täällä palvellaan vain yhdessä paikassa: julkinen vastaus auttaa muitakin, ja yksityinen asia kuuluu yksityiseen.',
    },
    judge: (channel) => {
      if (!listOf(channel.fields, 'roles').includes('service') || !['public', 'private'].includes(textOf(channel.fields, 'routes'))) return undefined;
      return { fixes: [settingField({ en: 'Answer in public, move private matters', fi: 'Vastataan julkisesti, yksityisasiat siirretään' }, channel.id, 'routes', 'mixed')] };
    },
  },
  {
    id: 'only-trial',
    scope: 'plan',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: 'This is called a trial. Social media asks for a decision and the courage to keep it; a trial is given up before it bears.',
      fi: 'Tätä kutsutaan kokeiluksi. Some vaatii päätöksen ja rohkeutta pysyä siinä; kokeilu lopetetaan ennen kuin se kantaa.',
    },
    judge: ({ index }) => {
      if (textOf(index.plan.fields, 'commitment') !== 'trial' || isCampaign(index.plan)) return [];
      return [{ fixes: [settingPlanField({ en: 'It is decided', fi: 'Siitä on päätetty' }, 'commitment', 'decided')] }];
    },
  },
  {
    id: 'commitment-open',
    scope: 'plan',
    severity: 'mind',
    sources: ['S1'],
    sentence: {
      en: 'The plan does not say whether this is decided or tried, nor what you dare to do; both need an answer from those who give people and money to it.',
      fi: 'Suunnitelma ei kerro, onko tästä päätetty vai kokeillaanko, eikä mitä uskallatte tehdä; vastaus kuuluu niille, jotka antavat siihen ihmiset ja rahan.',
    },
    judge: ({ index }) => {
      const { fields } = index.plan;
      const isAnswered = textOf(fields, 'commitment') !== '' && textOf(fields, 'courage').trim() !== '';
      return isAnswered || isCampaign(index.plan) || index.answered('action').filter((action) => textOf(action.fields, 'start') !== '').length < actionsOfWork ? [] : [{}];
    },
  },
  {
    id: 'results-too-soon',
    scope: 'plan',
    severity: 'mend',
    sources: ['S1', 'S0'],
    sentence: {
      en: '“{goal}”: results are asked for by {asked}, but {client} and {agency} signed on {on} that the first ones come on {signed}.',
      fi: '”{goal}”: tuloksia pyydetään viimeistään {asked}, mutta {client} ja {agency} allekirjoittivat {on}, että ensimmäiset tulevat {signed}.',
    },
    differs: {
      source: 'S2',
      view: { en: 'Clear results can be had in some months when the work is systematic.', fi: 'Selkeitä tuloksia voi saada muutamassa kuukaudessa, kun työ on järjestelmällistä.' },
    },
    judge: ({ index }) =>
      index.answered('goal').flatMap((goal) => {
        const { signed, firstResults } = expectationOf(index.plan, goal);
        const asked = [firstResults, textOf(goal.fields, 'due')].filter(Boolean).sort()[0];
        if (!signed || asked === undefined || asked >= signed.firstResults) return [];
        return [
          {
            item: goal.id,
            values: { goal: titleOf(goal), client: signed.client, agency: signed.agency },
            texts: { asked: dayText(asked), on: dayText(signed.on), signed: dayText(signed.firstResults) },
          },
        ];
      }),
  },
  {
    id: 'expectation-unsigned',
    scope: 'plan',
    severity: 'mind',
    sources: ['S1'],
    sentence: {
      en: 'The plan says when first results can be expected, and client and agency have not both signed it: {goals}.',
      fi: 'Suunnitelma kertoo, milloin ensimmäisiä tuloksia voi odottaa, mutta asiakas ja toimisto eivät ole molemmat allekirjoittaneet sitä: {goals}.',
    },
    judge: ({ index }) => {
      if (textOf(index.plan.fields, 'agency').trim() === '') return [];
      const open = index.answered('goal').filter((goal) => ['unsigned', 'later'].includes(expectationOf(index.plan, goal).state));
      return open.length > 0 ? [{ values: { goals: open.map(titleOf).join('; ') } }] : [];
    },
  },
];
