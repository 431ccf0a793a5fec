import { expect } from 'vitest';
import { deleteMeasurement } from '../../edits/fields.ts';
import { first, type Case } from './trial.ts';

/** Cases of the rules on days: goals, actions, reviews and readings. */
export const timeCases: Readonly<Record<string, Case>> = {
  'too-many-goals': {
    fires: (trial) => {
      for (let place = 1; place <= 6; place++) trial.add('goal', { statement: `Goal ${place}`, priority: place });
    },
    justNot: (trial) => trial.set(first(trial, 'goal'), { statement: '?' }),
    fixable: false,
  },
  'goal-no-kpi': {
    fires: (trial) => {
      trial.add('kpi', { name: 'Enquiries' });
      trial.add('goal', { statement: 'More', measure: 'Enquiries a month' });
    },
    justNot: (trial) => trial.link(first(trial, 'goal'), first(trial, 'kpi')),
    fixable: true,
  },
  'goal-no-change': {
    fires: (trial) => trial.add('goal', { baseline: 40, target: 40 }),
    justNot: (trial) => trial.set(first(trial, 'goal'), { target: 41 }),
    fixable: false,
  },
  'goal-ends-first': {
    fires: (trial) => trial.add('goal', { start: '2027-03-02', due: '2027-03-01' }),
    justNot: (trial) => trial.set(first(trial, 'goal'), { due: '2027-03-02' }),
    fixable: true,
  },
  'goal-overdue': {
    fires: (trial) => trial.add('goal', { due: '2026-11-23' }),
    justNot: (trial) => trial.set(first(trial, 'goal'), { due: '2026-11-24' }),
    fixable: true,
  },
  'kpi-other-aim': {
    fires: (trial) => {
      const goal = trial.add('goal', { statement: 'More' });
      trial.link(goal, trial.add('businessGoal', { statement: 'New ones', kind: 'newCustomers' }));
      trial.link(goal, trial.add('kpi', { name: 'Answered', businessKpi: 'satisfaction' }));
    },
    justNot: (trial) => trial.link(first(trial, 'goal'), trial.add('kpi', { name: 'Enquiries', businessKpi: 'newCustomers' })),
    fixable: true,
  },
  'reading-ahead': {
    fires: (trial) => trial.measure(trial.add('kpi', { name: 'Enquiries' }), ['2026-11-24', 4], ['2026-11-25', 5]),
    justNot: (trial) => expect(deleteMeasurement(trial.context, { id: first(trial, 'kpi'), date: '2026-11-25' }).ok).toBe(true),
    fixable: false,
  },
  'act-overdue': {
    fires: (trial) => trial.add('action', { end: '2026-11-23', status: 'doing' }),
    justNot: (trial) => trial.set(first(trial, 'action'), { end: '2026-11-24' }),
    fixable: true,
  },
  'act-ends-first': {
    fires: (trial) => trial.add('action', { start: '2027-03-02', end: '2027-03-01' }),
    justNot: (trial) => trial.set(first(trial, 'action'), { end: '2027-03-02' }),
    fixable: true,
  },
  'act-outside-plan': {
    fires: (trial) => {
      trial.plan({ starts: '2026-09-01', horizonMonths: 12 });
      trial.add('action', { start: '2027-08-31', end: '2027-09-01' });
    },
    justNot: (trial) => trial.set(first(trial, 'action'), { end: '2027-08-31' }),
    fixable: false,
  },
  'review-overdue': {
    fires: (trial) => trial.plan({ nextReview: '2026-11-23' }),
    justNot: (trial) => trial.plan({ nextReview: '2026-11-24' }),
    fixable: true,
  },
  'review-ahead': {
    fires: (trial) => {
      trial.plan({ reviewedOn: '2026-11-24' });
      trial.add('channel', { reviewedOn: '2026-11-25' });
    },
    justNot: (trial) => trial.set(first(trial, 'channel'), { reviewedOn: '2026-11-24' }),
    fixable: true,
  },
};
