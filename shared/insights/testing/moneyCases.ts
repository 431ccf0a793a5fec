import { first, type Case } from './trial.ts';

/** Cases of the rules on money. */
export const moneyCases: Readonly<Record<string, Case>> = {
  'money-undated': {
    fires: (trial) => {
      trial.plan({ starts: '2026-09-01' });
      trial.add('resource', { name: 'Agency', kind: 'money', amount: 100 });
    },
    justNot: (trial) => trial.set(first(trial, 'resource'), { from: '2026-09-01' }),
    fixable: true,
  },
  'money-launch-only': {
    fires: (trial) => {
      trial.plan({ starts: '2026-09-01' });
      trial.add('resource', { name: 'Launch', kind: 'money', amount: 100, from: '2026-09-01', to: '2026-11-30' });
    },
    justNot: (trial) => trial.set(first(trial, 'resource'), { to: '2026-12-01' }),
    fixable: true,
  },
  'money-overspent': {
    fires: (trial) => {
      trial.add('resource', { name: 'All', kind: 'money', amount: 100, from: '2026-09-01', to: '2028-08-31' });
      trial.add('action', { title: 'Film', budget: 60 });
      trial.add('action', { title: 'Fair', budget: 41 });
    },
    justNot: (trial) => trial.set(first(trial, 'action'), { budget: 59 }),
    fixable: false,
  },
  'campaign-long': {
    fires: (trial) => trial.plan({ campaign: 'yes', horizonMonths: 24 }),
    justNot: (trial) => trial.plan({ horizonMonths: 6 }),
    fixable: true,
  },
};
