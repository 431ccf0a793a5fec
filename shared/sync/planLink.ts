import * as Y from 'yjs';
import type { PlanEvent } from '../contract/contract.ts';
import type { Failure } from '../messages/failures.ts';
import { decodeHostFrame, encodeWindowFrame, largestFrame, type HostFrame } from './frames.ts';
import type { Presence, PresenceNews } from './presence.ts';

/** A channel that carries frames to the host: a WebSocket, the desktop's bridge, or a test's. */
export interface Wire {
  send(frame: Uint8Array): void;
  close(): void;
}

/** Events of a wire; none comes after `closed`. */
export interface WireListener {
  opened(): void;
  received(frame: Uint8Array): void;
  closed(): void;
}

/** Opens a wire. The listener hears nothing before this returns; `closed` also comes where opening fails. */
export type OpenWire = (listener: WireListener) => Wire;

/** How a window's document compares with the host's. */
export interface LinkState {
  /** The plan has arrived at least once. */
  readonly loaded: boolean;
  readonly connected: boolean;
  /** Changes of this window that the host has not acknowledged. */
  readonly unsent: number;
  /** Why the host refuses this window's changes; they stay here. */
  readonly refusal: Failure | undefined;
}

/** What a link needs. */
export interface LinkPorts {
  /** The session that names the plan at the host; changes with “Save as”. */
  readonly session: () => string;
  readonly openWire: OpenWire;
  /** Runs a task after some milliseconds; returns how to cancel it. */
  readonly later: (task: () => void, milliseconds: number) => () => void;
  readonly onState: (state: LinkState) => void;
  readonly onEvent: (event: PlanEvent) => void;
  /** News of other windows; `null`: the connection was lost, and nobody is known any more. Absent: not wanted. */
  readonly onPresence?: (news: PresenceNews | null) => void;
  /** The largest frame that the host takes, bytes. */
  readonly largestFrame?: number;
}

type NewsFrame = Exclude<HostFrame, { readonly kind: 'beat' }>;

const firstPause = 250;
const longestPause = 5_000;
/** A host that does not answer an edit for this long is taken for dead, milliseconds. */
const longestSilence = 6_000;

/**
 * Keeps a window's document and the host's in sync, by the two steps of y-protocols: each side says what it has and gets the rest.
 * The window's changes are numbered and count as unsent until the host acknowledges them. A refused change is reported, stays in
 * the window's document, and is sent again with the next one. After a lost connection everything that the host lacks is sent again,
 * whoever made it.
 */
export class PlanLink {
  readonly #doc: Y.Doc;
  readonly #ports: LinkPorts;
  #wire: Wire | undefined;
  #isJoined = false;
  #isLoaded = false;
  /** The last number given to a change, and the last that the host acknowledged. */
  #number = 0;
  #kept = 0;
  #refusal: Failure | undefined;
  #pause = firstPause;
  #cancelOpening: (() => void) | undefined;
  #cancelSilence: (() => void) | undefined;
  /** Frames that wait for their turn, behind a part of the plan. */
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

  /** Tells the host where this window's person is. Lost while there is no connection. */
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
    // The refused change is missing at the host, so a later one that builds on it is sent together with it.
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
    // A host with other frames is of another version; a new connection may reach the right one.
    if (!frame) return this.#reconnect();
    if (frame.kind === 'beat') return;
    this.#expectNothing();
    if (frame.kind !== 'part' && this.#waiting.length === 0) return this.#takeAndTell(frame);
    this.#waiting.push(frame);
    this.#nextTurn();
  }

  /** Each part in a task of its own, so that the window stays responsive. */
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
    // The host may have lost changes that it had acknowledged, from this window or a closed one. Everything that it lacks is sent,
    // under a new number.
    if (this.#kept === this.#number) this.#number += 1;
    this.#sendEdits(Y.encodeStateAsUpdate(this.#doc, state));
  }

  /** Yjs encodes what it has read again for listeners of updates. For a whole plan nobody needs that, and nobody can have edited it. */
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
      // A wire that breaks while it is used may or may not report `closed`.
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

  /** Frames of a lost wire are dropped and requested again. */
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
