import type { OpenWire, WireListener } from '../../shared/sync/planLink.ts';
import { failed, type Result } from '../../shared/messages/failures.ts';
import { closeCodes } from '../../shared/workshop/frames.ts';
import { answerGreeting, secretFrom, type Door, type GuestKey, type SealedWay } from '../../shared/workshop/sealing.ts';
import { PieceReader, sealMessage, type Channel } from '../../shared/workshop/sealedPieces.ts';
import { readHostSaying, seatSocketPath, type HostSaying, type LaptopSaying } from '../../shared/workshop/seatFrames.ts';
import { codeFaultOf, HostSocket, type CodeFault } from '../guests/hostSocket.ts';
import { seatBeginning, type BroughtEdits } from './carriedOver.ts';
import { readKeptSeat, writeKeptSeat, type KeptSeat } from './seatStore.ts';

export type Asked = Extract<HostSaying, { kind: 'asks' }>;
export type Seated = Extract<HostSaying, { kind: 'seated' }>;

/** Where this laptop stands. `stranger`: its link opens nothing here; `closed`: nobody new is let in. */
export type SeatStage = 'needsCode' | 'checkingCode' | 'connecting' | 'asked' | 'seated' | 'lost' | 'ended' | 'removed' | 'full' | 'closed' | 'stranger';

export interface SeatState {
  readonly stage: SeatStage;
  /** Why the code that was typed last let nobody in. */
  readonly codeFault: CodeFault | undefined;
  /** Nobody who sits here is known by what was typed to come back. */
  readonly isComebackWrong: boolean;
  readonly asked: Asked | undefined;
  /** As it was last; stays while the connection is lost. */
  readonly seated: Seated | undefined;
}

const finalStages: readonly SeatStage[] = ['ended', 'removed', 'full', 'closed', 'stranger'];

/**
 * This laptop's sealed way to the workshop. Calls and the document's frames go over it; what cannot be sent now fails, and the
 * document's link sends it again by itself.
 */
