import { describe, expect, it } from 'vitest';
import { setPlanField } from '../edits/fields.ts';
import { addItem, deleteItems } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { workbench, type Workbench } from '../edits/testing/workbench.ts';
import { auditQuestions, auditThemes } from '../framework/audit.ts';
import { sources } from '../framework/source.ts';
import { languages } from '../messages/text.ts';
import { entriesOf, itemsOfType, titleOf } from '../plan/plan.ts';
import { auditLetter } from './auditLetter.ts';
import { auditOf, behindClock, hourEntry, scoreQuestion, takeFinding, takeFindings, weakestTheme } from './audit.ts';

const question = (id: string) => {
  const found = auditQuestions.find((known) => known.id === id);
  if (!found) throw new Error(`No question ${id}`);
  return found;
};
const score = (bench: Workbench, scores: Readonly<Record<string, number | null>>): void => {
  for (const [id, points] of Object.entries(scores)) bench.make(scoreQuestion, { question: id, score: points });
};

describe('the audit’s questions', () => {
  it('are five a theme, each with a source, a finding and a step of its own in both languages', () => {
    for (const theme of auditThemes) expect(auditQuestions.filter((known) => known.theme === theme.id)).toHaveLength(5);
    const texts = auditQuestions.flatMap(({ text, finding, step }) => languages.flatMap((language) => [text[language], finding[language], step[language]]));
    expect(new Set(texts).size).toBe(texts.length);
    for (const known of auditQuestions) for (const source of known.sources) expect(sources).toHaveProperty(source);
    expect(new Set(auditQuestions.map(({ id }) => id)).size).toBe(auditQuestions.length);
  });
});

describe('the audit', () => {
  it('counts the points of what is scored, and open statements neither way', () => {
    const bench = workbench();
    expect(auditOf(bench.plan())).toMatchObject({ answered: 0, points: 0, most: 0, findings: [], strengths: [] });
    score(bench, { skills: 3, needs: 0, purpose: 2 });
    const audit = auditOf(bench.plan());
    expect(audit).toMatchObject({ answered: 3, points: 5, most: 9 });
    expect(audit.themes.map(({ points, most }) => [points, most])).toEqual([[3, 6], [2, 3], [0, 0], [0, 0]]);
    score(bench, { needs: null });
    expect(auditOf(bench.plan())).toMatchObject({ answered: 2, points: 5, most: 6 });
  });

  it('finds what scored 0 or 1, weakest first, and praises what scored 3', () => {
    const bench = workbench();
    score(bench, { skills: 1, needs: 0, listening: 2, trying: 3, quality: 0 });
    const audit = auditOf(bench.plan());
    expect(audit.findings.map((answer) => answer.question.id)).toEqual(['needs', 'quality', 'skills']);
    expect(audit.strengths.map((answer) => answer.question.id)).toEqual(['trying']);
    expect(weakestTheme(audit)?.theme.id).toBe('workflows');
  });

  it('says of no theme that it is the weakest where none lost a point', () => {
    const bench = workbench();
    expect(weakestTheme(auditOf(bench.plan()))).toBeUndefined();
    score(bench, { skills: 3 });
    expect(weakestTheme(auditOf(bench.plan()))).toBeUndefined();
  });

  it('makes a finding an action that tells where it came from, and not twice', () => {
    const bench = workbench();
    score(bench, { needs: 0 });
    const id = bench.make(takeFinding, { question: question('needs'), language: 'fi' });
    expect(bench.item(id).fields).toEqual({
      title: 'Kysytään kymmeneltä asiakkaalta, mitä he tarvitsevat',
      status: 'idea',
      origin: 'Auditointi, Oppiminen: Tiedämme asiakkailta itseltään, mitä he tarvitsevat.',
    });
    expect(auditOf(bench.plan()).findings[0]?.action?.id).toBe(id);
    expect(bench.refuse(takeFinding, { question: question('needs'), language: 'fi' })).toBe('nothing-to-do');
  });

  it('offers a finding anew once its action is gone', () => {
    const bench = workbench();
    score(bench, { needs: 0 });
    bench.make(deleteItems, [bench.make(takeFinding, { question: question('needs'), language: 'en' })]);
    expect(auditOf(bench.plan()).findings[0]?.action).toBeUndefined();
    bench.make(takeFinding, { question: question('needs'), language: 'en' });
    expect(itemsOfType(bench.plan(), 'action')).toHaveLength(1);
  });

  it('makes actions of all findings at once, leaving those that have theirs', () => {
    const bench = workbench();
    score(bench, { needs: 0, quality: 1, trying: 2 });
    const first = bench.make(takeFinding, { question: question('quality'), language: 'en' });
    const [only, ...others] = bench.make(takeFindings, { language: 'en' });
    expect(others).toEqual([]);
    expect(auditOf(bench.plan()).findings.map(({ action }) => action?.id)).toEqual([only, first]);
    expect(bench.refuse(takeFindings, { language: 'en' })).toBe('nothing-to-do');
  });

  it('takes a score back by undo', () => {
    const bench = workbench();
    score(bench, { needs: 0 });
    bench.undo.undo();
    expect(entriesOf(bench.plan(), 'audit')).toEqual({});
  });

  it('is behind the clock where fewer statements are scored than the hour asks', () => {
    expect(behindClock(0, 0)).toBe(0);
    expect(behindClock(10, 30)).toBe(0);
    expect(behindClock(7, 30)).toBe(3);
    expect(behindClock(18, 200)).toBe(2);
  });
});

