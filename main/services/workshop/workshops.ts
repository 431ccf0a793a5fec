import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Network, WorkshopAct, WorkshopStatus } from '../../../shared/contract/workshopMethods.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { secretBytes, secretPattern } from '../../../shared/workshop/secret.ts';
import type { Naming } from '../../../shared/workshop/task.ts';
import { applySeatEvent, noSeats, seatEventSchema, type SeatEvent, type Seats } from '../../../shared/workshop/seats.ts';
import { seatPagePath } from '../../../shared/workshop/seatFrames.ts';
import { applyEvent, eventSchema, type Request, type Workshop } from '../../../shared/workshop/workshop.ts';
import type { PlanSession } from '../session/planSession.ts';
import { Codes } from './codes.ts';
import { GuestConnection } from './guestConnection.ts';
import { journalPath } from './journalPath.ts';
import { listenForPhones, type Listening } from './listenForPhones.ts';
import { networksOf, type Interfaces } from './networks.ts';
import { phonePage } from './phonePage.ts';
import { newId, Room } from './room.ts';
import { SeatConnection, type SeatConnectionPorts } from './seatConnection.ts';
import { SeatPage } from './seatPage.ts';
import { SeatRoom } from './seatRoom.ts';
import { readSealedFile, SealedFile, sealingKey } from './sealedFile.ts';
import type { Tls } from './tls.ts';

/** What a program tells the services about workshops. */
export interface WorkshopOptions {
  /** The built renderer, with the phones' page. */
  readonly pageFolder: string;
  readonly port?: number;
  readonly tls?: Tls;
  /** How often networks are checked, milliseconds. */
  readonly look?: number;
}

export interface WorkshopsPorts extends WorkshopOptions {
  /** The folder of the journals. */
  readonly folder: string;
  readonly interfaces: Interfaces;
  readonly now: () => number;
  readonly later: (task: () => void, milliseconds: number) => () => void;
  readonly onRefused: (what: string) => void;
  readonly log: (message: string, error?: unknown) => void;
  readonly version: string;
  /** Connects a laptop at the canvas to a plan's document. */
  readonly connectVisitor: SeatConnectionPorts['connectVisitor'];
  /** Calls a service for a plan. */
  readonly call: SeatConnectionPorts['call'];
}

/** What a journal holds besides events: how phones find the host again. */
const hostFactsSchema = z.strictObject({ kind: z.literal('host'), secret: z.string().regex(secretPattern), network: z.string(), address: z.string(), port: z.number(), time: z.number() });
type HostFacts = z.infer<typeof hostFactsSchema>;

interface Running {
  readonly session: PlanSession;
  readonly room: Room;
  readonly file: SealedFile;
  readonly codes: Codes;
  readonly seats: SeatRoom;
  /** The code for laptops. */
  readonly seatCodes: Codes;
  facts: HostFacts;
  listening: Listening | undefined;
  /** The network changed, and the workshop is moving to the new address. */
  isMoving: boolean;
}

const usualPort = 4848;
/** A workshop that was interrupted longer ago than this, milliseconds, listens again only when somebody asks for it. */
const goesOnByItself = 12 * 60 * 60_000;
const usualLook = 3_000;

/**
 * The workshops of the plans that are open here, one a plan. Events are kept in a sealed journal, never in a plan file: a host that
 * was killed continues in the middle of a round, and nobody can read an answer before the reveal.
 */
export class Workshops {
  readonly #ports: WorkshopsPorts;
  readonly #running = new Map<PlanSession, Running>();
  readonly #opening = new Map<PlanSession, Promise<void>>();
  readonly #looks: NodeJS.Timeout;
  readonly #seatPage: SeatPage;

  constructor(ports: WorkshopsPorts) {
    this.#ports = ports;
    this.#seatPage = new SeatPage(ports.pageFolder);
    this.#looks = setInterval(() => this.#lookAtNetworks(), ports.look ?? usualLook);
    this.#looks.unref();
  }

