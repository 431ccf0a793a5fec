import * as Y from 'yjs';
import type { PlanEvent } from '../contract/contract.ts';
import type { Failure } from '../messages/failures.ts';
import { decodeHostFrame, encodeWindowFrame, largestFrame, type HostFrame } from './frames.ts';
import type { Presence, PresenceNews } from './presence.ts';

/** A way to carry frames to the host: a WebSocket, the desktop's bridge, or a test's own. */
export interface Wire {
  send(frame: Uint8Array): void;
  close(): void;
}

/** What happens on a wire. After `closed` nothing more does. */
export interface WireListener {
  opened(): void;
  received(frame: Uint8Array): void;
  closed(): void;
}

/** Opens a wire. Nothing is told to the listener before this answers; `closed` comes where it cannot be opened, too. */
export type OpenWire = (listener: WireListener) => Wire;

/** How a window's document stands with the host's. */
export interface LinkState {
  /** The plan has arrived at least once. */
  readonly loaded: boolean;
  readonly connected: boolean;
  /** Changes of this window that the host has not taken yet. */
  readonly unsent: number;
  /** Why the host does not take this window's changes; they stay here. */
  readonly refusal: Failure | undefined;
}

/** What a link stands on. */
export interface LinkPorts {
  /** What the plan is called at the host now: it changes with “Save as”. */
  readonly session: () => string;
  readonly openWire: OpenWire;
  /** Does something after so many milliseconds; answers with the way to call it off. */
  readonly later: (task: () => void, milliseconds: number) => () => void;
  readonly onState: (state: LinkState) => void;
  readonly onEvent: (event: PlanEvent) => void;
  /** Who else is there; absent: nobody here wants to know. `null`: nobody is known of any more, the connection is lost. */
  readonly onPresence?: (news: PresenceNews | null) => void;
  /** The largest frame that the host takes, bytes. */
  readonly largestFrame?: number;
}

type NewsFrame = Exclude<HostFrame, { readonly kind: 'beat' }>;

const firstPause = 250;
const longestPause = 5_000;
/** A host that does not answer an edit for this long is taken for gone, milliseconds. */
const longestSilence = 6_000;

/**
 * Keeps a window's document and the host's alike, by the two steps of y-protocols' sync: each side says what it has and gets
 * the rest. Every change of the window is numbered and counts as unsent until the host has said that it is part of the
 * plan; a refused one is told, stays in the window's document, and is offered again with the next change. After a lost connection
 * everything that the host lacks is sent, whatever it had taken before and whoever had made it.
 */
export class PlanLink {
  readonly #doc: Y.Doc;
  readonly #ports: LinkPorts;
  #wire: Wire | undefined;
  #isJoined = false;
  #isLoaded = false;
  /** The last number given to a change, and the last that the host has taken. */
  #number = 0;
  #kept = 0;
  #refusal: Failure | undefined;
  #pause = firstPause;
  #cancelOpening: (() => void) | undefined;
  #cancelSilence: (() => void) | undefined;
  /** Frames that have come and wait for their turn: behind a part of the plan everything does. */
  #waiting: NewsFrame[] = [];
  #cancelTurn: (() => void) | undefined;
  #isClosed = false;
  #told: LinkState | undefined;

