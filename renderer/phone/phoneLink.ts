import { comebackOf } from '../../shared/workshop/comeback.ts';
import { closeCodes, mostHeard, readHostFrame, type GuestFrame, type GuestView, type HostFrame } from '../../shared/workshop/frames.ts';
import { answerGreeting, secretFrom, type Door, type GuestKey, type SealedWay } from '../../shared/workshop/sealing.ts';
import type { Answer, Role, Side } from '../../shared/workshop/task.ts';
import type { HeardAnswer } from '../../shared/workshop/workshop.ts';
import { codeFaultOf, HostSocket, type CodeFault } from '../guests/hostSocket.ts';
import { beginning, nextAddress } from './carriedOver.ts';
import { readKept, writeKept, type KeptOnPhone, type OwnAnswer } from './phoneStore.ts';

/** Where this phone stands. `needsCode`: it has no secret; `stranger`: the one it has opens nothing here. */
export type PhoneStage = 'needsCode' | 'checkingCode' | 'connecting' | 'in' | 'lost' | 'ended' | 'removed' | 'full' | 'stranger';

export interface PhoneState {
  readonly stage: PhoneStage;
  /** Why the code that was typed last let nobody in. */
  readonly codeFault: CodeFault | undefined;
  /** Nobody in the workshop is known by what was typed to come back. */
  readonly isComebackWrong: boolean;
  readonly view: GuestView | undefined;
  /** When the view came, milliseconds since 1970 by this phone's clock. */
  readonly viewedAt: number;
  readonly own: readonly OwnAnswer[];
  /** What everybody has answered to the last round, by place, where that is told as it comes. */
  readonly heard: ReadonlyMap<number, HeardAnswer>;
}

/**
 * This phone in the workshop. What was answered waits here until the host has it on disk, and is sent again as often as needed; the
 * host takes each once.
 */