describe('the audit’s letter', () => {
  const filled = (): Workbench => {
    const bench = workbench();
    bench.make(setPlanField, { key: 'company', value: 'Kiuas Oy' });
    bench.make(setRegisterEntry, { register: 'auditHour', entry: hourEntry, values: { on: '2026-11-24', auditor: 'Aino Rinne' } });
    score(bench, { needs: 0, trying: 3, quality: 1 });
    bench.make(setRegisterEntry, { register: 'audit', entry: 'needs', values: { note: 'Nobody has asked\nsince 2023' } });
    const action = bench.make(takeFinding, { question: question('needs'), language: 'en' });
    bench.make(addLink, { from: action, to: bench.make(addItem, { type: 'person', fields: { name: 'Veikko' } }) });
    return bench;
  };

  it('says what was seen, what to do, who does it, and what works', () => {
    const letter = auditLetter(filled().plan(), 'en');
    expect(letter.split('\n').slice(0, 6)).toEqual(['Subject: Audit summary – Kiuas Oy', '', 'Hello,', '', 'Thank you for the hour on 24 Nov 2026. Here is what we saw, and what to do about it.', '']);
    expect(letter).toContain('- Learning: 3 of 6\n- Web strategy: not scored');
    expect(letter).toContain('In all 4 points of 9.\n17 statements were not scored.');
    expect(letter).toContain('1. What customers need is guessed, not asked.\n   Seen: Nobody has asked since 2023\n   Action: Ask ten customers what they need – Veikko\n2. ');
    expect(letter).toContain('WHAT WORKS ALREADY\n- We try things on a small scale');
    expect(letter).toMatch(/Best regards,\nAino Rinne\n$/);
  });

  it('is plain text without a placeholder left, in both languages, also of a plan without an audit', () => {
    for (const plan of [filled().plan(), workbench().plan()]) {
      for (const language of languages) {
        const letter = auditLetter(plan, language);
        expect(letter).not.toMatch(/[{}]|undefined|NaN|\*\*|<\w/);
        expect(letter).toContain(language === 'fi' ? 'Hei,' : 'Hello,');
      }
    }
  });

  it('follows the action as it is called now', () => {
    const bench = filled();
    const [action] = itemsOfType(bench.plan(), 'action');
    expect(action && titleOf(action)).toBe('Ask ten customers what they need');
    expect(auditLetter(bench.plan(), 'fi')).toContain('Toimenpide: Ask ten customers what they need – Veikko');
  });
});
