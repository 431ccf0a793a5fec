import { randomBytes } from 'node:crypto';
import { failed, type Result } from '../../../shared/messages/failures.ts';
import { saveStateSchema } from '../../../shared/contract/openPlan.ts';
import { closeCodes } from '../../../shared/workshop/frames.ts';
import { sealMessage, PieceReader, type Channel } from '../../../shared/workshop/sealedPieces.ts';
import { greetingWith, randomPartBytes, readOpening, sealedWay, type SealedWay } from '../../../shared/workshop/sealing.ts';
import { readLaptopSaying, type HostSaying, type LaptopSaying } from '../../../shared/workshop/seatFrames.ts';
import { largestSeatUpdate, seatMethods, seatSession, type Seat } from '../../../shared/workshop/seats.ts';
import type { PlanSession } from '../session/planSession.ts';
import type { DocumentServer } from '../sync/documentServer.ts';
import { saveStateFor, type Visitor } from '../sync/visitor.ts';
import type { Codes } from './codes.ts';
import { mostWrongComebacks } from './guestConnection.ts';
import type { GuestSocket, SocketConnection } from './guestSockets.ts';
import { newId } from './room.ts';
import type { SeatRoom, Sitting } from './seatRoom.ts';

export interface SeatConnectionPorts {
  readonly plan: PlanSession;
  readonly room: SeatRoom;
  readonly codes: Codes;
  readonly title: string;
  readonly workshop: string;
  readonly keepsNames: boolean;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly connectVisitor: DocumentServer<PlanSession>['connectVisitor'];
  /** Calls a service, which checks the input. */
  readonly call: (method: string, input: unknown) => Promise<Result<unknown>>;
  /** The laptop has shown that it knows the secret. */
  readonly onKnown: () => void;
  readonly onRefused: (what: 'frame not sealed for here' | 'wrong code' | 'malformed laptop frame' | 'method not for the role' | 'too many calls' | 'guesses at comebacks') => void;
}

/** The largest message before a laptop has sat down, bytes. */
const largestBefore = 2 * 1024;
const largestMessage = largestSeatUpdate + 64 * 1024;
const mostCalls = 8;

/**
 * One laptop's connection, sealed like those of phones; a piece that cannot be opened ends it. A seated laptop gets the plan's
 * document and the methods of its role; both are checked for every frame.
 */
export class SeatConnection implements SocketConnection {
  readonly #ports: SeatConnectionPorts;
  readonly #socket: GuestSocket;
  readonly #hostPart = randomBytes(randomPartBytes);
  readonly #code: Codes['current'];
  #way: SealedWay | undefined;
  #pieces: PieceReader | undefined;
  #sitting: (Sitting & { readonly document: ReturnType<DocumentServer['connectVisitor']> }) | undefined;
  /** Whether it knows the latest invitation, not only an older one. */
  #isInvited = false;
  #hasSaidHello = false;
  #isSittingDown = false;
  #wrongComebacks = 0;
  #calls = 0;
  #isOver = false;

