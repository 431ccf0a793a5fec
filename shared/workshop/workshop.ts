import { z } from 'zod';
import { answerSchema, fitsTask, longestRound, mayBeTold, mostTexts, namings, roles, sides, taskKindOf, taskSchema, type Answer, type Naming, type Task } from './task.ts';

/*
 * A workshop is a sequence of events from which its state follows. The host writes each event to a journal before telling anybody,
 * so a killed host continues from there.
 */

export const longestName = 60;
export const mostParticipants = 300;

const id = z.string().regex(/^[A-Za-z0-9_-]{4,64}$/);
const time = z.number().int().nonnegative();

export const nameSchema = z.string().trim().min(1).max(longestName);

/** A participant's answer to a round: an answer that is repeated or changed has the same slot. */
export const slotSchema = z.strictObject({
  round: id,
  slot: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  /** Raised by each change on the phone; an older version never replaces a newer one. */
  version: z.number().int().min(1).max(100_000),
});

export const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('started'),
    id,
    time,
    title: z.string().max(300),
    /** How much about the givers may be told at most. Everybody reads it before joining, and no round tells more. */
    naming: z.enum(namings),
    /** Whether the minutes list who was there. */
    keepsNames: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('joined'), participant: id, token: id, time, name: nameSchema, side: z.enum(sides), role: z.enum(roles) }),
  z.strictObject({ kind: z.literal('roleChanged'), participant: id, role: z.enum(roles) }),
  z.strictObject({ kind: z.literal('removed'), participant: id }),
  z.strictObject({ kind: z.literal('opened'), round: id, time, task: taskSchema }),
  z.strictObject({ kind: z.literal('answered'), participant: id, time, ...slotSchema.shape, answer: answerSchema.nullable() }),
  z.strictObject({ kind: z.literal('timeSet'), round: id, minutes: z.number().int().min(0).max(longestRound) }),
  z.strictObject({ kind: z.literal('closed'), round: id }),
  z.strictObject({ kind: z.literal('reopened'), round: id }),
  z.strictObject({ kind: z.literal('revealed'), round: id }),
  z.strictObject({ kind: z.literal('ended'), time }),
]);
export type WorkshopEvent = z.infer<typeof eventSchema>;

export interface Participant {
  readonly id: string;
  /** The secret by which its phone is recognised. */
  readonly token: string;
  readonly name: string;
  readonly side: (typeof sides)[number];
  readonly role: (typeof roles)[number];
  /** It was removed: its answers stay, it may not return. */
  readonly isRemoved: boolean;
}

export type Stage = 'open' | 'closed' | 'revealed';

export interface Submission {
  readonly participant: string;
  readonly slot: string;
  readonly version: number;
  /** When the host took it, milliseconds since 1970. */
  readonly time: number;
  /** Its number among the round's answers, from 0 in the order in which they first came. */
  readonly place: number;
  /** Null: withdrawn. */
  readonly answer: Answer | null;
}

export interface Round {
  readonly id: string;
  readonly task: Task;
  readonly stage: Stage;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** By participant and slot, in the order in which they first came. */
  readonly submissions: ReadonlyMap<string, Submission>;
}

export interface Workshop {
  readonly id: string;
  readonly title: string;
  readonly startedAt: number;
  readonly naming: Naming;
  readonly keepsNames: boolean;
  readonly participants: ReadonlyMap<string, Participant>;
  readonly rounds: readonly Round[];
  readonly isEnded: boolean;
}

/** Why a request is refused. */
export type Refusal = 'ended' | 'unknown' | 'full' | 'observer' | 'not-open' | 'does-not-fit' | 'too-many' | 'round-open' | 'already-revealed';

function placeOf(participant: string, slot: string): string {
  return `${participant}/${slot}`;
}

/** The answer in a participant's slot of a round. */
export function submissionOf(round: Round, participant: string, slot: string): Submission | undefined {
  return round.submissions.get(placeOf(participant, slot));
}

