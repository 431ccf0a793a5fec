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

/** A window's end of a socket, as far as the document server uses it: the part of WebSocket that ws and the bridge share. */
export interface DocumentSocket {
  /** Bytes that were sent and have not left this machine yet, where the socket can tell. */
  readonly bufferedAmount?: number;
  send(frame: Uint8Array): void;
  close(code?: number, reason?: string): void;
}

/** An open plan, as far as windows are served from it. */
export interface ServedPlan {
  readonly doc: Y.Doc;
  readonly saveState: SaveState;
  onEvent(listener: (event: PlanEvent) => void): () => void;
}

/** Why a socket was closed from this end, by WebSocket's close codes. */
export type Closing = 'frame-malformed' | 'frames-too-many' | 'window-too-slow' | 'away';
const closeCodes: Readonly<Record<Closing, number>> = { 'frame-malformed': 1007, 'frames-too-many': 1008, 'window-too-slow': 1008, away: 4205 };

/** What a connection asks of the server that it belongs to. */
export interface ConnectionPorts<Plan extends ServedPlan = ServedPlan> {
  /** The open plan of this session id, or why there is none. */
  readonly find: (session: string) => Promise<Result<Plan>>;
  /** This connection now hears what the others on a plan are told. */
  readonly entered: (connection: DocumentConnection<Plan>, session: Plan) => void;
  readonly left: (connection: DocumentConnection<Plan>) => void;
  /** This window's person is somewhere else. */
  readonly said: (connection: DocumentConnection<Plan>, presence: Presence) => void;
  /** This window writes as that Yjs client. */
  readonly claims: (connection: DocumentConnection<Plan>, plan: Plan, client: number) => void;
  /** Whether it may write as that Yjs client. */
  readonly mayWriteAs: (connection: DocumentConnection<Plan>, plan: Plan, client: number) => boolean;
  /** Takes note of what a window was refused: `edits-refused`, or why its socket was closed. */
  readonly onRefused: (what: Closing | Failure['code']) => void;
}

/** What a window that is not read keeps here at most, bytes: then it is sent away, to come again for what it lacks. */
const mostBuffered = 64 * 1024 * 1024;
/** Frames that wait for the plan to be opened. */
const mostWaiting = 64;

/** One window's socket. It joins a document, whose edits then go both ways; every one of its own is answered. */
export class DocumentConnection<Plan extends ServedPlan = ServedPlan> {
  readonly #socket: DocumentSocket;
  readonly #ports: ConnectionPorts<Plan>;
  /** Stands for this window where others are told of it. */
  readonly id: string;
  /** Who is not at home here; undefined for a window of the host's own. */
  readonly visitor: Visitor<Plan> | undefined;
  #session: Plan | undefined;
  /** Set by a refusal: what comes after it may build on it, so nothing is taken until the window has joined again. */
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

  /** A frame arrived from the window. */
  receive(bytes: Uint8Array): void {
    if (this.#isClosed) return;
    const frame = decodeWindowFrame(bytes);
    if (!frame) return this.close('frame-malformed');
    if (!this.#isJoining) return this.#take(frame);
    if (this.#waiting.length >= mostWaiting) return this.close('frames-too-many');
    this.#waiting.push(frame);
  }

  /** The window is gone. */
  closed(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#waiting = [];
    this.#session = undefined;
    this.#ports.left(this);
  }

  /** Ends the connection from this end. The window comes again, if it still wants the plan. */
  close(why: Closing): void {
    if (this.#isClosed) return;
    if (why !== 'away') this.#ports.onRefused(why);
    this.closed();
    this.#socket.close(closeCodes[why], why);
  }

  /** Tells the window that the plan is not to be had here, and ends the connection. */
  turnAway(failure: Failure): void {
    this.send(encodeHostFrame({ kind: 'away', failure }));
    this.close('away');
  }

  /** Tells what happens to the plan; to a visitor only what concerns it. */
  tell(event: PlanEvent): void {
    const told = this.visitor ? eventFor(this.visitor, event) : event;
    if (told) this.send(encodeHostFrame({ kind: 'event', event: told }));
  }

  /** The visitor's role is not what it was: its window learns it at once. */
  roleChanged(): void {
    if (!this.#session) return;
    this.tell({ kind: 'saveState', saveState: this.#session.saveState });
  }

  /** Sends an encoded frame; what is sent to many is encoded once. */
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

  /** A visitor has one plan here, and finds no other by whatever name. */
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
    // While the host was away, another plan may have been put in the place of the file.
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
    // A window that joins again sends what it has; where that is nothing new, whoever only looks on has it, too.
    const isNew = (): boolean => !holdsUpdate(session.doc, update);
    const { status, failure } = session.saveState;
    if (status === 'readOnly' && isNew()) return failure ?? { code: 'plan-read-only', details: { why: '' } };
    if (!visitor) return undefined;
    const refusal = refusalFor(visitor);
    if (refusal) return isNew() ? refusal : undefined;
    return update.length <= largestSeatUpdate && visitor.spend(update.length) ? undefined : { code: 'edits-refused' };
  }
}

/** What a visitor hears of: how its plan stands, its past, and the workshop where it leads. */
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

/** What a window that has `state` is told when it joins; undefined where that is no state vector. Who has nothing yet gets a large document in parts. */
function framesFor({ doc }: ServedPlan, state: Uint8Array): readonly HostFrame[] | undefined {
  try {
    const parts = Y.decodeStateVector(state).size === 0 ? documentParts(doc) : [];
    const own = Y.encodeStateVector(doc);
    return [...parts.map((update) => ({ kind: 'part', update }) as const), { kind: 'joined', state: own, update: Y.encodeStateAsUpdate(doc, parts.length > 0 ? own : state) }];
  } catch {
    return undefined;
  }
}
