import { randomBytes } from 'node:crypto';
import { closeCodes, readGuestFrame, type GuestFrame, type HostFrame } from '../../../shared/workshop/frames.ts';
import { greetingWith, randomPartBytes, readOpening, sealedWay, type SealedWay } from '../../../shared/workshop/sealing.ts';
import type { Codes } from './codes.ts';
import type { GuestSocket, SocketConnection } from './guestSockets.ts';
import { newId, type Guest, type Room } from './room.ts';

export interface GuestConnectionPorts {
  readonly room: Room;
  /** The QR code's secret, hexadecimal. */
  readonly secret: string;
  readonly codes: Codes;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The guest has shown that it knows the secret. */
  readonly onKnown: () => void;
  readonly onRefused: (what: 'frame not sealed for here' | 'wrong code' | 'malformed guest frame' | 'guesses at comebacks') => void;
}

/** More wrong comebacks than this on one connection are guesses. */
export const mostWrongComebacks = 8;

/**
 * One phone's connection. Its first frame names in the open the door that it uses and its part of the key. From then on every frame
 * is sealed; a frame that cannot be opened or read ends the connection.
 */
export class GuestConnection implements Guest, SocketConnection {
  readonly #ports: GuestConnectionPorts;
  readonly #socket: GuestSocket;
  readonly #hostPart = randomBytes(randomPartBytes);
  /** The code at the time of the greeting. */
  readonly #code: Codes['current'];
  #way: SealedWay | undefined;
  #participant: string | null = null;
  #hasSaidHello = false;
  #wrongComebacks = 0;
  #isOver = false;
  /** Frames are handled one at a time, so that answers keep their order. */
  #work: Promise<void> = Promise.resolve();

