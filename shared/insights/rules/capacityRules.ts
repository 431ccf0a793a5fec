import { answeringHours, capacityOf, askedIn, routinesOf, weeksOver } from '../../plan/capacity.ts';
import { numberOf, textOf, titleOf } from '../../plan/plan.ts';
import { isPrompt } from '../../templates/prompts.ts';
import { dayText } from '../wording.ts';
import type { Rule } from '../rule.ts';

const nobodys = {
  en: 'no routine says whose task it is and the hours a week',
  fi: 'mikään rutiini ei kerro, kenen tehtävä se on ja montako tuntia viikossa',
};
const overfull = {
  en: 'whoever has it as a task is over the hours in most of the weeks ahead',
  fi: 'se kuuluu vain niille, joiden tunnit ylittyvät useimpina edessä olevina viikkoina',
};

const tenths = (hours: number): number => Math.round(hours * 10) / 10;

/** Whether the work fits the hours (S3: are the hands enough; S4: a new tool adds tasks). */
export const capacityRules: readonly Rule[] = [
  {
    id: 'person-over-hours',
    scope: 'plan',
    severity: 'mend',
    sources: ['S3', 'S4'],
    sentence: {
      en: {
        one: '{name} has more work than hours in one of the weeks ahead: that from {week} asks {asked} h of {has} h.',
        other: '{name} has more work than hours in {count} of the weeks ahead. The fullest, from {week}, asks {asked} h of {has} h.',
      },
      fi: {
        one: '{name}: työtä on enemmän kuin tunteja yhdellä viikolla. Se alkaa {week}: työtä {asked} h, aikaa {has} h.',
        other: '{name}: työtä on enemmän kuin tunteja {count} viikolla. Kiireisin niistä alkaa {week}: työtä {asked} h, aikaa {has} h.',
      },
    },
    judge: ({ index, today }) => {
      const known = new Set(index.answered('person').filter((person) => numberOf(person.fields, 'hoursPerWeek') !== undefined).map(({ id }) => id));
      if (known.size === 0) return [];
      const { weeks, people } = capacityOf(index.plan, today);
      return people.flatMap((load) => {
        if (!known.has(load.person.id)) return [];
        const over = weeksOver(load, weeks);
        const [fullest] = [...over].sort((one, other) => askedIn(load, other) - askedIn(load, one) || (one < other ? -1 : 1));
        if (fullest === undefined) return [];
        const values = { name: titleOf(load.person), count: over.length, asked: tenths(askedIn(load, fullest)), has: tenths(load.has ?? 0) };
        return [{ item: load.person.id, values, texts: { week: dayText(fullest) } }];
      });
    },
  },
  {
    id: 'tool-without-time',
    scope: 'plan',
    severity: 'mind',
    sources: ['S4'],
    sentence: {
      en: 'Nobody has time for “{tool}”: {why}. A new tool changes the work and adds tasks.',
      fi: 'Kenelläkään ei ole aikaa työkalulle ”{tool}”: {why}. Uusi työkalu muuttaa työtä ja lisää tehtäviä.',
    },
    judge: ({ index, today }) => {
      const tools = index.answered('resource').filter((tool) => textOf(tool.fields, 'kind') === 'tool');
      if (tools.length === 0) return [];
      const { weeks, people } = capacityOf(index.plan, today);
      const full = new Set(people.filter((load) => weeksOver(load, weeks).length > weeks.length / 2).map(({ person }) => person.id));
      const routines = routinesOf(index.plan).filter(({ person, hours }) => person !== '' && hours);
      return tools.flatMap((tool) => {
        const own = routines.filter(({ source }) => source === tool.id);
        if (own.some(({ person }) => !full.has(person))) return [];
        return [{ item: tool.id, values: { tool: titleOf(tool) }, texts: { why: own.length === 0 ? nobodys : overfull } }];
      });
    },
  },
  {
    id: 'promise-without-hours',
    scope: 'plan',
    severity: 'mend',
    sources: ['S3'],
    sentence: {
      en: 'Answering within {promised} h takes at least {least} h a week of looking; the routines of this channel have {hours} h.',
      fi: 'Vastausaika {promised} h vaatii kanavan seuraamista vähintään {least} h viikossa; sen rutiineissa on {hours} h.',
    },
    judge: ({ index }) => {
      const hours = new Map<string, number>();
      for (const routine of routinesOf(index.plan)) hours.set(routine.source, (hours.get(routine.source) ?? 0) + (routine.hours ?? 0));
      return index.ofType('channel').filter((channel) => !isPrompt(channel)).flatMap((channel) => {
        const promised = numberOf(channel.fields, 'responseHours');
        const given = hours.get(channel.id);
        if (promised === undefined || given === undefined || given <= 0) return [];
        const least = answeringHours(promised);
        return given + 0.01 < least ? [{ item: channel.id, values: { promised, least: tenths(least), hours: tenths(given) } }] : [];
      });
    },
  },
];
