import * as Y from 'yjs';
import type { PlanEvent, SaveState } from '../../../shared/contract/contract.ts';
import { decodeWindowFrame, encodeHostFrame, type HostFrame, type WindowFrame } from '../../../shared/sync/frames.ts';
import type { Failure, Result } from '../../../shared/messages/failures.ts';
import type { Presence } from '../../../shared/sync/presence.ts';
import { largestSeatUpdate, seatSession } from '../../../shared/workshop/seats.ts';
import { holdsUpdate, isOfPlan } from '../session/samePlan.ts';
import { documentParts } from './documentParts.ts';
import { fitsPlan } from './updateGate.ts';
import { refusalFor, saveStateFor, type Visitor } from './visitor.ts';

/** A window's socket as the document server uses it: what WebSocket and the desktop's bridge have in common. */
export interface DocumentSocket {
  /** Bytes sent that have not left this machine yet, where known. */
  readonly bufferedAmount?: number;
  send(frame: Uint8Array): void;
  close(code?: number, reason?: string): void;
}

/** An open plan as windows are served from it. */
export interface ServedPlan {
  readonly doc: Y.Doc;
  readonly saveState: SaveState;
  onEvent(listener: (event: PlanEvent) => void): () => void;
}

/** Why this end closes a socket, by WebSocket close codes. */
export type Closing = 'frame-malformed' | 'frames-too-many' | 'window-too-slow' | 'away';
const closeCodes: Readonly<Record<Closing, number>> = { 'frame-malformed': 1007, 'frames-too-many': 1008, 'window-too-slow': 1008, away: 4205 };

/** What a connection needs of its server. */
export interface ConnectionPorts<Plan extends ServedPlan = ServedPlan> {
  /** The open plan of this session, or why there is none. */
  readonly find: (session: string) => Promise<Result<Plan>>;
  /** The connection now receives what is told on a plan. */
  readonly entered: (connection: DocumentConnection<Plan>, session: Plan) => void;
  readonly left: (connection: DocumentConnection<Plan>) => void;
  /** The person at this window moved. */
  readonly said: (connection: DocumentConnection<Plan>, presence: Presence) => void;
  /** The window names the Yjs client that it writes as. */
  readonly claims: (connection: DocumentConnection<Plan>, plan: Plan, client: number) => void;
  /** Whether it may write as this Yjs client. */
  readonly mayWriteAs: (connection: DocumentConnection<Plan>, plan: Plan, client: number) => boolean;
  /** Notes a refusal: `edits-refused`, or why a socket was closed. */
  readonly onRefused: (what: Closing | Failure['code']) => void;
}

/** The most unsent bytes for one window; beyond this it is disconnected, and comes back for what it lacks. */
const mostBuffered = 64 * 1024 * 1024;
/** The most frames that wait for a plan to open. */
const mostWaiting = 64;

/** One window's socket. It joins a document, then edits go both ways; each of the window's edits is answered. */
export class DocumentConnection<Plan extends ServedPlan = ServedPlan> {
  readonly #socket: DocumentSocket;
  readonly #ports: ConnectionPorts<Plan>;
  /** Names this window to others. */
  readonly id: string;
  /** The visitor at it; undefined for the host's own windows. */
  readonly visitor: Visitor<Plan> | undefined;
  #session: Plan | undefined;
  /** Set by a refusal. Later edits may build on the refused one, so nothing is taken until the window joins again. */
  #refusal: Failure | undefined;
  #waiting: WindowFrame[] = [];
  #isJoining = false;
  #isClosed = false;

  constructor(socket: DocumentSocket, ports: ConnectionPorts<Plan>, id: string, visitor?: Visitor<Plan>) {
    this.#socket = socket;
    this.#ports = ports;
    this.id = id;
    this.visitor = visitor;
  }

