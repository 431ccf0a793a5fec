import { setRegisterEntry } from '../../edits/registers.ts';
import { approvalTimes } from '../../plan/approvals.ts';
import { crisisKnowledge } from '../../plan/crisisKnowledge.ts';
import { addDays } from '../../plan/days.ts';
import { entriesOf, textOf, titleOf } from '../../plan/plan.ts';
import { seasonDue } from '../../plan/seasons.ts';
import { dayText } from '../wording.ts';
import { settingField, together } from '../fixes.ts';
import { hasFilled } from '../hasFilled.ts';
import type { Rule } from '../rule.ts';

/** Fewer approvals than this do not show what is usual. */
const fewestApprovals = 3;

/** Measurements should change something within this many days: a quarter (S1). */
const longestUnused = 92;

/** What the parties promised each other, and what comes round (S1, S2, S3). */
export const partnershipRules: readonly Rule[] = [
  {
    id: 'season-refresh',
    scope: 'plan',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: '{season} begins on {begins}; the plan is refreshed for a season in good time, and this one is not done.',
      fi: '{season} alkaa {begins}; suunnitelma päivitetään kautta varten hyvissä ajoin, ja tämä päivitys on tekemättä.',
    },
    judge: ({ index, today }) => {
      const due = seasonDue(index.plan, today);
      if (!due) return [];
      const { season, begins, entry } = due;
      return [
        {
          about: entry,
          texts: { season: season.name, begins: dayText(begins) },
          fixes: [
            {
              name: { en: 'It is refreshed as of today', fi: 'Se on nyt päivitetty' },
              edit: (context) => setRegisterEntry(context, { register: 'refreshes', entry, values: { season: season.id, begins, on: today } }),
            },
          ],
        },
      ];
    },
  },
  {
    id: 'approval-slow',
    scope: 'plan',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: {
        one: 'Approval has usually taken 1 day of late; the promise is {promised}.',
        other: 'Approval has usually taken {count} days of late; the promise is {promised}.',
      },
      fi: {
        one: 'Hyväksyntä luvattiin {promised} päivässä. Viime kerroilla siihen on tavallisesti mennyt päivä.',
        other: 'Hyväksyntä luvattiin {promised} päivässä. Viime kerroilla siihen on tavallisesti mennyt {count} päivää.',
      },
    },
    judge: ({ index, today }) => {
      const { promised, usual, count } = approvalTimes(index.plan, today);
      return promised === undefined || usual === undefined || count < fewestApprovals || usual <= promised ? [] : [{ values: { promised, count: usual } }];
    },
  },
  {
    id: 'measured-unused',
    scope: 'plan',
    severity: 'mind',
    sources: ['S1'],
    sentence: {
      en: 'There are readings of over three months, and nothing says what they changed; what is measured steers what changes next.',
      fi: 'Lukemia on yli kolmelta kuukaudelta, mutta mikään ei kerro, mitä ne muuttivat; mittaaminen ohjaa sitä, mitä seuraavaksi muutetaan.',
    },
    judge: ({ index, today }) => {
      const days = index.ofType('kpi').flatMap(({ measurements }) => measurements.map(({ date }) => date)).filter((date) => date <= today).sort();
      const [first] = days;
      const oldest = addDays(today, -longestUnused);
      if (first === undefined || first > oldest || (days.at(-1) ?? '') <= oldest) return [];
      const told = Object.values(entriesOf(index.plan, 'rounds')).some((round) => textOf(round, 'changes') !== '' && textOf(round, 'on') > oldest);
      return told ? [] : [{}];
    },
  },
  {
    id: 'crisis-plan-unknown',
    scope: 'plan',
    severity: 'mend',
    sources: ['S3'],
    sentence: {
      en: 'Nothing says that everyone who answers knows the crisis plan: {names}.',
      fi: 'Mikään ei kerro, että kaikki vastaajat tuntevat kriisisuunnitelman: {names}.',
    },
    judge: ({ index, today }) => {
      const isPlanned = index.ofType('risk').some((risk) => textOf(risk.fields, 'kind') === 'crisis' && hasFilled(index, risk, 'how'));
      if (!isPlanned) return [];
      const untold = crisisKnowledge(index.plan).filter(({ person, answersIn, toldOn }) => titleOf(person) !== '' && toldOn === '' && answersIn.length > 0);
      if (untold.length === 0) return [];
      const name = { en: 'It was gone through with all of them today', fi: 'Se käytiin tänään läpi heidän kaikkien kanssa' };
      const fix = together(name, untold.map(({ person }) => settingField(name, person.id, 'crisisToldOn', today)));
      return [{ values: { names: untold.map(({ person }) => titleOf(person)).join(', ') }, fixes: [fix] }];
    },
  },
];
