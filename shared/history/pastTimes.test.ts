import { describe, expect, it } from 'vitest';
import { timeInQuestion } from './pastTimes.ts';

/** A Sunday late in autumn. */
const today = '2026-11-29';

/** What is left of a question, the time in it and how it is said. */
function asked(question: string, on = today): readonly [rest: string, from: string, to: string, form: string] {
  const { rest, time } = timeInQuestion(question, on);
  return [rest.replace(/\s+/gu, ' ').trim(), time?.days.from ?? '', time?.days.to ?? '', time?.form ?? ''];
}

describe('times in English questions', () => {
  it.each([
    ['what happened to the risks in autumn', 'what happened to the risks', '2026-09-01', '2026-11-30', 'adverb'],
    ['what changed last autumn?', 'what changed ?', '2025-09-01', '2025-11-30', 'time'],
    ['last spring', '', '2026-03-01', '2026-05-31', 'time'],
    ['budget this spring', 'budget', '2026-03-01', '2026-05-31', 'time'],
    ['in the fall of 2025', '', '2025-09-01', '2025-11-30', 'adverb'],
    ['why did followers fall', 'why did followers fall', '', '', ''],
    ['winter 2025/26', '', '2025-12-01', '2026-02-28', 'name'],
    ['what happened last winter', 'what happened', '2025-12-01', '2026-02-28', 'time'],
    ['what changed in October', 'what changed', '2026-10-01', '2026-10-31', 'adverb'],
    ['December', '', '2025-12-01', '2025-12-31', 'name'],
    ['in December 2024', '', '2024-12-01', '2024-12-31', 'adverb'],
    ['last November', '', '2025-11-01', '2025-11-30', 'time'],
    ['October last year', '', '2025-10-01', '2025-10-31', 'name'],
    ['what may change', 'what may change', '', '', ''],
    ['in May', '', '2026-05-01', '2026-05-31', 'adverb'],
    ['Mar 2026', '', '2026-03-01', '2026-03-31', 'name'],
    ['since October', '', '2026-10-01', '', 'time'],
    ['before October 2025', '', '', '2025-09-30', 'time'],
    ['after summer', '', '2026-09-01', '', 'time'],
    ['budget until June', 'budget', '', '2026-06-30', 'time'],
    ['from October to November', '', '2026-10-01', '2026-11-30', 'time'],
    ['between June and August', '', '2026-06-01', '2026-08-31', 'adverb'],
    ['June or August', '', '2026-06-01', '2026-08-31', 'name'],
    ['June–August 2025', '', '2025-06-01', '2025-08-31', 'name'],
    ['Q3', '', '2026-07-01', '2026-09-30', 'name'],
    ['budget in Q3 2025', 'budget', '2025-07-01', '2025-09-30', 'adverb'],
    ['in the third quarter', '', '2026-07-01', '2026-09-30', 'adverb'],
    ['last quarter', '', '2026-07-01', '2026-09-30', 'time'],
    ['this quarter', '', '2026-10-01', '2026-12-31', 'time'],
    ['H1 2026', '', '2026-01-01', '2026-06-30', 'adverb'],
    ['last month', '', '2026-10-01', '2026-10-31', 'time'],
    ['last week', '', '2026-11-16', '2026-11-22', 'time'],
    ['this week', '', '2026-11-23', '2026-11-29', 'time'],
    ['last year', '', '2025-01-01', '2025-12-31', 'time'],
    ['in the last two weeks', '', '2026-11-15', '2026-11-29', 'time'],
    ['over the past month', '', '2026-10-29', '2026-11-29', 'time'],
    ['the last 3 months', '', '2026-08-29', '2026-11-29', 'time'],
    ['recent weeks', '', '2026-11-01', '2026-11-29', 'time'],
    ['two weeks ago', '', '2026-11-09', '2026-11-15', 'time'],
    ['a month ago', '', '2026-10-01', '2026-10-31', 'time'],
    ['since two months ago', '', '2026-09-01', '', 'time'],
    ['3 days ago', '', '2026-11-26', '2026-11-26', 'time'],
    ['what did Pekka change yesterday', 'what did Pekka change', '2026-11-28', '2026-11-28', 'time'],
    ['on Friday', '', '2026-11-27', '2026-11-27', 'adverb'],
    ['last Sunday', '', '2026-11-22', '2026-11-22', 'time'],
    ['on 12 October', '', '2026-10-12', '2026-10-12', 'adverb'],
    ['October 12th, 2025', '', '2025-10-12', '2025-10-12', 'name'],
    ['week 42', '', '2026-10-12', '2026-10-18', 'name'],
    ['in 2025', '', '2025-01-01', '2025-12-31', 'adverb'],
    ['budget 2000', 'budget 2000', '', '', ''],
    ['2026-10-12', '', '2026-10-12', '2026-10-12', 'name'],
    ['who changed the marketing budget', 'who changed the marketing budget', '', '', ''],
  ])('%s', (question, ...answer) => expect([question, ...asked(question)]).toEqual([question, ...answer]));
});

