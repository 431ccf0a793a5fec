import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSchema, taskSchema, type Answer, type Task } from './task.ts';
import { answeredBy, applyEvent, eventSchema, heardAnswer, judge, submissionOf, toldAnswers, type HeardAnswer, type Request, type Workshop, type WorkshopEvent } from './workshop.ts';

const notes: Task = taskSchema.parse({ kind: 'notes', question: 'What do we miss?', options: [], dots: 3, naming: 'named', minutes: 0 });
const vote: Task = taskSchema.parse({ kind: 'vote', question: 'Which?', options: [{ id: 'a', text: { en: 'A', fi: 'A' } }, { id: 'b', text: { en: 'B', fi: 'B' } }], dots: 3, naming: 'anonymous', minutes: 0 });
const started: WorkshopEvent = { kind: 'started', id: 'work1', time: 1, title: 'Thursday', naming: 'named', keepsNames: true };

function after(...requests: readonly Request[]): Workshop {
  let workshop = applyEvent(undefined, started);
  for (const request of requests) {
    expect(judge(workshop, request)).toBe('allowed');
    workshop = applyEvent(workshop, request);
  }
  return workshop;
}

const joined = (participant: string, role: 'participant' | 'observer' = 'participant'): Request => ({ kind: 'joined', participant, token: `token-${participant}`, time: 2, name: participant.toUpperCase(), side: 'client', role });
const opened = (round: string, task: Task = notes): Request => ({ kind: 'opened', round, time: 3, task });
const text = (words: string): Answer => ({ form: 'texts', text: words });
const answered = (participant: string, slot: string, version: number, answer: Answer | null, round = 'round1'): Extract<Request, { kind: 'answered' }> => ({ kind: 'answered', participant, time: 4, round, slot, version, answer });

describe('a workshop', () => {
  it('tells nothing of what was answered before the reveal, and everything after', () => {
    const silent = after(joined('anna'), opened('round1'), answered('anna', 'n1', 1, text('Wool')));
    const [round] = silent.rounds;
    expect(round && toldAnswers(silent, round)).toEqual([]);
    expect(round && [...answeredBy(round)]).toEqual(['anna']);
    const revealed = applyEvent(silent, { kind: 'revealed', round: 'round1' });
    expect(revealed.rounds[0] && toldAnswers(revealed, revealed.rounds[0])).toEqual([{ name: 'ANNA', side: 'client', answer: text('Wool') }]);
  });

  it('tells no more of who answered than was said before, nor by the order of the answers', () => {
    const dots = (id: string): Answer => ({ form: 'dots', dots: { [id]: 1 } });
    const tell = (first: string, second: string) => {
      const workshop = after(joined('anna'), joined('bert'), opened('round1', vote), answered(first, 'one', 1, dots('b')), answered(second, 'one', 1, dots('a')), { kind: 'revealed', round: 'round1' });
      return workshop.rounds[0] && toldAnswers(workshop, workshop.rounds[0]);
    };
    expect(tell('anna', 'bert')).toEqual([{ answer: dots('a') }, { answer: dots('b') }]);
    expect(tell('bert', 'anna')).toEqual(tell('anna', 'bert'));
  });

  it.each<[string, Request, string]>([
    ['an observer’s answer', answered('olli', 'n1', 1, text('x')), 'observer'],
    ['an answer of nobody', answered('nobody', 'n1', 1, text('x')), 'unknown'],
    ['an answer to a round that there is not', answered('anna', 'n1', 1, text('x'), 'round9'), 'unknown'],
    ['an answer of another form', answered('anna', 'n1', 1, { form: 'stance', stance: 'yes', word: '' }), 'does-not-fit'],
    ['an answer to a round that is closed', answered('anna', 'n1', 1, text('x'), 'round0'), 'not-open'],
    ['a second question while one is open', opened('round2'), 'round-open'],
    ['more time for what is revealed', { kind: 'timeSet', round: 'round0', minutes: 5 }, 'not-open'],
    ['time for a round that there is not', { kind: 'timeSet', round: 'round9', minutes: 5 }, 'unknown'],
    ['opening again what is revealed', { kind: 'reopened', round: 'round0' }, 'already-revealed'],
  ])('refuses %s', (_what, request, why) => {
    const workshop = after(joined('anna'), joined('olli', 'observer'), opened('round0'), { kind: 'revealed', round: 'round0' }, opened('round1'));
    expect(judge(workshop, request)).toBe(why);
  });

  it('gives nobody more dots than there are, nor for what is no option', () => {
    const workshop = after(joined('anna'), opened('round1', vote));
    for (const dots of [{ a: 4 }, { a: 2, b: 2 }, { c: 1 }, {}] as readonly Record<string, number>[]) expect(judge(workshop, answered('anna', 'one', 1, { form: 'dots', dots }))).toBe('does-not-fit');
    expect(judge(workshop, answered('anna', 'one', 1, { form: 'dots', dots: { a: 1, b: 2 } }))).toBe('allowed');
    expect(judge(applyEvent(workshop, answered('anna', 'one', 1, { form: 'dots', dots: { a: 1 } })), answered('anna', 'two', 1, { form: 'dots', dots: { b: 3 } }))).toBe('too-many');
  });

  it('lets nobody who was put out answer, and keeps what they had answered', () => {
    const workshop = after(joined('anna'), opened('round1'), answered('anna', 'n1', 1, text('Wool')), { kind: 'removed', participant: 'anna' });
    expect(judge(workshop, answered('anna', 'n2', 1, text('More')))).toBe('unknown');
    expect(workshop.rounds[0]?.submissions.size).toBe(1);
  });

  it('does nothing any more once it has ended', () => {
    const workshop = after(joined('anna'), opened('round1'), { kind: 'ended', time: 9 });
    for (const request of [joined('bert'), answered('anna', 'n1', 1, text('x')), { kind: 'revealed', round: 'round1' } as const]) expect(judge(workshop, request)).toBe('ended');
  });

  it('opens no round that tells more of who answered than everybody read before they joined', () => {
    const workshop = applyEvent(undefined, { ...started, naming: 'bySide' });
    expect(judge(workshop, opened('round1', { ...notes, naming: 'named' }))).toBe('does-not-fit');
    for (const naming of ['bySide', 'anonymous'] as const) expect(judge(workshop, opened('round1', { ...notes, naming }))).toBe('allowed');
  });

  it('takes events only within their bounds', () => {
    expect(eventSchema.safeParse({ ...started, extra: 1 }).success).toBe(false);
    expect(answerSchema.safeParse({ form: 'texts', text: 'x'.repeat(501) }).success).toBe(false);
    expect(answerSchema.safeParse({ form: 'axes', places: { scope: { value: 101, reason: '' } } }).success).toBe(false);
    expect(answerSchema.safeParse({ form: 'axes', places: { other: { value: 1, reason: '' } } }).success).toBe(false);
  });
});