  constructor(socket: GuestSocket, ports: GuestConnectionPorts) {
    this.#socket = socket;
    this.#ports = ports;
    this.#code = ports.codes.current;
    socket.send(greetingWith(this.#hostPart, this.#code.salt));
  }

  get participant(): string | null {
    return this.#participant;
  }

  /** Takes a frame as it arrived. Resolves once it is handled. */
  receive(bytes: Uint8Array): Promise<void> {
    if (this.#isOver) return Promise.resolve();
    if (!this.#way) {
      this.#enter(bytes);
      return Promise.resolve();
    }
    const text = this.#way.open(bytes);
    if (text === undefined) return this.#putOut('frame not sealed for here');
    const frame = readGuestFrame(text);
    if (!frame) return this.#putOut('malformed guest frame');
    this.#work = this.#work.then(() => this.#take(frame));
    return this.#work;
  }

  tell(frame: HostFrame): void {
    this.tellAll(Buffer.from(JSON.stringify(frame)));
  }

  tellAll(frame: Uint8Array): void {
    if (this.#isOver || !this.#way) return;
    const { room } = this.#ports;
    if (this.#participant !== null && room.workshop.participants.get(this.#participant)?.isRemoved) return this.#sendAway('removed');
    this.#socket.send(this.#way.seal(frame));
  }

  beat(): void {
    this.tell({ kind: 'here' });
  }

  /** The workshop ends, or the host stops: the phone is told, and the connection closed. */
  end(): void {
    if (this.#isOver) return;
    if (this.#way) this.#sendAway('ended');
    else this.#close(closeCodes.ended);
  }

  /** The connection was closed. */
  closed(): void {
    this.#isOver = true;
    this.#ports.room.leave(this);
  }

  /** Takes the first frame: a door, this phone's part of the key, and a sealed frame. */
  #enter(bytes: Uint8Array): void {
    const opening = readOpening(bytes);
    if (!opening) return void this.#putOut('malformed guest frame');
    const { door, guestPart, sealed } = opening;
    const key = door === 'secret' ? Buffer.from(this.#ports.secret, 'hex') : this.#code.key;
    const way = sealedWay({ key, hostPart: this.#hostPart, guestPart }, 'host');
    const text = way.open(sealed);
    if (text === undefined && door === 'code') {
      this.#ports.codes.missed();
      return void this.#putOut('wrong code');
    }
    const frame = text === undefined ? undefined : readGuestFrame(text);
    if (frame?.kind !== 'hello') return void this.#putOut(text === undefined ? 'frame not sealed for here' : 'malformed guest frame');
    this.#way = way;
    this.#ports.onKnown();
    if (door === 'code') {
      this.#send({ kind: 'secret', secret: this.#ports.secret });
      this.#isOver = true;
      return;
    }
    void this.#take(frame);
  }

  async #take(frame: GuestFrame): Promise<void> {
    const { room } = this.#ports;
    switch (frame.kind) {
      case 'hello':
        return this.#greet(frame.token);
      case 'comeBack':
        return this.#comeBack(frame.comeback);
      case 'join':
        return this.#join(frame);
      case 'answer': {
        const { kind, answer, ...place } = frame;
        if (this.#participant === null) return this.#putOut('malformed guest frame');
        const outcome = await room.request({ kind: 'answered', participant: this.#participant, time: this.#ports.now(), ...place, answer });
        if (outcome === 'kept') return this.tell({ kind: 'kept', ...place });
        if (outcome === 'full' || outcome === 'round-open' || outcome === 'already-revealed') throw new Error(`An ${kind} was refused as ${outcome}`);
        return this.tell({ kind: 'refused', ...place, why: outcome });
      }
    }
  }

  #greet(token: string | undefined): Promise<void> {
    if (this.#hasSaidHello) return this.#putOut('malformed guest frame');
    this.#hasSaidHello = true;
    const { room } = this.#ports;
    const known = room.participantOf(token);
    if (known?.isRemoved) this.#sendAway('removed');
    else {
      this.#participant = known?.id ?? null;
      room.enter(this);
      this.tell(room.viewFor(this.#participant));
    }
    return Promise.resolve();
  }

  /** The same person on another page: gets their answers and their token back. */
  #comeBack(comeback: string): Promise<void> {
    const { room } = this.#ports;
    if (this.#participant !== null) return Promise.resolve();
    const known = room.participantByComeback(comeback);
    if (!known) {
      this.#wrongComebacks += 1;
      if (this.#wrongComebacks > mostWrongComebacks) return this.#putOut('guesses at comebacks');
      this.tell({ kind: 'notKnown' });
    } else if (known.isRemoved) this.#sendAway('removed');
    else {
      this.#participant = known.id;
      room.enter(this);
      this.#send({ kind: 'joined', token: known.token });
      this.tell(room.viewFor(known.id));
    }
    return Promise.resolve();
  }

  async #join({ name, side, role }: Extract<GuestFrame, { kind: 'join' }>): Promise<void> {
    const { room, now } = this.#ports;
    if (this.#participant !== null) return;
    const participant = newId();
    const token = randomBytes(randomPartBytes).toString('hex');
    const outcome = await room.request({ kind: 'joined', participant, token, time: now(), name, side, role });
    if (outcome === 'full') return this.#sendAway('full');
    if (outcome !== 'kept') return this.#sendAway('ended');
    this.#participant = participant;
    this.#send({ kind: 'joined', token });
    this.tell(room.viewFor(participant));
  }

  #putOut(why: Parameters<GuestConnectionPorts['onRefused']>[0]): Promise<void> {
    this.#ports.onRefused(why);
    this.#close(why === 'wrong code' ? closeCodes.wrongCode : closeCodes.notUnderstood);
    return Promise.resolve();
  }

  #sendAway(why: 'ended' | 'removed' | 'full'): void {
    this.#send({ kind: 'away', why });
    this.#close(closeCodes[why]);
  }

  #send(frame: HostFrame): void {
    if (this.#way && !this.#isOver) this.#socket.send(this.#way.seal(JSON.stringify(frame)));
  }

  #close(code: number): void {
    this.#isOver = true;
    this.#ports.room.leave(this);
    this.#socket.close(code);
  }
}
