import type { ExampleSeries } from '../example.ts';

/** A year of readings: a spring whose season passed without the bought fans being seen in it, then an autumn of work. */
export const series: readonly ExampleSeries[] = [
  {
    kpi: 'k.enquiries', every: 'month', noise: 0.06, step: 1,
    line: [['2025-11-30', 38], ['2026-02-28', 41], ['2026-04-30', 58], ['2026-06-30', 55], ['2026-07-31', 42], ['2026-08-31', 46], ['2026-09-30', 53], ['2026-10-31', 64]],
    notes: { '2026-04-30': 'Kevään huippu oli sama kuin vuonna 2024. Silloin faneja oli 3 900, nyt 38 400.', '2026-10-31': 'Valitsin avattiin 12.10.; 19 tiedustelua tuli sen kautta.' },
  },
  {
    kpi: 'k.sales', every: 'month', noise: 0.05, step: 100,
    line: [['2025-11-30', 19500], ['2026-02-28', 21000], ['2026-05-31', 33500], ['2026-07-31', 23000], ['2026-08-31', 24200], ['2026-10-31', 29600]],
    notes: { '2026-05-31': 'Toukokuun kärki tuli tehtaanmyymälän avoimista ovista, ei somesta.' },
  },
  {
    kpi: 'k.answers', every: 'week', noise: 0.08, step: 1,
    line: [['2025-11-30', 33], ['2026-03-29', 36], ['2026-06-28', 30], ['2026-09-13', 34], ['2026-09-27', 52], ['2026-10-25', 70], ['2026-11-22', 79]],
    notes: { '2026-06-28': 'Kesäloma: kukaan ei vastannut kuuteen päivään.', '2026-09-27': 'Riitan tunnit varattu, vastauspohjat käytössä.' },
  },
  {
    kpi: 'k.talks', every: 'week', noise: 0.22, step: 1,
    line: [['2025-11-30', 5], ['2026-05-31', 7], ['2026-09-13', 6], ['2026-10-11', 13], ['2026-11-01', 19], ['2026-11-22', 24]],
    notes: { '2026-11-08': 'Kivikysymys isänpäivänä: omistajat neuvoivat toisiaan ilman meitä.' },
  },
  {
    kpi: 'k.solved', every: 'month', noise: 0.02, step: 1,
    line: [['2025-11-30', 61], ['2026-08-31', 62], ['2026-10-31', 67]],
  },
  {
    kpi: 'k.views', every: 'month', noise: 0.09, step: 10,
    line: [['2025-11-30', 280], ['2026-08-31', 310], ['2026-09-30', 720], ['2026-10-31', 1540]],
    notes: { '2026-10-31': '”Sytytä päältä” katsottiin 1 100 kertaa loppuun; hakusana toi kaksi kolmesta.' },
  },
  {
    kpi: 'k.owners', every: 'month', noise: 0.02, step: 10,
    line: [['2025-11-30', 2950], ['2026-08-31', 3020], ['2026-10-31', 3240]],
    notes: { '2026-09-30': 'Ostettuja faneja siivottiin pois 6 200; omistajien määrä ei laskenut.' },
  },
  {
    kpi: 'k.abroad', every: 'month', noise: 0.4, step: 1,
    line: [['2025-11-30', 0], ['2026-08-31', 0.4], ['2026-09-30', 1], ['2026-10-31', 1]],
  },
  {
    kpi: 'k.fans', every: 'month', noise: 0.01, step: 10,
    line: [['2025-11-30', 27900], ['2026-05-31', 36800], ['2026-08-31', 38400], ['2026-09-30', 32200], ['2026-10-31', 32100]],
    notes: { '2026-05-31': 'Viimeinen ostettu erä. Seinällä seitsemän keskustelua viikossa.', '2026-09-30': 'Ostettuja siivottiin pois 6 200.' },
  },
];
