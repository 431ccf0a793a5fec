import { randomBytes } from 'node:crypto';
import type { RoundStatus } from '../../../shared/contract/workshopMethods.ts';
import { outcomeLines, outcomeOf } from '../../../shared/workshop/outcome.ts';
import { comebackOf } from '../../../shared/workshop/comeback.ts';
import { mostHeard, type GuestView, type HostFrame } from '../../../shared/workshop/frames.ts';
import { taskKindOf, type Task } from '../../../shared/workshop/task.ts';
import { answeredBy, applyEvent, currentRound, heardAnswer, judge, secondsOf, submissionOf, toldAnswers, type Participant, type Refusal, type Request, type Round, type Submission, type Workshop } from '../../../shared/workshop/workshop.ts';

/** A connected phone, as the room talks to it. */
export interface Guest {
  readonly participant: string | null;
  tell(frame: HostFrame): void;
  /** Sends a frame that goes to many and was encoded once. */
  tellAll(frame: Uint8Array): void;
}

export interface RoomPorts {
  readonly workshop: Workshop;
  /** Resolves once these events, and those before them, are on disk; rejects where they cannot be written. */
  readonly keep: (...events: readonly Request[]) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs a task after some milliseconds; returns how to cancel it. */
  readonly later: (task: () => void, milliseconds: number) => () => void;
  /** Something changed that the leader's window shows. */
  readonly onChange: () => void;
}

/** How long changes are collected before everybody is told, milliseconds, so that sixty phones that join at once are told once. */
const gathering = 120;
/** In rounds whose answers are seen as they come: how long answers are collected, milliseconds, at least and in addition for each phone. */
const hearing = { least: 8, perGuest: 0.2 };
/** How many past rounds a phone is told of. */
const mostPast = 6;

/**
 * The room of a workshop: what has happened, who is here, and what each of them is told. Requests are answered once they are on
 * disk, and nobody learns anybody's answer before the reveal.
 */
export class Room {
  readonly #ports: RoomPorts;
  readonly #guests = new Set<Guest>();
  #workshop: Workshop;
  #telling: (() => void) | undefined;
  #concernsGuests = false;
  /** Participants by the characters with which they come back, as far as they were needed. */
  readonly #comebacks = new Map<string, string>();
  /** Answers that are sent next, by their place in the round. */
  readonly #unheard = new Map<number, Submission>();
  #spreading: (() => void) | undefined;

  constructor(ports: RoomPorts) {
    this.#ports = ports;
    this.#workshop = ports.workshop;
  }

  get workshop(): Workshop {
    return this.#workshop;
  }

