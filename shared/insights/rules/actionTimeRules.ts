import { addDays, addMonths } from '../../plan/days.ts';
import { isFinished } from '../../plan/isFinished.ts';
import { textOf } from '../../plan/plan.ts';
import { settingField, together } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { dayText } from '../wording.ts';
import { horizonOf } from '../../plan/schedule.ts';

/** When actions happen: in order, in time, within the plan (S2: schedule, carry out, measure). */
export const actionTimeRules: readonly Rule[] = [
  {
    id: 'act-ends-first',
    scope: 'item',
    type: 'action',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: 'This action ends on {end}, before it starts on {start}.',
      fi: 'Toimenpide päättyy {end}, ennen kuin se alkaa {start}.',
    },
    judge: (action) => {
      const start = textOf(action.fields, 'start');
      const end = textOf(action.fields, 'end');
      if (isFinished(action) || !start || !end || end >= start) return undefined;
      const name = { en: 'Change the two dates round', fi: 'Vaihda päivät keskenään' };
      return {
        texts: { start: dayText(start), end: dayText(end) },
        fixes: [together(name, [settingField(name, action.id, 'start', end), settingField(name, action.id, 'end', start)])],
      };
    },
  },
  {
    id: 'act-overdue',
    scope: 'item',
    type: 'action',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: 'This action should have been over by {end}, and nobody says that it is done.',
      fi: 'Tämän toimenpiteen piti olla valmis {end}, eikä kukaan ole merkinnyt sitä valmiiksi.',
    },
    judge: (action, { today }) => {
      const end = textOf(action.fields, 'end');
      if (isFinished(action) || !end || end >= today || end < textOf(action.fields, 'start')) return undefined;
      return {
        texts: { end: dayText(end) },
        fixes: [
          settingField({ en: 'It is done', fi: 'Se on valmis' }, action.id, 'status', 'done'),
          settingField({ en: 'Move its end to {value}', fi: 'Siirrä loppu: {value}' }, action.id, 'end', addDays(today, 14)),
        ],
      };
    },
  },
  {
    id: 'act-outside-plan',
    scope: 'item',
    type: 'action',
    severity: 'mind',
    sources: ['S2'],
    sentence: {
      en: 'This action falls outside the plan’s own time, {from} to {to}.',
      fi: 'Toimenpide jää suunnitelman oman ajan ({from}–{to}) ulkopuolelle.',
    },
    judge: (action, { index }) => {
      const from = textOf(index.plan.fields, 'starts');
      const months = horizonOf(index.plan);
      if (isFinished(action) || !from || !months) return undefined;
      const to = addDays(addMonths(from, months), -1);
      const days = ['start', 'end'].map((key) => textOf(action.fields, key)).filter(Boolean);
      return days.some((day) => day < from || day > to) ? { texts: { from: dayText(from), to: dayText(to) } } : undefined;
    },
  },
];