  /** Takes a frame from the window. */
  receive(bytes: Uint8Array): void {
    if (this.#isClosed) return;
    const frame = decodeWindowFrame(bytes);
    if (!frame) return this.close('frame-malformed');
    if (!this.#isJoining) return this.#take(frame);
    if (this.#waiting.length >= mostWaiting) return this.close('frames-too-many');
    this.#waiting.push(frame);
  }

  /** The socket was closed. */
  closed(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#waiting = [];
    this.#session = undefined;
    this.#ports.left(this);
  }

  /** Closes the socket. The window reconnects if it still needs the plan. */
  close(why: Closing): void {
    if (this.#isClosed) return;
    if (why !== 'away') this.#ports.onRefused(why);
    this.closed();
    this.#socket.close(closeCodes[why], why);
  }

  /** Tells the window that the plan is not available, and closes the socket. */
  turnAway(failure: Failure): void {
    this.send(encodeHostFrame({ kind: 'away', failure }));
    this.close('away');
  }

  /** Tells an event of the plan; a visitor hears only what concerns it. */
  tell(event: PlanEvent): void {
    const told = this.visitor ? eventFor(this.visitor, event) : event;
    if (told) this.send(encodeHostFrame({ kind: 'event', event: told }));
  }

  /** Tells the window that the visitor's role changed. */
  roleChanged(): void {
    if (!this.#session) return;
    this.tell({ kind: 'saveState', saveState: this.#session.saveState });
  }

  /** Sends an encoded frame; one for many windows is encoded once. */
  send(frame: Uint8Array): void {
    if (this.#isClosed) return;
    if ((this.#socket.bufferedAmount ?? 0) > mostBuffered) return this.close('window-too-slow');
    this.#socket.send(frame);
  }

  #take(frame: WindowFrame): void {
    switch (frame.kind) {
      case 'join':
        this.#isJoining = true;
        void this.#join(frame.session, frame.state, frame.client).finally(() => this.#catchUp());
        return;
      case 'presence':
        return this.#session ? this.#ports.said(this, frame.presence) : this.close('frame-malformed');
      case 'edits':
        return this.#takeEdits(frame.number, frame.update);
    }
  }

  #catchUp(): void {
    this.#isJoining = false;
    for (let frame = this.#waiting.shift(); frame; frame = this.#isJoining ? undefined : this.#waiting.shift()) this.#take(frame);
  }

  /** Finds a plan; a visitor finds only its own. */
  async #find(id: string): Promise<Result<Plan>> {
    if (!this.visitor) return this.#ports.find(id);
    return id === seatSession ? { ok: true, value: this.visitor.plan } : { ok: false, failure: { code: 'plan-not-open' } };
  }

  async #join(id: string, state: Uint8Array, client: number): Promise<void> {
    const found = await this.#find(id);
    if (this.#isClosed) return;
    if (!found.ok) return this.turnAway(found.failure);
    const session = found.value;
    const answer = framesFor(session, state);
    if (!answer) return this.close('frame-malformed');
    // While the host was away, the file may have been replaced by another plan's.
    if (!isOfPlan(state, session.doc)) return this.turnAway({ code: 'plan-replaced', details: { name: session.saveState.fileName } });
    this.#refusal = undefined;
    this.#session = session;
    this.#ports.claims(this, session, client);
    this.#ports.entered(this, session);
    this.tell({ kind: 'saveState', saveState: session.saveState });
    for (const frame of answer) this.send(encodeHostFrame(frame));
  }

  #takeEdits(number: number, update: Uint8Array): void {
    const session = this.#session;
    if (!session) return this.close('frame-malformed');
    this.#refusal ??= this.#refusalOf(session, update);
    if (this.#refusal) {
      this.#ports.onRefused(this.#refusal.code);
      return this.send(encodeHostFrame({ kind: 'refused', number, failure: this.#refusal }));
    }
    Y.applyUpdate(session.doc, update, this);
    this.send(encodeHostFrame({ kind: 'kept', number }));
  }

  #refusalOf(session: Plan, update: Uint8Array): Failure | undefined {
    const { visitor } = this;
    if (!fitsPlan(session.doc, update, visitor && ((client) => this.#ports.mayWriteAs(this, session, client)))) return { code: 'edits-refused' };
    // A window that rejoins sends what it has. If that is nothing new, observers may send it too.
    const isNew = (): boolean => !holdsUpdate(session.doc, update);
    const { status, failure } = session.saveState;
    if (status === 'readOnly' && isNew()) return failure ?? { code: 'plan-read-only', details: { why: '' } };
    if (!visitor) return undefined;
    const refusal = refusalFor(visitor);
    if (refusal) return isNew() ? refusal : undefined;
    return update.length <= largestSeatUpdate && visitor.spend(update.length) ? undefined : { code: 'edits-refused' };
  }
}

/** What a visitor is told: the save state, the history, and the workshop where its role leads it. */
function eventFor(visitor: Visitor<unknown>, event: PlanEvent): PlanEvent | undefined {
  switch (event.kind) {
    case 'saveState':
      return { kind: 'saveState', saveState: saveStateFor(visitor, event.saveState) };
    case 'historyChanged':
      return event;
    case 'workshopChanged':
      return visitor.role === 'facilitator' ? event : undefined;
    case 'notice':
      return undefined;
  }
}

/** The frames for a window that joins with this state; undefined where it is not a state vector. A window that has nothing gets a large document in parts. */
function framesFor({ doc }: ServedPlan, state: Uint8Array): readonly HostFrame[] | undefined {
  try {
    const parts = Y.decodeStateVector(state).size === 0 ? documentParts(doc) : [];
    const own = Y.encodeStateVector(doc);
    return [...parts.map((update) => ({ kind: 'part', update }) as const), { kind: 'joined', state: own, update: Y.encodeStateAsUpdate(doc, parts.length > 0 ? own : state) }];
  } catch {
    return undefined;
  }
}
