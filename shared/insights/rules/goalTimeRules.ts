import { addMonths, daysBetween } from '../../plan/days.ts';
import { followedVoice } from '../../plan/followed.ts';
import { numberOf, textOf, type Item } from '../../plan/plan.ts';
import { reaches } from '../../plan/targets.ts';
import { following, settingField } from '../fixes.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Rule, Verdict } from '../rule.ts';
import { dayText } from '../wording.ts';
import { isCampaign } from './moneyRules.ts';

const earlyMonths = 3;
const fairMonths = 6;

/** The day on which work for a goal starts: its own, else the plan's, or ''. */
function startOf(index: PlanIndex, goal: Item): string {
  return textOf(goal.fields, 'start') || textOf(index.plan.fields, 'starts');
}

/** Whether a goal is due sooner after its start than results take by S0. */
export function isQuick(index: PlanIndex, goal: Item): boolean {
  const start = startOf(index, goal);
  const due = textOf(goal.fields, 'due');
  return start !== '' && due >= start && due < addMonths(start, earlyMonths);
}

/** Whether readings up to today show that the goal may be reached: at or beyond its target, coming from its baseline. */
function mayBeReached(index: PlanIndex, goal: Item, today: string): boolean {
  const target = numberOf(goal.fields, 'target');
  if (target === undefined) return false;
  const baseline = numberOf(goal.fields, 'baseline');
  const known = index.led(goal.id, 'measuredBy').map(({ measurements }) => measurements.filter(({ date }) => date <= today));
  return known.some((readings) => readings.length > 0 && reaches(readings, target, baseline) !== false);
}

const movingDue = { en: 'Move the due date to {value}', fi: 'Siirrä määräpäivä: {value}' };

/** When goals begin and end, and how soon they may be expected to be reached (S0, S1; S2 differs). */
export const goalTimeRules: readonly Rule[] = [
  {
    id: 'goal-ends-first',
    scope: 'item',
    type: 'goal',
    severity: 'stop',
    sources: ['S1'],
    sentence: {
      en: 'This goal is due on {due}, before it starts on {start}.',
      fi: 'Tavoitteen määräpäivä {due} on ennen sen alkua {start}.',
    },
    judge: (goal, { index }) => {
      const start = startOf(index, goal);
      const due = textOf(goal.fields, 'due');
      if (!start || !due || due >= start) return undefined;
      return {
        texts: { due: dayText(due), start: dayText(start) },
        fixes: [settingField(movingDue, goal.id, 'due', addMonths(start, fairMonths))],
      };
    },
  },
  {
    id: 'goal-overdue',
    scope: 'item',
    type: 'goal',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: 'This goal was due on {due}, and no reading says that it is reached; learn from it and decide what comes next.',
      fi: 'Tavoitteen määräpäivä oli {due}, eikä yksikään lukema kerro, että se on saavutettu; mitä siitä opittiin ja mitä tehdään seuraavaksi?',
    },
    judge: (goal, { index, today }) => {
      const due = textOf(goal.fields, 'due');
      if (!due || due >= today || due < startOf(index, goal) || mayBeReached(index, goal, today)) return undefined;
      return { texts: { due: dayText(due) }, fixes: [settingField(movingDue, goal.id, 'due', addMonths(today, fairMonths))] };
    },
  },
  {
    id: 'quick-win',
    scope: 'item',
    type: 'goal',
    severity: 'mind',
    sources: ['S0', 'S2'],
    sentence: {
      en: {
        one: 'This goal is due 1 day after it starts: S0 says that results build up over a longer time, S2 that some months are enough. Choose which voice the plan follows.',
        other: 'This goal is due {count} days after it starts: S0 says that results build up over a longer time, S2 that some months are enough. Choose which voice the plan follows.',
      },
      fi: {
        one: 'Tavoitteen määräpäivä on 1 päivä alusta: S0 sanoo, että tulokset syntyvät pidemmällä ajalla, S2, että muutama kuukausi riittää. Valitkaa, kumpaa suunnitelma seuraa.',
        other: 'Tavoitteen määräpäivä on {count} päivää alusta: S0 sanoo, että tulokset syntyvät pidemmällä ajalla, S2, että muutama kuukausi riittää. Valitkaa, kumpaa suunnitelma seuraa.',
      },
    },
    differs: {
      source: 'S2',
      view: {
        en: 'Clear results can be had in some months when the work is systematic. Where a plan follows S2, this rule stays silent.',
        fi: 'Selkeitä tuloksia voi saada muutamassa kuukaudessa, kun työ on järjestelmällistä. Jos suunnitelma seuraa lähdettä S2, tämä sääntö vaikenee.',
      },
    },
    judge: (goal, { index }): Verdict | undefined => {
      const start = startOf(index, goal);
      const due = textOf(goal.fields, 'due');
      if (!isQuick(index, goal) || isCampaign(index.plan)) return undefined;
      const values = { count: daysBetween(start, due) };
      const later = settingField(movingDue, goal.id, 'due', addMonths(start, fairMonths));
      switch (followedVoice(index.plan, 'results')) {
        case 'S2':
          return undefined;
        case 'both':
          if (textOf(goal.fields, 'firstResults')) return undefined;
          return {
            sentence: {
              en: 'This goal is due soon after it starts, and this plan follows both voices: name the day on which first signs can fairly be expected.',
              fi: 'Tavoitteen määräpäivä on pian alun jälkeen, ja suunnitelma seuraa molempia ääniä: nimetkää päivä, jona ensimmäisiä merkkejä voi kohtuudella odottaa.',
            },
            fixes: [later],
          };
        case 'S0':
        case 'S1':
          return {
            sentence: {
              en: {
                one: 'This goal is due 1 day after it starts, and this plan follows S0: results build up over a longer time.',
                other: 'This goal is due {count} days after it starts, and this plan follows S0: results build up over a longer time.',
              },
              fi: {
                one: 'Tavoitteen määräpäivä on 1 päivä alusta, ja suunnitelma seuraa lähdettä S0: tulokset syntyvät pidemmällä ajalla.',
                other: 'Tavoitteen määräpäivä on {count} päivää alusta, ja suunnitelma seuraa lähdettä S0: tulokset syntyvät pidemmällä ajalla.',
              },
            },
            values,
            fixes: [later],
          };
        case undefined:
          return { values, fixes: [later, following('results', 'S2')] };
      }
    },
  },
];