describe('times in Finnish questions', () => {
  it.each([
    ['mitä riskeille tapahtui syksyllä', 'mitä riskeille tapahtui', '2026-09-01', '2026-11-30', 'adverb'],
    ['viime syksynä', '', '2025-09-01', '2025-11-30', 'time'],
    ['tänä syksynä', '', '2026-09-01', '2026-11-30', 'time'],
    ['syksyn 2025 muutokset', 'muutokset', '2025-09-01', '2025-11-30', 'name'],
    ['vuoden 2025 syksyllä', '', '2025-09-01', '2025-11-30', 'adverb'],
    ['keväällä', '', '2026-03-01', '2026-05-31', 'adverb'],
    ['kevaalla', '', '2026-03-01', '2026-05-31', 'adverb'],
    ['viime talvena', '', '2025-12-01', '2026-02-28', 'time'],
    ['kesän aikana', '', '2026-06-01', '2026-08-31', 'adverb'],
    ['kesän jälkeen', '', '2026-09-01', '', 'time'],
    ['ennen kesää', '', '', '2026-05-31', 'time'],
    ['syksystä lähtien', '', '2026-09-01', '', 'time'],
    ['kesäkampanja', 'kesäkampanja', '', '', ''],
    ['lokakuussa', '', '2026-10-01', '2026-10-31', 'adverb'],
    ['lokakuun 2025 budjetti', 'budjetti', '2025-10-01', '2025-10-31', 'name'],
    ['viime vuoden lokakuussa', '', '2025-10-01', '2025-10-31', 'adverb'],
    ['viime lokakuussa', '', '2026-10-01', '2026-10-31', 'time'],
    ['kesäkuussa', '', '2026-06-01', '2026-06-30', 'adverb'],
    ['lokakuusta marraskuuhun', '', '2026-10-01', '2026-11-30', 'time'],
    ['loka–marraskuussa', '', '2026-10-01', '2026-11-30', 'name'],
    ['ennen joulukuuta', '', '', '2025-11-30', 'time'],
    ['lokakuun loppuun mennessä', '', '', '2026-10-31', 'time'],
    ['syyskuun alusta', '', '2026-09-01', '', 'time'],
    ['marraskuuhun mennessä', '', '', '2026-11-30', 'time'],
    ['viime kuussa', '', '2026-10-01', '2026-10-31', 'time'],
    ['tässä kuussa', '', '2026-11-01', '2026-11-30', 'time'],
    ['viime viikolla', '', '2026-11-16', '2026-11-22', 'time'],
    ['toissa viikolla', '', '2026-11-09', '2026-11-15', 'time'],
    ['viime vuonna', '', '2025-01-01', '2025-12-31', 'time'],
    ['tänä vuonna', '', '2026-01-01', '2026-12-31', 'time'],
    ['vuonna 2025', '', '2025-01-01', '2025-12-31', 'adverb'],
    ['vuodesta 2025', '', '2025-01-01', '2025-12-31', 'adverb'],
    ['viimeisen kuukauden aikana', '', '2026-10-29', '2026-11-29', 'time'],
    ['viimeisten kahden viikon aikana', '', '2026-11-15', '2026-11-29', 'time'],
    ['viime viikkoina', '', '2026-11-01', '2026-11-29', 'time'],
    ['kaksi viikkoa sitten', '', '2026-11-09', '2026-11-15', 'time'],
    ['kuukausi sitten', '', '2026-10-01', '2026-10-31', 'time'],
    ['eilen', '', '2026-11-28', '2026-11-28', 'time'],
    ['toissapäivänä', '', '2026-11-27', '2026-11-27', 'time'],
    ['perjantaina', '', '2026-11-27', '2026-11-27', 'adverb'],
    ['viime sunnuntaina', '', '2026-11-22', '2026-11-22', 'time'],
    ['kolmannella neljänneksellä', '', '2026-07-01', '2026-09-30', 'name'],
    ['viime kvartaalilla', '', '2026-07-01', '2026-09-30', 'time'],
    ['Q3:lla', '', '2026-07-01', '2026-09-30', 'name'],
    ['alkuvuodesta', '', '2026-01-01', '2026-06-30', 'adverb'],
    ['loppuvuonna 2025', '', '2025-07-01', '2025-12-31', 'adverb'],
    ['12.10.2025', '', '2025-10-12', '2025-10-12', 'name'],
    ['12.10.', '', '2026-10-12', '2026-10-12', 'name'],
    ['lokakuun 12. päivänä', '', '2026-10-12', '2026-10-12', 'name'],
    ['12. lokakuuta 2025', '', '2025-10-12', '2025-10-12', 'name'],
    ['viikolla 42', '', '2026-10-12', '2026-10-18', 'adverb'],
    ['vko 42/2025', '', '2025-10-13', '2025-10-19', 'name'],
    ['milloin budjetti nousi', 'milloin budjetti nousi', '', '', ''],
    ['elokuvan julkaisu', 'elokuvan julkaisu', '', '', ''],
  ])('%s', (question, ...answer) => expect([question, ...asked(question)]).toEqual([question, ...answer]));
});

it('the latest time that has begun is meant, and after “last” one that is over', () => {
  expect(asked('syksyllä', '2027-01-10').slice(1, 3)).toEqual(['2026-09-01', '2026-11-30']);
  expect(asked('viime syksynä', '2027-01-10').slice(1, 3)).toEqual(['2026-09-01', '2026-11-30']);
  expect(asked('talvella', '2026-12-05').slice(1, 3)).toEqual(['2026-12-01', '2027-02-28']);
  expect(asked('last winter', '2026-12-05').slice(1, 3)).toEqual(['2025-12-01', '2026-02-28']);
  expect(asked('29 February', '2026-12-05').slice(1, 3)).toEqual(['2024-02-29', '2024-02-29']);
});