  constructor(socket: GuestSocket, ports: SeatConnectionPorts) {
    this.#socket = socket;
    this.#ports = ports;
    this.#code = ports.codes.current;
    socket.send(greetingWith(this.#hostPart, this.#code.salt));
  }

  /** Takes a frame as it arrived. */
  async receive(bytes: Uint8Array): Promise<void> {
    if (this.#isOver) return;
    if (!this.#pieces) return this.#enter(bytes);
    const message = this.#pieces.read(bytes, this.#sitting ? largestMessage : largestBefore);
    if (message === 'more') return;
    if (!message) return this.#putOut('frame not sealed for here');
    if (message.channel === 'document') {
      if (!this.#sitting) return this.#putOut('malformed laptop frame');
      return this.#sitting.document.receive(message.bytes);
    }
    const saying = readLaptopSaying(Buffer.from(message.bytes).toString('utf8'));
    if (!saying) return this.#putOut('malformed laptop frame');
    await this.#take(saying);
  }

  beat(): void {
    this.#say({ kind: 'here' });
  }

  /** The workshop ends, or the host stops. */
  end(): void {
    if (this.#isOver) return;
    if (this.#way) this.#sendAway('ended');
    else this.#close(closeCodes.ended);
  }

  /** The connection was closed. */
  closed(): void {
    this.#isOver = true;
    this.#rise();
  }

  /** Takes the first frame: a door, this laptop's part of the key, and a sealed message. */
  #enter(bytes: Uint8Array): void {
    const opening = readOpening(bytes);
    if (!opening) return this.#putOut('malformed laptop frame');
    const { door, guestPart, sealed } = opening;
    const { seats } = this.#ports.room;
    const secrets = [...seats.secrets].reverse();
    const keys = door === 'secret' ? secrets.map((secret) => Buffer.from(secret, 'hex')) : [this.#code.key];
    for (const [index, key] of keys.entries()) {
      const way = sealedWay({ key, hostPart: this.#hostPart, guestPart }, 'host');
      const pieces = new PieceReader(way);
      const message = pieces.read(sealed, largestBefore);
      if (!message || message === 'more') continue;
      const saying = message.channel === 'saying' ? readLaptopSaying(Buffer.from(message.bytes).toString('utf8')) : undefined;
      if (saying?.kind !== 'hello') return this.#putOut('malformed laptop frame');
      this.#way = way;
      this.#pieces = pieces;
      this.#isInvited = index === 0;
      this.#ports.onKnown();
      return door === 'code' ? this.#tellSecret() : void this.#take(saying);
    }
    if (door === 'code') this.#ports.codes.missed();
    return this.#putOut(door === 'code' ? 'wrong code' : 'frame not sealed for here');
  }

  #tellSecret(): void {
    const { isInviting, secrets } = this.#ports.room.seats;
    const secret = secrets.at(-1);
    if (!isInviting || secret === undefined) return this.#sendAway('closed');
    this.#say({ kind: 'secret', secret });
    this.#isOver = true;
  }

  async #take(saying: LaptopSaying): Promise<void> {
    switch (saying.kind) {
      case 'hello':
        return this.#greet(saying.token);
      case 'sit':
        return this.#sit(saying.name);
      case 'comeBack':
        return this.#comeBack(saying.comeback);
      case 'call':
        return this.#answer(saying);
    }
  }

  #greet(token: string | undefined): void {
    if (this.#hasSaidHello) return this.#putOut('malformed laptop frame');
    this.#hasSaidHello = true;
    const { room, title, keepsNames } = this.#ports;
    const known = room.seatOf(token);
    if (known?.isTaken) return this.#sendAway('removed');
    if (known) return this.#seated(known);
    if (!room.seats.isInviting || !this.#isInvited) return this.#sendAway('closed');
    this.#say({ kind: 'asks', title, role: room.seats.role, keepsNames });
  }

  async #sit(name: string): Promise<void> {
    if (!this.#hasSaidHello || this.#sitting || this.#isSittingDown) return this.#putOut('malformed laptop frame');
    this.#isSittingDown = true;
    const { room, now } = this.#ports;
    const seat = newId();
    if (!room.seats.isInviting) return this.#sendAway('closed');
    const isKept = await room.request({ kind: 'seated', seat, token: randomBytes(randomPartBytes).toString('hex'), time: now(), name, role: room.seats.role });
    if (this.#isOver) return;
    const known = room.seats.seats.get(seat);
    if (!isKept || !known) return this.#sendAway('full');
    this.#seated(known);
  }

  /** The same person on another page: gets their seat, role and token back. */
  #comeBack(comeback: string): void {
    if (!this.#hasSaidHello || this.#sitting || this.#isSittingDown) return this.#putOut('malformed laptop frame');
    const known = this.#ports.room.seatByComeback(comeback);
    if (!known) {
      this.#wrongComebacks += 1;
      if (this.#wrongComebacks > mostWrongComebacks) return this.#putOut('guesses at comebacks');
      return this.#say({ kind: 'notKnown' });
    }
    if (known.isTaken) return this.#sendAway('removed');
    this.#seated(known);
  }

  #seated({ id, token, name, role }: Seat): void {
    const { room, plan, connectVisitor, workshop, version } = this.#ports;
    const roleNow = (): Seat['role'] => room.seats.seats.get(id)?.role ?? 'observer';
    const visitor: Visitor<PlanSession> = {
      id,
      name,
      mark: room.markOf(id),
      plan,
      get role() {
        return roleNow();
      },
      spend: (bytes) => room.spend(id, bytes),
    };
    const socket = this.#socket;
    const document = connectVisitor(
      {
        get bufferedAmount() {
          return socket.bufferedAmount;
        },
        send: (frame) => this.#send('document', frame),
        close: () => this.#close(closeCodes.notUnderstood),
      },
      visitor,
    );
    this.#sitting = {
      seat: id,
      document,
      changed: (seat) => {
        if (seat.isTaken) return this.#sendAway('removed');
        this.#say({ kind: 'role', role: seat.role });
        document.roleChanged();
      },
      end: () => this.end(),
    };
    room.enter(this.#sitting);
    this.#say({ kind: 'seated', token, name, role, workshop, version });
  }

  async #answer({ number, method, input }: Extract<LaptopSaying, { kind: 'call' }>): Promise<void> {
    if (!this.#sitting) return this.#putOut('malformed laptop frame');
    if (this.#calls >= mostCalls) return this.#putOut('too many calls');
    this.#calls += 1;
    try {
      this.#say({ kind: 'answer', number, result: await this.#called(this.#sitting.seat, method, input) });
    } finally {
      this.#calls -= 1;
    }
  }

  /** Calls a method for the plan, if the role allows it. */
  async #called(seat: string, method: string, input: unknown): Promise<Result<unknown>> {
    const { room, plan, call, onRefused } = this.#ports;
    const now = room.seats.seats.get(seat);
    const allowed: readonly string[] = now && !now.isTaken ? seatMethods[now.role] : [];
    if (!now || !allowed.includes(method)) {
      onRefused('method not for the role');
      return failed('role-cannot');
    }
    if (typeof input !== 'object' || input === null || !('session' in input) || input.session !== seatSession) return failed('plan-not-open');
    const result = await call(method, { ...input, session: plan.saveState.session });
    // Failures of the host's disk are not shown to guests.
    if (!result.ok) return method === 'plans.save' ? failed('seat-host-disk') : result;
    const saveState = saveStateSchema.safeParse(result.value);
    return saveState.success ? { ok: true, value: saveStateFor(now, saveState.data) } : result;
  }

  #putOut(why: Parameters<SeatConnectionPorts['onRefused']>[0]): void {
    this.#ports.onRefused(why);
    this.#close(why === 'wrong code' ? closeCodes.wrongCode : why === 'too many calls' ? closeCodes.tooFast : closeCodes.notUnderstood);
  }

  #sendAway(why: 'ended' | 'removed' | 'full' | 'closed'): void {
    this.#say({ kind: 'away', why });
    this.#close(closeCodes[why === 'closed' ? 'notUnderstood' : why]);
  }

  #say(saying: HostSaying): void {
    this.#send('saying', Buffer.from(JSON.stringify(saying)));
  }

  #send(channel: Channel, bytes: Uint8Array): void {
    if (!this.#way || this.#isOver) return;
    for (const piece of sealMessage(this.#way, { channel, bytes })) this.#socket.send(piece);
  }

  #close(code: number): void {
    this.#isOver = true;
    this.#rise();
    this.#socket.close(code);
  }

  #rise(): void {
    const sitting = this.#sitting;
    this.#sitting = undefined;
    if (!sitting) return;
    sitting.document.closed();
    this.#ports.room.leave(sitting);
  }
}