  /** Whether phones may be in a plan's workshop now. */
  isOn(session: PlanSession): boolean {
    return this.#running.get(session)?.listening !== undefined;
  }

  networks(): readonly Network[] {
    return networksOf(this.#ports.interfaces);
  }

  /** A plan was opened; an interrupted workshop goes on. */
  opened(session: PlanSession): void {
    const opening = this.#goOn(session)
      .catch((error: unknown) => this.#ports.log('A workshop could not go on', error))
      .finally(() => this.#opening.delete(session));
    this.#opening.set(session, opening);
  }

  /** A plan was closed; its workshop stops listening and its journal stays. */
  async closed(session: PlanSession): Promise<void> {
    await this.#opening.get(session);
    const running = this.#running.get(session);
    if (!running) return;
    this.#running.delete(session);
    running.room.close();
    await running.listening?.close({ tell: false });
    await running.file.close();
  }

  async start(session: PlanSession, input: { readonly title: string; readonly address: string; readonly naming: Naming; readonly keepsNames: boolean }): Promise<Result<WorkshopStatus>> {
    await this.#opening.get(session);
    const known = this.#running.get(session);
    if (known) return success(this.#statusOf(known));
    const network = this.networks().find(({ address }) => address === input.address);
    if (!network) return failed('network-gone', { address: input.address.slice(0, 100) });
    const time = this.#ports.now();
    const title = input.title.trim() || textOf(session.plan.fields, 'title');
    const started = { kind: 'started', id: newId(), time, title: title.slice(0, 300), naming: input.naming, keepsNames: input.keepsNames } as const;
    const facts: HostFacts = { kind: 'host', secret: randomBytes(secretBytes).toString('hex'), network: network.name, address: network.address, port: this.#ports.port ?? usualPort, time };
    const file = new SealedFile(this.#pathOf(session), await sealingKey(this.#ports.folder));
    const running = this.#run(session, applyEvent(undefined, started), noSeats, file, facts);
    const listened = await this.#listen(running, network);
    if (listened.ok) {
      try {
        await file.append(started);
        session.workshopChanged();
        return success(this.#statusOf(running));
      } catch (error) {
        await this.#drop(running);
        return failed('workshop-not-kept', { why: reasonOf(error) });
      }
    }
    await this.#drop(running);
    return listened;
  }

  async listen(session: PlanSession, address: string): Promise<Result<WorkshopStatus>> {
    const running = this.#running.get(session);
    if (!running) return failed('workshop-missing');
    const network = this.networks().find((known) => known.address === address);
    if (!network) return failed('network-gone', { address: address.slice(0, 100) });
    const listened = await this.#listen(running, network);
    return listened.ok ? success(this.#statusOf(running)) : listened;
  }

  async status(session: PlanSession): Promise<WorkshopStatus | null> {
    await this.#opening.get(session);
    const running = this.#running.get(session);
    return running ? this.#statusOf(running) : null;
  }

  async act(session: PlanSession, act: WorkshopAct): Promise<Result<WorkshopStatus>> {
    const running = this.#running.get(session);
    if (!running) return failed('workshop-missing');
    try {
      if (isSeatAct(act)) return (await running.seats.request(seatEventOf(act, running.seats.seats))) ? success(this.#statusOf(running)) : failed('workshop-act-late');
      const outcome = await running.room.request(requestOf(act, running.room));
      return outcome === 'kept' ? success(this.#statusOf(running)) : failed(outcome === 'round-open' ? 'workshop-round-open' : 'workshop-act-late');
    } catch (error) {
      return failed('workshop-not-kept', { why: reasonOf(error) });
    }
  }

  /** Ends a workshop: the secret, the code, every token and the journal become void. */
  async end(session: PlanSession): Promise<Result<void>> {
    await this.#opening.get(session);
    const running = this.#running.get(session);
    if (!running) return success(undefined);
    this.#running.delete(session);
    await running.listening?.close({ tell: true });
    running.room.close();
    await running.file.remove();
    session.workshopChanged();
    return success(undefined);
  }

  async close(): Promise<void> {
    clearInterval(this.#looks);
    await Promise.all([...this.#running.keys()].map((session) => this.closed(session)));
  }

  #pathOf(session: PlanSession): string {
    return journalPath(this.#ports.folder, session.planId);
  }

  #run(session: PlanSession, workshop: Workshop, seats: Seats, file: SealedFile, facts: HostFacts): Running {
    const { now, later } = this.#ports;
    const onChange = (): void => session.workshopChanged();
    const room = new Room({ workshop, now, later, onChange, keep: (...events) => file.append(...events) });
    const seatRoom = new SeatRoom({ seats, onChange, keep: (event) => file.append(event) });
    const running: Running = { session, room, file, codes: new Codes(now, onChange), seats: seatRoom, seatCodes: new Codes(now, onChange), facts, listening: undefined, isMoving: false };
    this.#running.set(session, running);
    return running;
  }

  async #drop(running: Running): Promise<void> {
    this.#running.delete(running.session);
    running.room.close();
    await running.listening?.close({ tell: false });
    await running.file.remove();
  }

  async #goOn(session: PlanSession): Promise<void> {
    const path = this.#pathOf(session);
    const key = await sealingKey(this.#ports.folder);
    const lines = await readSealedFile(path, key);
    if (!lines || lines.length === 0) return;
    const facts = lines.flatMap((line) => hostFactsSchema.safeParse(line).data ?? []).at(-1);
    let workshop: Workshop | undefined;
    let seats = noSeats;
    for (const line of lines) {
      const seatEvent = seatEventSchema.safeParse(line).data;
      if (seatEvent) seats = applySeatEvent(seats, seatEvent);
      const event = eventSchema.safeParse(line).data;
      if (event && (workshop || event.kind === 'started')) workshop = applyEvent(workshop, event);
    }
    const file = new SealedFile(path, key);
    if (!facts || !workshop) return file.remove();
    const running = this.#run(session, workshop, seats, file, facts);
    const network = this.networks().find(({ address }) => address === facts.address);
    if (network && this.#ports.now() - facts.time < goesOnByItself) await this.#listen(running, network);
    session.workshopChanged();
  }

  async #listen(running: Running, network: Network): Promise<Result<void>> {
    const { onRefused, log, tls, pageFolder, now } = this.#ports;
    await running.listening?.close({ tell: false });
    running.listening = undefined;
    try {
      running.listening = await listenForPhones({
        address: network.address,
        port: running.facts.port,
        ...(tls ? { tls } : {}),
        files: await phonePage(pageFolder),
        connect: (socket, onKnown) => new GuestConnection(socket, { room: running.room, secret: running.facts.secret, codes: running.codes, now, onKnown, onRefused }),
        seats: {
          page: this.#seatPage,
          isUsed: () => running.seats.isUsed,
          connect: (socket, onKnown) => new SeatConnection(socket, { ...this.#seatPorts(running), onKnown }),
        },
        onRefused,
        log,
      });
    } catch (error) {
      log('Phones cannot be listened for', error);
      return failed('workshop-cannot-listen', { address: network.address, why: reasonOf(error) });
    }
    running.facts = { ...running.facts, network: network.name, address: network.address, port: running.listening.port, time: now() };
    // What the disk does not take now is written with the next events; until then phones can return as long as this process lives.
    await running.file.append(running.facts).catch((error: unknown) => log('A workshop’s address could not be kept', error));
    running.session.workshopChanged();
    return success(undefined);
  }

  #seatPorts({ session, seats, seatCodes, room }: Running): Omit<SeatConnectionPorts, 'onKnown'> {
    const { version, now, connectVisitor, call, onRefused } = this.#ports;
    const { id, title, keepsNames } = room.workshop;
    return { plan: session, room: seats, codes: seatCodes, title, workshop: id, keepsNames, version, now, connectVisitor, call, onRefused };
  }

  /** A network's address changes when a laptop sleeps or moves; the code on the screen follows. */
  #lookAtNetworks(): void {
    for (const running of this.#running.values()) {
      if (!running.listening || running.isMoving) continue;
      const networks = this.networks();
      if (networks.some(({ address }) => address === running.facts.address)) continue;
      running.isMoving = true;
      void this.#follow(running, networks.find(({ name }) => name === running.facts.network)).finally(() => {
        running.isMoving = false;
      });
    }
  }

  async #follow(running: Running, network: Network | undefined): Promise<void> {
    if (network) {
      await this.#listen(running, network);
      return;
    }
    await running.listening?.close({ tell: false });
    running.listening = undefined;
    running.session.workshopChanged();
  }

  #statusOf({ room, listening, facts, codes, seats, seatCodes }: Running): WorkshopStatus {
    const { id, title, startedAt, naming, keepsNames, participants } = room.workshop;
    const network = { name: facts.network, address: facts.address, isLoopback: facts.address.startsWith('127.') };
    const door = listening
      ? { network, address: listening.origin, joinAddress: `${listening.origin}/#${facts.secret}`, code: codes.current.code, isTls: listening.origin.startsWith('https:') }
      : null;
    const people = [...participants.values()].map(({ id: own, name, side, role, isRemoved }) => ({ id: own, name, side, role, isHere: room.isHere(own), isRemoved }));
    const { isInviting, secrets, role: asked, seats: sitting } = seats.seats;
    const secret = secrets.at(-1);
    const invitation =
      listening && isInviting && secret !== undefined
        ? { role: asked, address: `${listening.origin}${seatPagePath}`, joinAddress: `${listening.origin}${seatPagePath}#${secret}`, code: seatCodes.current.code }
        : null;
    const places = [...sitting.values()].filter(({ isTaken }) => !isTaken).map(({ id: own, name, role }) => ({ id: own, name, role, isHere: seats.isHere(own) }));
    return { id, title, startedAt, naming, keepsNames, door, invitation, seats: places, people, rounds: [...room.roundStatuses()] };
  }
}

type SeatAct = Extract<WorkshopAct, { readonly kind: 'invite' | 'uninvite' | 'setSeat' | 'removeSeat' }>;

/** Whether an act concerns the laptops at the canvas. */
function isSeatAct(act: WorkshopAct): act is SeatAct {
  return act.kind === 'invite' || act.kind === 'uninvite' || act.kind === 'setSeat' || act.kind === 'removeSeat';
}

function seatEventOf(act: SeatAct, { secrets }: Seats): SeatEvent {
  switch (act.kind) {
    case 'invite': {
      const known = act.isNew ? undefined : secrets.at(-1);
      return { kind: 'seatsInvited', secret: known ?? randomBytes(secretBytes).toString('hex'), role: act.role };
    }
    case 'uninvite':
      return { kind: 'seatsClosed' };
    case 'setSeat':
      return { kind: 'seatRoleSet', seat: act.seat, role: act.role };
    case 'removeSeat':
      return { kind: 'seatTaken', seat: act.seat };
  }
}

function requestOf(act: Exclude<WorkshopAct, SeatAct>, room: Room): Request {
  switch (act.kind) {
    case 'open':
      return room.newRound(act.task);
    case 'close':
      return { kind: 'closed', round: act.round };
    case 'reopen':
      return { kind: 'reopened', round: act.round };
    case 'reveal':
      return { kind: 'revealed', round: act.round };
    case 'setMinutes':
      return { kind: 'timeSet', round: act.round, minutes: act.minutes };
    case 'setRole':
      return { kind: 'roleChanged', participant: act.participant, role: act.role };
    case 'remove':
      return { kind: 'removed', participant: act.participant };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
