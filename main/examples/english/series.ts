import type { ExampleSeries } from '../example.ts';

/** A year of readings: after the launch everything fell back, and this autumn's steady work begins to show. */
export const series: readonly ExampleSeries[] = [
  {
    kpi: 'k.abroad', every: 'month', noise: 0.07, step: 1,
    line: [['2025-11-30', 52], ['2025-12-31', 58], ['2026-03-31', 33], ['2026-07-31', 24], ['2026-08-31', 35], ['2026-09-30', 48], ['2026-10-31', 81]],
    notes: { '2025-12-31': 'Christmas, and the last echo of the launch film.', '2026-10-31': 'Duties-paid checkout from 8 October; 40 of these wrote in German.' },
  },
  {
    kpi: 'k.sales', every: 'month', noise: 0.05, step: 100,
    line: [['2025-11-30', 6900], ['2025-12-31', 8400], ['2026-03-31', 4200], ['2026-07-31', 2600], ['2026-08-31', 3300], ['2026-09-30', 5100], ['2026-10-31', 8900]],
    notes: { '2026-07-31': 'Nobody buys wool in July; compare with October, not with this.' },
  },
  {
    kpi: 'k.answers', every: 'week', noise: 0.07, step: 1,
    line: [['2025-11-30', 41], ['2025-12-28', 35], ['2026-04-26', 52], ['2026-08-30', 48], ['2026-09-27', 66], ['2026-10-18', 74], ['2026-10-25', 58], ['2026-11-22', 83]],
    notes: { '2026-09-13': 'Shared inbox in use: nothing waits in a private phone any more.', '2026-10-25': 'First frost: 190 questions in one week, and Bea was ill on two days.' },
  },
  {
    kpi: 'k.members', every: 'week', noise: 0.15, step: 1,
    line: [['2025-11-30', 15], ['2026-06-28', 19], ['2026-08-30', 18], ['2026-10-11', 26], ['2026-11-22', 33]],
    notes: { '2026-09-20': 'Tuesday thread begins.', '2026-11-08': 'A member in Groningen taught Swiss darning to forty others.' },
  },
  {
    kpi: 'k.trade', every: 'month', noise: 0.35, step: 1,
    line: [['2025-11-30', 1.6], ['2026-01-31', 5], ['2026-03-31', 1.5], ['2026-06-30', 3], ['2026-08-31', 1.6], ['2026-10-31', 3]],
    notes: { '2026-01-31': 'The January order round.' },
  },
  {
    kpi: 'k.returns', every: 'month', noise: 0.05, step: 0.1,
    line: [['2025-11-30', 16.5], ['2026-01-31', 18.2], ['2026-08-31', 16], ['2026-10-31', 13.6]],
    notes: { '2026-10-31': 'Of those who used the size finder, 8.1%.' },
  },
  {
    kpi: 'k.again', every: 'month', noise: 0.01, step: 0.1,
    line: [['2025-11-30', 28.6], ['2026-08-31', 29.1], ['2026-10-31', 29.4]],
  },
  {
    kpi: 'k.views', every: 'month', noise: 0.1, step: 10,
    line: [['2025-11-30', 1250], ['2026-01-31', 950], ['2026-08-31', 900], ['2026-09-30', 2100], ['2026-10-31', 3900]],
    notes: { '2026-10-31': '“Why this dye failed” was finished by 72% and brought 210 questions.' },
  },
  {
    kpi: 'k.followers', every: 'month', noise: 0.01, step: 10,
    line: [['2025-11-30', 11600], ['2025-12-31', 26900], ['2026-03-31', 27400], ['2026-08-31', 26800], ['2026-10-31', 27300]],
    notes: { '2025-12-31': 'The launch: 15,000 more in a month, and £1,500 more sold.' },
  },
];