  constructor(doc: Y.Doc, ports: LinkPorts) {
    this.#doc = doc;
    this.#ports = ports;
    doc.on('update', this.#onUpdate);
    this.#open();
  }

  get state(): LinkState {
    return { loaded: this.#isLoaded, connected: this.#isJoined, unsent: this.#number - this.#kept, refusal: this.#refusal };
  }

  /** Tells the host where this window's person is; what is said while there is no connection is said in vain. */
  say(presence: Presence): void {
    if (this.#isJoined) this.#send(encodeWindowFrame({ kind: 'presence', presence }));
  }

  close(): void {
    this.#isClosed = true;
    this.#doc.off('update', this.#onUpdate);
    this.#cancelOpening?.();
    this.#cancelSilence?.();
    this.#waitForNone();
    this.#wire?.close();
    this.#wire = undefined;
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return;
    this.#number += 1;
    // What was refused is missing at the host, so a change that builds on it is sent with all of it.
    if (this.#refusal && this.#isJoined) this.#join();
    else if (this.#isJoined) this.#sendEdits(update);
    this.#tell();
  };

  #open(): void {
    this.#cancelOpening = undefined;
    const isCurrent = (): boolean => this.#wire === wire;
    const wire = this.#ports.openWire({
      opened: () => isCurrent() && this.#join(),
      received: (frame) => isCurrent() && this.#receive(frame),
      closed: () => isCurrent() && this.#dropped(),
    });
    this.#wire = wire;
  }

  #join(): void {
    this.#send(encodeWindowFrame({ kind: 'join', session: this.#ports.session(), state: Y.encodeStateVector(this.#doc), client: this.#doc.clientID }));
  }

  #receive(bytes: Uint8Array): void {
    const frame = decodeHostFrame(bytes);
    // A host that speaks otherwise is of another version; a new connection may meet the right one.
    if (!frame) return this.#reconnect();
    if (frame.kind === 'beat') return;
    this.#expectNothing();
    if (frame.kind !== 'part' && this.#waiting.length === 0) return this.#takeAndTell(frame);
    this.#waiting.push(frame);
    this.#nextTurn();
  }

  /** Each in a task of its own, so that the window answers in between. */
  #nextTurn(): void {
    if (this.#waiting.length === 0) return;
    this.#cancelTurn ??= this.#ports.later(() => {
      this.#cancelTurn = undefined;
      const next = this.#waiting.shift();
      if (next) this.#takeAndTell(next);
      this.#nextTurn();
    }, 0);
  }

  #takeAndTell(frame: NewsFrame): void {
    this.#take(frame);
    if (this.#isJoined && this.#number > this.#kept && !this.#refusal) this.#expectAnswer();
    this.#tell();
  }

  #take(frame: NewsFrame): void {
    switch (frame.kind) {
      case 'joined':
        return this.#joined(frame.state, frame.update);
      case 'part':
        return this.#takeWhatIsLacking(frame.update, Y.applyUpdateV2);
      case 'edits':
        return Y.applyUpdate(this.#doc, frame.update, this);
      case 'kept':
        this.#kept = Math.max(this.#kept, frame.number);
        if (this.#kept === this.#number) this.#refusal = undefined;
        return;
      case 'refused':
        this.#refusal = frame.failure;
        return;
      case 'event':
        return this.#ports.onEvent(frame.event);
      case 'away':
        this.#isJoined = false;
        this.#refusal = frame.failure;
        return;
      case 'presence':
        this.#ports.onPresence?.(frame.news);
        return;
    }
  }

  #joined(state: Uint8Array, update: Uint8Array): void {
    this.#takeWhatIsLacking(update, Y.applyUpdate);
    if (!this.#isJoined && this.#kept === this.#number) this.#refusal = undefined;
    const hadNothing = !this.#isLoaded && this.#number === 0;
    this.#isJoined = true;
    this.#isLoaded = true;
    this.#pause = firstPause;
    if (hadNothing) return;
    // The host may have lost what it had taken, from this window or another that is closed since: all that it lacks is
    // sent, under a number of its own.
    if (this.#kept === this.#number) this.#number += 1;
    this.#sendEdits(Y.encodeStateAsUpdate(this.#doc, state));
  }

  /** Yjs encodes anew what it has read for whoever listens to updates; nobody needs that of a whole plan, which nobody can have edited. */
  #takeWhatIsLacking(update: Uint8Array, apply: typeof Y.applyUpdate): void {
    const isWhole = !this.#isLoaded && this.#number === 0;
    if (isWhole) this.#doc.off('update', this.#onUpdate);
    apply(this.#doc, update, this);
    if (isWhole) this.#doc.on('update', this.#onUpdate);
  }

  #sendEdits(update: Uint8Array): void {
    const frame = encodeWindowFrame({ kind: 'edits', number: this.#number, update });
    const largest = this.#ports.largestFrame ?? largestFrame;
    if (frame.length > largest) {
      this.#refusal = { code: 'edits-too-large', details: { size: Math.ceil(frame.length / 1024 / 1024), limit: largest / 1024 / 1024 } };
      return;
    }
    this.#send(frame);
    this.#expectAnswer();
  }

  #send(frame: Uint8Array): void {
    try {
      this.#wire?.send(frame);
    } catch {
      // A wire that breaks while it is used says `closed`, too, or nothing any more.
      this.#reconnect();
    }
  }

  #expectAnswer(): void {
    this.#cancelSilence ??= this.#ports.later(() => this.#reconnect(), longestSilence);
  }

  #expectNothing(): void {
    this.#cancelSilence?.();
    this.#cancelSilence = undefined;
  }

  /** What came over a wire that is gone is asked for anew, but for what was taken. */
  #waitForNone(): void {
    this.#waiting = [];
    this.#cancelTurn?.();
    this.#cancelTurn = undefined;
  }

  #reconnect(): void {
    const wire = this.#wire;
    this.#dropped();
    wire?.close();
  }

  #dropped(): void {
    this.#wire = undefined;
    if (this.#isJoined) this.#ports.onPresence?.(null);
    this.#isJoined = false;
    this.#expectNothing();
    this.#waitForNone();
    if (this.#isClosed) return;
    this.#cancelOpening ??= this.#ports.later(() => this.#open(), this.#pause);
    this.#pause = Math.min(longestPause, this.#pause * 2);
    this.#tell();
  }

  #tell(): void {
    const { state } = this;
    const told = this.#told;
    if (told?.loaded === state.loaded && told.connected === state.connected && told.unsent === state.unsent && told.refusal === state.refusal) return;
    this.#told = state;
    this.#ports.onState(state);
  }
}