/** The state after an event that was allowed. There is none before `started`. */
export function applyEvent(workshop: Workshop | undefined, event: WorkshopEvent): Workshop {
  if (event.kind === 'started') {
    const { id: own, title, time: startedAt, naming, keepsNames } = event;
    return { id: own, title, startedAt, naming, keepsNames, participants: new Map(), rounds: [], isEnded: false };
  }
  if (!workshop) throw new Error(`A workshop began with “${event.kind}”`);
  switch (event.kind) {
    case 'joined': {
      const { participant, token, name, side, role } = event;
      return withParticipant(workshop, { id: participant, token, name, side, role, isRemoved: false });
    }
    case 'roleChanged':
      return changeParticipant(workshop, event.participant, { role: event.role });
    case 'removed':
      return changeParticipant(workshop, event.participant, { isRemoved: true });
    case 'opened':
      return { ...workshop, rounds: [...workshop.rounds, { id: event.round, task: event.task, stage: 'open', openedAt: event.time, submissions: new Map() }] };
    case 'answered': {
      const { participant, slot, version, time: at, answer } = event;
      return changeRound(workshop, event.round, ({ submissions }) => ({
        submissions: new Map(submissions).set(placeOf(participant, slot), {
          participant,
          slot,
          version,
          time: at,
          place: submissions.get(placeOf(participant, slot))?.place ?? submissions.size,
          answer,
        }),
      }));
    }
    case 'timeSet':
      return changeRound(workshop, event.round, ({ task }) => ({ task: { ...task, minutes: event.minutes } }));
    case 'closed':
      return changeRound(workshop, event.round, () => ({ stage: 'closed' }));
    case 'reopened':
      return changeRound(workshop, event.round, () => ({ stage: 'open' }));
    case 'revealed':
      return changeRound(workshop, event.round, () => ({ stage: 'revealed' }));
    case 'ended':
      return { ...workshop, isEnded: true };
  }
}

function withParticipant(workshop: Workshop, participant: Participant): Workshop {
  return { ...workshop, participants: new Map(workshop.participants).set(participant.id, participant) };
}

function changeParticipant(workshop: Workshop, participant: string, change: Partial<Participant>): Workshop {
  const known = workshop.participants.get(participant);
  return known ? withParticipant(workshop, { ...known, ...change }) : workshop;
}

function changeRound(workshop: Workshop, round: string, change: (round: Round) => Partial<Round>): Workshop {
  return { ...workshop, rounds: workshop.rounds.map((known) => (known.id === round ? { ...known, ...change(known) } : known)) };
}

/** The current round: the last one. */
export function currentRound(workshop: Workshop): Round | undefined {
  return workshop.rounds.at(-1);
}

/** What somebody asks for; its effect follows from the state alone. */
export type Request = Exclude<WorkshopEvent, { kind: 'started' }>;

/**
 * Whether an event may happen. `known`: it already has (a repeated frame), so nothing is done and the sender is told that all is
 * well. All permissions are decided here.
 */
export function judge(workshop: Workshop, request: Request): 'allowed' | 'known' | Refusal {
  if (workshop.isEnded) return 'ended';
  switch (request.kind) {
    case 'joined':
      if (workshop.participants.has(request.participant)) return 'known';
      return workshop.participants.size < mostParticipants ? 'allowed' : 'full';
    case 'roleChanged':
    case 'removed':
      return workshop.participants.has(request.participant) ? 'allowed' : 'unknown';
    case 'opened':
      if (workshop.rounds.some(({ id: known }) => known === request.round)) return 'known';
      if (!mayBeTold(request.task.naming, workshop.naming)) return 'does-not-fit';
      return currentRound(workshop)?.stage === 'open' ? 'round-open' : 'allowed';
    case 'answered':
      return judgeAnswer(workshop, request);
    case 'timeSet':
    case 'closed':
    case 'reopened':
    case 'revealed': {
      const round = workshop.rounds.find(({ id: known }) => known === request.round);
      if (!round) return 'unknown';
      return judgeStage(workshop, round, request.kind);
    }
    case 'ended':
      return 'allowed';
  }
}

