import { expect } from 'vitest';
import { deleteItems } from '../../edits/items.ts';
import { first, lacking, type Case } from './trial.ts';

/** Cases of the rules on where to begin, the red thread, the ring and the team. */
export const begunCases: Readonly<Record<string, Case>> = {
  'begin-here': {
    fires: (trial) => trial.add('vision', { statement: 'TBD' }),
    justNot: (trial) => trial.set(first(trial, 'vision'), { statement: 'Every winter warm' }),
    fixable: false,
  },
  'prompts-open': {
    fires: (trial) => {
      trial.add('vision', { statement: 'Every winter warm' });
      trial.add('goal', { statement: 'What must social media bring you first?' });
    },
    justNot: (trial) => expect(deleteItems(trial.context, [first(trial, 'goal')]).ok).toBe(true),
    fixable: false,
  },
  'parts-missing': {
    fires: (trial) => {
      for (const [type, title] of [['goal', 'statement'], ['kpi', 'name'], ['audience', 'name'], ['channel', 'name'], ['person', 'name']] as const) trial.add(type, { [title]: 'Ours' });
      trial.add('resource', { name: 'Agency', kind: 'skill' });
    },
    justNot: (trial) => trial.set(first(trial, 'resource'), { kind: 'money' }),
    fixable: false,
  },
  'no-red-thread': {
    fires: (trial) => {
      trial.plan({ keyMessages: 'Our customers come first\n?', language: 'en' });
      trial.add('vision', { statement: 'Every winter warm' });
    },
    justNot: (trial) => trial.plan({ keyMessages: 'Warm hands' }),
    fixable: false,
  },
  'red-thread': {
    fires: (trial) => {
      trial.plan({ keyMessages: 'Warm hands, all winter\nMade to last', language: 'en' });
      trial.add('channel', { strategy: 'Post three times a week' });
    },
    justNot: (trial) => trial.set(first(trial, 'channel'), { strategy: 'Show how winters are kept out' }),
    fixable: true,
  },
  'ring-empty': {
    fires: (trial) => trial.add('vision', { statement: 'Every winter warm' }),
    justNot: (trial) => trial.place('scope', 'today', 0),
    fixable: false,
  },
  'ring-outside': {
    fires: (trial) => {
      trial.place('scope', 'client', 40);
      trial.place('scope', 'agency', 50);
      trial.place('scope', 'agreed', 51);
    },
    justNot: (trial) => trial.place('scope', 'agreed', 51, 'The new owner asks for more.'),
    fixable: false,
  },
  'ring-leap': {
    fires: (trial) => {
      trial.place('scope', 'today', 0);
      trial.place('scope', 'agreed', 95);
    },
    justNot: (trial) => trial.place('scope', 'agreed', 49),
    fixable: false,
  },
  'service-slow': lacking('channel', (trial, id) => trial.set(id, { responseHours: 72 }), true, (trial) => trial.set(first(trial, 'channel'), { roles: ['service'], responseHours: 720 })),
  'skills-unscored': {
    fires: (trial) => {
      trial.add('channel', { name: 'Facebook' });
      trial.add('person', { name: 'A', skillContent: 3, skillListening: 4, skillDialogue: 5, skillTools: 3, skillNeeds: 3, skillIndustry: 3, skillCulture: 3 });
    },
    justNot: (trial) => trial.set(first(trial, 'person'), { skillAnalytics: 0 }),
    fixable: false,
  },
};