export class SeatLink {
  #state: SeatState;
  #kept: KeptSeat | undefined;
  readonly #socket = new HostSocket({
    path: seatSocketPath,
    secret: () => this.#kept && secretFrom(this.#kept.secret),
    greeted: (greeting, door, key) => this.#greet(greeting, door, key),
    received: (bytes) => this.#receive(bytes),
    closed: (code, door) => this.#closed(code, door),
  });
  #way: SealedWay | undefined;
  #pieces: PieceReader | undefined;
  #listener: WireListener | undefined;
  #hasOpened = false;
  #number = 0;
  /** What the window at another address took along for the host. */
  readonly brought: BroughtEdits | undefined;
  readonly #calls = new Map<number, (result: Result<unknown>) => void>();
  readonly #listeners = new Set<() => void>();

  constructor() {
    const { seat, brought } = seatBeginning(location.hash.slice(1), readKeptSeat());
    this.brought = brought;
    this.#kept = seat;
    if (seat && seat.token !== null) writeKeptSeat(seat);
    // What came along in the address stays in none that somebody may pass on.
    if (seat && location.hash !== '') history.replaceState(null, '', `#${seat.secret}`);
    this.#state = { stage: seat ? 'connecting' : 'needsCode', codeFault: undefined, isComebackWrong: false, asked: undefined, seated: undefined };
    addEventListener('hashchange', () => location.reload());
    this.#socket.enter();
  }

  readonly getState = (): SeatState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  tryCode(code: string): void {
    this.#set({ stage: 'checkingCode', codeFault: undefined });
    this.#socket.enterByCode(code);
  }

  sit(name: string): void {
    this.#say({ kind: 'sit', name });
  }

  /** Instead of sitting down anew: in the seat of another window, by what that one shows. */
  comeBack(comeback: string): void {
    this.#set({ isComebackWrong: false });
    this.#say({ kind: 'comeBack', comeback });
  }

  /** By what this window comes in again. */
  get kept(): KeptSeat | undefined {
    return this.#kept;
  }

  /** Calls a method of the host; fails with `host-unreachable` while there is no connection. */
  call(method: string, input: unknown): Promise<Result<unknown>> {
    if (this.#state.stage !== 'seated') return Promise.resolve(failed('host-unreachable'));
    const number = ++this.#number;
    return new Promise((resolve) => {
      this.#calls.set(number, resolve);
      this.#say({ kind: 'call', number, method, input });
    });
  }

  /** One wire at a time, for the one plan that there is. */
  readonly openWire: OpenWire = (listener) => {
    this.#listener = listener;
    if (this.#state.stage === 'seated') queueMicrotask(() => this.#listener === listener && listener.opened());
    return {
      send: (frame) => this.#send('document', frame),
      close: () => {
        if (this.#listener !== listener) return;
        // The host takes a socket that joins anew for the same window; a new one is the surest beginning.
        this.#listener = undefined;
        this.#socket.close();
      },
    };
  };

  #greet(greeting: Uint8Array, door: Door, key: GuestKey): void {
    const { way, opening } = answerGreeting(greeting, door, key);
    this.#way = way;
    this.#pieces = new PieceReader(way);
    const token = door === 'code' ? undefined : (this.#kept?.token ?? undefined);
    const hello = encoded({ kind: 'hello', ...(token === undefined ? {} : { token }) });
    const [sealed = new Uint8Array()] = sealMessage(way, { channel: 'saying', bytes: hello });
    this.#socket.send(new Uint8Array([...opening, ...sealed]));
  }

  #receive(bytes: Uint8Array): void {
    const message = this.#pieces?.read(bytes, Number.MAX_SAFE_INTEGER);
    if (message === 'more') return;
    if (!message) return this.#socket.close();
    this.#hasOpened = true;
    if (message.channel === 'document') return this.#listener?.received(message.bytes);
    const saying = readHostSaying(new TextDecoder().decode(message.bytes));
    if (saying) this.#take(saying);
    else this.#socket.close();
  }

  #take(saying: HostSaying): void {
    switch (saying.kind) {
      case 'secret':
        // With the secret in its address, this page is as if the link had been opened.
        location.hash = saying.secret;
        return;
      case 'asks':
        return this.#set({ stage: 'asked', asked: saying });
      case 'notKnown':
        return this.#set({ isComebackWrong: true });
      case 'seated':
        this.#socket.cameIn();
        if (this.#kept) this.#keep({ ...this.#kept, token: saying.token });
        this.#set({ stage: 'seated', seated: saying });
        return this.#listener?.opened();
      case 'role':
        return this.#set({ seated: this.#state.seated && { ...this.#state.seated, role: saying.role } });
      case 'answer':
        this.#calls.get(saying.number)?.(saying.result as Result<unknown>);
        this.#calls.delete(saying.number);
        return;
      case 'away':
        return this.#goAway(saying.why);
      case 'here':
        return;
    }
  }

  #closed(code: number, door: Door): void {
    for (const answer of this.#calls.values()) answer(failed('host-unreachable'));
    this.#calls.clear();
    const listener = this.#listener;
    this.#listener = undefined;
    const { stage } = this.#state;
    if (!finalStages.includes(stage)) this.#closedEarly(code, door);
    listener?.closed();
  }

  #closedEarly(code: number, door: Door): void {
    if (code === closeCodes.ended || code === closeCodes.removed) return this.#goAway(code === closeCodes.ended ? 'ended' : 'removed');
    if (door === 'code') return this.#set({ stage: 'needsCode', codeFault: codeFaultOf(code) });
    if (code === closeCodes.notUnderstood && !this.#hasOpened) return this.#goAway('stranger');
    this.#set({ stage: 'lost' });
    this.#socket.seek();
  }

  #goAway(stage: 'ended' | 'removed' | 'full' | 'closed' | 'stranger'): void {
    this.#socket.rest();
    if (stage !== 'full') writeKeptSeat(undefined);
    this.#set({ stage });
  }

  #say(saying: LaptopSaying): void {
    this.#send('saying', encoded(saying));
  }

  #send(channel: Channel, bytes: Uint8Array): void {
    if (!this.#way || !this.#socket.isOpen) return;
    for (const piece of sealMessage(this.#way, { channel, bytes })) this.#socket.send(new Uint8Array(piece));
  }

  #keep(kept: KeptSeat): void {
    this.#kept = kept;
    writeKeptSeat(kept);
  }

  #set(change: Partial<SeatState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

function encoded(saying: LaptopSaying): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(saying));
}