  /** Carries out a request, if it is allowed. Rejects where it could not be kept; the guest then asks again. */
  async request(request: Request): Promise<'kept' | Refusal> {
    const verdict = judge(this.#workshop, request);
    if (verdict !== 'allowed' && verdict !== 'known') return verdict;
    if (verdict === 'allowed') this.#workshop = applyEvent(this.#workshop, request);
    // A repeated request may still be on its way to disk.
    await (verdict === 'allowed' ? this.#ports.keep(request) : this.#ports.keep());
    this.#changed(request.kind !== 'answered');
    if (request.kind === 'answered' && verdict === 'allowed') this.#hear(request);
    return 'kept';
  }

  /** The participant with this token. */
  participantOf(token: string | undefined): Participant | undefined {
    return token === undefined ? undefined : [...this.#workshop.participants.values()].find((known) => known.token === token);
  }

  /** The participant with these characters for coming back. */
  participantByComeback(comeback: string): Participant | undefined {
    const known = [...this.#workshop.participants.values()];
    // Participants are only ever added.
    for (const { id, token } of known.slice(this.#comebacks.size)) this.#comebacks.set(comebackOf(token), id);
    return this.#workshop.participants.get(this.#comebacks.get(comeback) ?? '');
  }

  enter(guest: Guest): void {
    this.#guests.add(guest);
    this.#changed(false);
  }

  leave(guest: Guest): void {
    if (this.#guests.delete(guest)) this.#changed(false);
  }

  isHere(participant: string): boolean {
    return [...this.#guests].some((guest) => guest.participant === participant);
  }

  /** What one phone sees now. */
  viewFor(participant: string | null, rounds = this.#roundViews()): GuestView {
    const { title, keepsNames, naming, participants } = this.#workshop;
    const me = participant === null ? undefined : participants.get(participant);
    const last = currentRound(this.#workshop);
    const mine = [...(last?.submissions.values() ?? [])].filter((submission) => submission.participant === participant);
    return {
      kind: 'view',
      title,
      keepsNames,
      naming,
      me: me ? { name: me.name, side: me.side, role: me.role } : null,
      people: [...participants.values()].filter(({ isRemoved }) => !isRemoved).length,
      rounds,
      mine: mine.map(({ slot, version, answer }) => ({ round: last?.id ?? '', slot, version, answer })),
      heard: me && last && isHeard(last) ? [...last.submissions.values()].slice(-mostHeard).map((submission) => heardAnswer(this.#workshop, last, submission)) : [],
    };
  }

  /** The rounds as the leader's window sees them. */
  roundStatuses(): readonly RoundStatus[] {
    return this.#workshop.rounds.map((round) => ({
      id: round.id,
      task: round.task,
      stage: round.stage,
      openedAt: round.openedAt,
      answered: [...answeredBy(round)],
      seconds: secondsOf(round),
      told: [...toldAnswers(this.#workshop, round)],
    }));
  }

  newRound(task: Task): Request {
    const time = this.#ports.now();
    // Ids begin with the time, so that rounds sort in the order in which they were asked.
    return { kind: 'opened', round: `${time.toString(36)}-${newId().slice(0, 12)}`, time, task };
  }

  close(): void {
    this.#telling?.();
    this.#spreading?.();
    this.#guests.clear();
  }

  #roundView(round: Round): GuestView['rounds'][number] {
    const { id, stage, task, openedAt } = round;
    const left = task.minutes === 0 ? {} : { left: Math.max(0, openedAt + task.minutes * 60_000 - this.#ports.now()) };
    // Long texts are for the big screen; phones get what can be read at a glance.
    const isLong = taskKindOf(task.kind).form === 'texts';
    const told = stage === 'revealed' && !isLong ? toldAnswers(this.#workshop, round) : [];
    // Without answers there is no outcome to show.
    const outcome = told.length > 0 ? outcomeLines(outcomeOf(task, told)) : [];
    return { id, stage, task, ...left, outcome: [...outcome] };
  }

  #changed(concernsGuests: boolean): void {
    this.#concernsGuests ||= concernsGuests;
    this.#telling ??= this.#ports.later(() => this.#tell(), gathering);
  }

  #hear({ round: id, participant, slot }: Extract<Request, { kind: 'answered' }>): void {
    const round = currentRound(this.#workshop);
    if (!round || round.id !== id || !isHeard(round)) return;
    const submission = submissionOf(round, participant, slot);
    if (submission) this.#unheard.set(submission.place, submission);
    this.#spreading ??= this.#ports.later(() => this.#spread(round.id), hearing.least + hearing.perGuest * this.#guests.size);
  }

  #spread(id: string): void {
    this.#spreading = undefined;
    const round = currentRound(this.#workshop);
    const submissions = [...this.#unheard.values()];
    this.#unheard.clear();
    if (!round || round.id !== id || !isHeard(round)) return;
    const frame: HostFrame = { kind: 'heard', round: id, heard: submissions.map((submission) => heardAnswer(this.#workshop, round, submission)) };
    const text = Buffer.from(JSON.stringify(frame));
    for (const guest of [...this.#guests]) if (guest.participant !== null) guest.tellAll(text);
  }

  #tell(): void {
    this.#telling = undefined;
    this.#ports.onChange();
    if (!this.#concernsGuests) return;
    this.#concernsGuests = false;
    const rounds = this.#roundViews();
    for (const guest of [...this.#guests]) guest.tell(this.viewFor(guest.participant, rounds));
  }

  #roundViews(): GuestView['rounds'] {
    return this.#workshop.rounds.slice(-1 - mostPast).map((round) => this.#roundView(round));
  }
}

/** Whether answers to a round are seen by all as they come. */
function isHeard({ task, stage }: Round): boolean {
  return task.isLive === true && stage !== 'revealed';
}

/** Twelve random bytes as an id for a round or a participant. */
export function newId(): string {
  return randomBytes(12).toString('hex');
}