/** What may happen to a phone's answers on their way. */
type Step =
  | { readonly kind: 'write'; readonly who: number; readonly slot: number; readonly takesBack: boolean }
  | { readonly kind: 'deliver' | 'loseAnswer' | 'repeat'; readonly who: number }
  | { readonly kind: 'close' | 'reopen' | 'reveal' | 'killHost' | 'giveTime' };

const who = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), who, slot: fc.nat(2), takesBack: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('deliver' as const, 'loseAnswer' as const, 'repeat' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('close' as const, 'reopen' as const, 'killHost' as const, 'giveTime' as const) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reveal' as const }) },
);

it('has each answer exactly once, as its phone last knew it kept, whatever is lost, sent again, closed, revealed or killed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, isLive) => {
      const people = ['anna', 'bert', 'cleo'];
      const journal: WorkshopEvent[] = [started, ...people.map((name) => joined(name)), opened('round1', { ...notes, isLive })];
      const heard = new Map<number, HeardAnswer>();
      const fromJournal = (): Workshop => journal.reduce<Workshop | undefined>((state, event) => applyEvent(state, event), undefined) ?? applyEvent(undefined, started);
      let host = fromJournal();
      // Each phone: what waits to be acknowledged, oldest first, what it sent before, and what it knows to be kept.
      const phones = people.map((name) => ({ name, versions: new Map<string, number>(), waiting: [] as Request[], sent: [] as Request[], kept: new Map<string, Answer | null>() }));
      const receive = (request: Request): string => {
        const verdict = judge(host, request);
        if (verdict === 'allowed') {
          journal.push(request);
          host = applyEvent(host, request);
          const [round] = host.rounds;
          const submission = request.kind === 'answered' && round ? submissionOf(round, request.participant, request.slot) : undefined;
          // What a phone hears as it comes, folded as it folds it.
          if (round && submission) heard.set(submission.place, heardAnswer(host, round, submission));
        }
        return verdict;
      };
      for (const now of steps) {
        const phone = 'who' in now ? phones[now.who] : undefined;
        if (now.kind === 'killHost') host = fromJournal();
        else if (now.kind === 'giveTime') receive({ kind: 'timeSet', round: 'round1', minutes: 5 });
        else if (now.kind === 'close') receive({ kind: 'closed', round: 'round1' });
        else if (now.kind === 'reopen') receive({ kind: 'reopened', round: 'round1' });
        else if (now.kind === 'reveal') receive({ kind: 'revealed', round: 'round1' });
        else if (phone && now.kind === 'write') {
          const slot = `n${now.slot}`;
          const version = (phone.versions.get(slot) ?? 0) + 1;
          phone.versions.set(slot, version);
          phone.waiting.push(answered(phone.name, slot, version, now.takesBack ? null : text(`${phone.name} ${slot} ${version}`)));
        } else if (phone && now.kind === 'repeat') {
          for (const old of phone.sent) receive(old);
        } else if (phone) {
          const [next] = phone.waiting;
          if (next?.kind !== 'answered') continue;
          const verdict = receive(next);
          phone.sent.push(next);
          if (now.kind === 'loseAnswer') continue;
          phone.waiting.shift();
          if (verdict === 'allowed' || verdict === 'known') phone.kept.set(next.slot, next.answer);
        }
      }
      // In the end every phone comes back and sends what waits, and the round is revealed.
      for (const phone of phones) {
        for (const next of phone.waiting) {
          const verdict = receive(next);
          if (next.kind === 'answered' && (verdict === 'allowed' || verdict === 'known')) phone.kept.set(next.slot, next.answer);
        }
      }
      receive({ kind: 'revealed', round: 'round1' });
      const [round] = host.rounds;
      const told = round ? toldAnswers(host, round).map(({ name, answer }) => `${name} ${JSON.stringify(answer)}`) : [];
      const kept = phones.flatMap(({ name, kept: own }) => [...own.values()].flatMap((answer) => (answer === null ? [] : [`${name.toUpperCase()} ${JSON.stringify(answer)}`])));
      expect([...told].sort()).toEqual([...kept].sort());
      const heardAtLast = [...heard.values()].flatMap(({ name, answer }) => (answer === null ? [] : [`${name} ${JSON.stringify(answer)}`]));
      expect([...heardAtLast].sort()).toEqual([...told].sort());
      expect(fromJournal()).toEqual(host);
    }),
    { numRuns: 150 },
  );
});