function judgeStage(workshop: Workshop, round: Round, kind: 'timeSet' | 'closed' | 'reopened' | 'revealed'): ReturnType<typeof judge> {
  switch (kind) {
    case 'timeSet':
      return round.stage === 'open' ? 'allowed' : 'not-open';
    case 'closed':
      return round.stage === 'open' ? 'allowed' : 'known';
    case 'reopened':
      if (round.stage === 'open') return 'known';
      if (round.stage === 'revealed') return 'already-revealed';
      return currentRound(workshop) === round ? 'allowed' : 'not-open';
    case 'revealed':
      return round.stage === 'revealed' ? 'known' : 'allowed';
  }
}

function judgeAnswer(workshop: Workshop, { participant, round: id, slot, version, answer }: Extract<Request, { kind: 'answered' }>): ReturnType<typeof judge> {
  const known = workshop.participants.get(participant);
  const round = workshop.rounds.find((candidate) => candidate.id === id);
  if (!known || known.isRemoved || !round) return 'unknown';
  const before = round.submissions.get(placeOf(participant, slot));
  if (before && before.version >= version) return 'known';
  if (known.role === 'observer') return 'observer';
  if (round.stage !== 'open') return 'not-open';
  if (answer !== null && !fitsTask(round.task, answer)) return 'does-not-fit';
  const own = [...round.submissions.values()].filter((submission) => submission.participant === participant);
  const most = taskKindOf(round.task.kind).form === 'texts' ? mostTexts : 1;
  return before || own.length < most ? 'allowed' : 'too-many';
}

/** An answer as it is told after the reveal, with no more about its giver than was announced. */
export interface ToldAnswer {
  /** Only in rounds that tell names. */
  readonly name?: string;
  /** Absent in anonymous rounds. */
  readonly side?: Participant['side'];
  readonly answer: Answer;
}

/** Whether answers are told now: after the reveal, or as they come where that was announced. */
function isTold({ stage, task }: Pick<Round, 'stage' | 'task'>): boolean {
  return stage === 'revealed' || task.isLive === true;
}

/** An answer as everybody hears it while its round goes on; null: withdrawn. */
export interface HeardAnswer extends Omit<ToldAnswer, 'answer'> {
  /** A changed answer keeps its number. */
  readonly place: number;
  readonly answer: Answer | null;
}

/** What everybody hears of an answer to a round that is told as it comes. */
export function heardAnswer(workshop: Workshop, { task: { naming } }: Round, { participant, place, answer }: Submission): HeardAnswer {
  return { place, ...giverAsTold(workshop.participants.get(participant), naming), answer };
}

function giverAsTold(giver: Participant | undefined, naming: Naming): Omit<ToldAnswer, 'answer'> {
  return { ...(giver && naming === 'named' ? { name: giver.name } : {}), ...(giver && naming !== 'anonymous' ? { side: giver.side } : {}) };
}

/** The answers of a round, as far as they are told now. Without names they are sorted by their words, so that nobody is recognised by having been first. */
export function toldAnswers(workshop: Workshop, round: Round): readonly ToldAnswer[] {
  if (!isTold(round)) return [];
  const { naming } = round.task;
  const told = [...round.submissions.values()].flatMap(({ participant, answer }): readonly ToldAnswer[] => {
    const giver = workshop.participants.get(participant);
    if (!giver || answer === null) return [];
    return [{ ...giverAsTold(giver, naming), answer }];
  });
  if (naming === 'named') return told;
  return told.map((entry) => ({ entry, key: JSON.stringify(entry.answer) })).sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)).map(({ entry }) => entry);
}

/** From a round's opening to its last answer, whole seconds. */
export function secondsOf({ openedAt, submissions }: Round): number {
  const last = [...submissions.values()].reduce((latest, { time: at }) => Math.max(latest, at), openedAt);
  return Math.round((last - openedAt) / 1000);
}

/** How many have answered a round. */
export function answeredBy(round: Round): ReadonlySet<string> {
  return new Set([...round.submissions.values()].filter(({ answer }) => answer !== null).map(({ participant }) => participant));
}