export class PhoneLink {
  #state: PhoneState;
  readonly #onState: (state: PhoneState) => void;
  #kept: KeptOnPhone | undefined;
  readonly #socket = new HostSocket({
    path: '/socket',
    secret: () => this.#kept && secretFrom(this.#kept.secret),
    greeted: (greeting, door, key) => this.#greet(greeting, door, key),
    received: (bytes) => this.#receive(bytes),
    closed: (code, door) => this.#closed(code, door),
  });
  #way: SealedWay | undefined;
  /** A greeting was opened with this secret before: then a close without one is the network's doing. */
  #hasOpened = false;

  constructor(onState: (state: PhoneState) => void) {
    this.#onState = onState;
    this.#kept = beginning(location.hash.slice(1), readKept());
    if (this.#kept) {
      writeKept(this.#kept);
      // What came along in the address stays in none that somebody may pass on.
      if (location.hash !== '') history.replaceState(null, '', `#${this.#kept.secret}`);
    }
    this.#state = { stage: this.#kept ? 'connecting' : 'needsCode', codeFault: undefined, isComebackWrong: false, view: undefined, viewedAt: 0, own: this.#kept?.own ?? [], heard: new Map() };
    addEventListener('hashchange', () => location.reload());
    this.#socket.enter();
  }

  get state(): PhoneState {
    return this.#state;
  }

  /** Comes in by the code on the big screen. */
  tryCode(code: string): void {
    this.#set({ stage: 'checkingCode', codeFault: undefined });
    this.#socket.enterByCode(code);
  }

  join(name: string, side: Side, role: Role): void {
    this.#say({ kind: 'join', name, side, role });
  }

  /** Instead of joining: the same person as on another page, by what that page shows. */
  comeBack(comeback: string): void {
    this.#set({ isComebackWrong: false });
    this.#say({ kind: 'comeBack', comeback });
  }

  /** By what this phone's person comes back on another page; undefined before they joined. */
  comeback(): string | undefined {
    const token = this.#kept?.token ?? undefined;
    return token === undefined ? undefined : comebackOf(token);
  }

  /** Where everything goes on as it is here; undefined for what is no address. */
  nextAddress(typed: string): string | undefined {
    return this.#kept && nextAddress(typed, this.#kept, location);
  }

  /** Answers in a slot; null takes the answer back. */
  answer(round: string, slot: string, answer: Answer | null): void {
    const before = this.#state.own.find((own) => own.round === round && own.slot === slot);
    const own: OwnAnswer = { round, slot, version: (before?.version ?? 0) + 1, answer, state: 'sending' };
    this.#keepOwn([...this.#state.own.filter((other) => other !== before), own]);
    this.#send(own);
  }

  /** What was being written into a field when this phone slept or the page was loaded anew. */
  draft(key: string): unknown {
    return this.#kept?.drafts[key];
  }

  keepDraft(key: string, value: unknown): void {
    if (!this.#kept) return;
    const others = Object.entries(this.#kept.drafts).filter(([known]) => known !== key);
    this.#keep({ drafts: Object.fromEntries(value === undefined ? others : [...others, [key, value]]) });
  }

  /** The host's part of the key has come: ours goes back with the first sealed frame. */
  #greet(greeting: Uint8Array, door: Door, key: GuestKey): void {
    const { way, opening } = answerGreeting(greeting, door, key);
    const token = this.#kept?.token ?? undefined;
    const hello: GuestFrame = { kind: 'hello', ...(token === undefined || door === 'code' ? {} : { token }) };
    this.#way = way;
    this.#socket.send(new Uint8Array([...opening, ...way.seal(JSON.stringify(hello))]));
  }

  #receive(bytes: Uint8Array): void {
    const frame = readHostFrame(this.#way?.open(bytes) ?? '');
    if (!frame) return this.#socket.close();
    this.#hasOpened = true;
    this.#take(frame);
  }

  #take(frame: HostFrame): void {
    switch (frame.kind) {
      case 'secret':
        // With the secret in its address, this page is as if the QR code had been read.
        location.hash = frame.secret;
        return;
      case 'joined':
        return this.#keep({ token: frame.token });
      case 'notKnown':
        return this.#set({ isComebackWrong: true });
      case 'view':
        return this.#see(frame);
      case 'heard':
        if (frame.round === this.#state.view?.rounds.at(-1)?.id) this.#set({ heard: new Map([...this.#state.heard, ...byPlace(frame.heard)].slice(-mostHeard)) });
        return;
      case 'kept':
      case 'refused': {
        const isThis = (own: OwnAnswer): boolean => own.round === frame.round && own.slot === frame.slot && own.version === frame.version;
        const outcome: Partial<OwnAnswer> = frame.kind === 'kept' ? { state: 'kept' } : { state: 'refused', why: frame.why };
        return this.#keepOwn(this.#state.own.map((own) => (isThis(own) ? { ...own, ...outcome } : own)));
      }
      case 'away':
        return this.#goAway(frame.why);
      case 'here':
        return;
    }
  }

  #see(view: GuestView): void {
    // The host may know answers that this phone forgot; what is newer here goes to the host.
    const here = this.#state.own;
    const found = view.mine.filter((kept) => !here.some((own) => own.round === kept.round && own.slot === kept.slot && own.version >= kept.version));
    const isReplaced = (own: OwnAnswer): boolean => found.some((kept) => kept.round === own.round && kept.slot === own.slot);
    const reopened = new Set(view.rounds.filter(({ stage }) => stage === 'open').map(({ id }) => id));
    const waiting = here.filter((own) => !isReplaced(own)).map((own): OwnAnswer => (own.why === 'not-open' && reopened.has(own.round) ? { ...own, state: 'sending', why: undefined } : own));
    const isFirst = this.#state.stage !== 'in';
    const sentAgain = isFirst ? waiting.filter(({ state }) => state === 'sending') : waiting.filter((own, place) => own.state === 'sending' && here[place]?.why === 'not-open');
    this.#socket.cameIn();
    this.#set({ stage: 'in', view, viewedAt: Date.now(), heard: new Map(byPlace(view.heard)) });
    this.#keepOwn([...waiting, ...found.map((kept): OwnAnswer => ({ ...kept, state: 'kept' }))]);
    if (view.me) for (const own of sentAgain) this.#send(own);
  }

  #closed(code: number, door: Door): void {
    if (code === closeCodes.ended || code === closeCodes.removed || code === closeCodes.full) {
      return this.#goAway(code === closeCodes.ended ? 'ended' : code === closeCodes.removed ? 'removed' : 'full');
    }
    if (['ended', 'removed', 'full'].includes(this.#state.stage)) return;
    if (door === 'code') return this.#set({ stage: 'needsCode', codeFault: codeFaultOf(code) });
    if (code === closeCodes.notUnderstood && !this.#hasOpened) return this.#goAway('stranger');
    this.#set({ stage: 'lost' });
    this.#socket.seek();
  }

  #goAway(stage: 'ended' | 'removed' | 'full' | 'stranger'): void {
    this.#socket.rest();
    if (stage !== 'full') {
      writeKept(undefined);
      this.#kept = undefined;
    }
    this.#set({ stage });
  }

  #send({ round, slot, version, answer }: OwnAnswer): void {
    this.#say({ kind: 'answer', round, slot, version, answer });
  }

  #say(frame: GuestFrame): void {
    if (this.#way && this.#socket.isOpen && this.#state.stage === 'in') this.#socket.send(new Uint8Array(this.#way.seal(JSON.stringify(frame))));
  }

  #keepOwn(own: readonly OwnAnswer[]): void {
    this.#set({ own });
    this.#keep({ own: [...own] });
  }

  #keep(change: Partial<KeptOnPhone>): void {
    if (!this.#kept) return;
    this.#kept = { ...this.#kept, ...change };
    writeKept(this.#kept);
  }

  #set(change: Partial<PhoneState>): void {
    this.#state = { ...this.#state, ...change };
    this.#onState(this.#state);
  }
}

function byPlace(heard: GuestView['heard']): (readonly [number, HeardAnswer])[] {
  return heard.map((answer) => [answer.place, answer]);
}
