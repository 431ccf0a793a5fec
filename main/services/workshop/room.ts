import { randomBytes } from 'node:crypto';
import type { RoundStatus } from '../../../shared/contract/workshopMethods.ts';
import { outcomeLines, outcomeOf } from '../../../shared/workshop/outcome.ts';
import { comebackOf } from '../../../shared/workshop/comeback.ts';
import { mostHeard, type GuestView, type HostFrame } from '../../../shared/workshop/frames.ts';
import { taskKindOf, type Task } from '../../../shared/workshop/task.ts';
import { answeredBy, applyEvent, currentRound, heardAnswer, judge, secondsOf, submissionOf, toldAnswers, type Participant, type Refusal, type Request, type Round, type Submission, type Workshop } from '../../../shared/workshop/workshop.ts';

/** A phone that is in, as the room speaks to it. */
export interface Guest {
  readonly participant: string | null;
  tell(frame: HostFrame): void;
  /** Tells what many are told, written once for all. */
  tellAll(frame: Uint8Array): void;
}

export interface RoomPorts {
  readonly workshop: Workshop;
  /** These, and whatever is still on its way, are on disk when it answers. Rejects where they are not. */
  readonly keep: (...events: readonly Request[]) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Does something after so many milliseconds; answers with the way to call it off. */
  readonly later: (task: () => void, milliseconds: number) => () => void;
  /** Something is not what it was: for the window that leads. */
  readonly onChange: () => void;
}

/** How long changes are gathered before everybody is told, milliseconds: sixty phones that come at once are told once. */
const gathering = 120;
/** The least and, for each phone, a little more time in which answers are gathered that everybody hears as they come, milliseconds. */
const hearing = { least: 8, perGuest: 0.2 };
/** How many of the rounds before the last one a phone is told of. */
const mostPast = 6;

/**
 * The room of a workshop: what has happened in it, who is here, and what each of them is told. Whoever asks for something
 * is answered once it is on disk, and nobody hears of anybody's answer before the reveal.
 */
export class Room {
  readonly #ports: RoomPorts;
  readonly #guests = new Set<Guest>();
  #workshop: Workshop;
  #telling: (() => void) | undefined;
  #concernsGuests = false;
  /** Participants by what their phones show to come back, as far as anybody asked. */
  readonly #comebacks = new Map<string, string>();
  /** What is heard next, by its place in its round. */
  readonly #unheard = new Map<number, Submission>();
  #spreading: (() => void) | undefined;

  constructor(ports: RoomPorts) {
    this.#ports = ports;
    this.#workshop = ports.workshop;
  }

  get workshop(): Workshop {
    return this.#workshop;
  }

  /** Does what was asked for, if it may be done. Rejects where it could not be kept: then it is to be asked for again. */
  async request(request: Request): Promise<'kept' | Refusal> {
    const verdict = judge(this.#workshop, request);
    if (verdict !== 'allowed' && verdict !== 'known') return verdict;
    if (verdict === 'allowed') this.#workshop = applyEvent(this.#workshop, request);
    // What is known already may still be on its way to the disk.
    await (verdict === 'allowed' ? this.#ports.keep(request) : this.#ports.keep());
    this.#changed(request.kind !== 'answered');
    if (request.kind === 'answered' && verdict === 'allowed') this.#hear(request);
    return 'kept';
  }

  /** The participant that a phone's token stands for. */
  participantOf(token: string | undefined): Participant | undefined {
    return token === undefined ? undefined : [...this.#workshop.participants.values()].find((known) => known.token === token);
  }

  /** The participant whose phone shows this, to come back by another page. */
  participantByComeback(comeback: string): Participant | undefined {
    const known = [...this.#workshop.participants.values()];
    // Participants only ever come to the others.
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

  /** The rounds as the window that leads sees them. */
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
    // Sorted by their ids, rounds come as they were asked.
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
    // What many wrote is for the big screen; phones get what can be read at a glance.
    const isLong = taskKindOf(task.kind).form === 'texts';
    const told = stage === 'revealed' && !isLong ? toldAnswers(this.#workshop, round) : [];
    // Where nobody answered there are no noughts to read.
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

/** Whether everybody hears of answers to a round as they come. */
function isHeard({ task, stage }: Round): boolean {
  return task.isLive === true && stage !== 'revealed';
}

/** Twelve random bytes as a name for a round or a participant. */
export function newId(): string {
  return randomBytes(12).toString('hex');
}
