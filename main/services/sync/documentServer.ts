import * as Y from 'yjs';
import { encodeHostFrame } from '../../../shared/sync/frames.ts';
import { DocumentConnection, type ConnectionPorts, type DocumentSocket, type ServedPlan } from './documentConnection.ts';
import { ClientOwners } from './clientOwners.ts';
import { keepBothWords } from './keepBothWords.ts';
import { LastChanges, type LastChange } from './lastChanges.ts';
import { Presences } from './presences.ts';
import type { Visitor } from './visitor.ts';

/** Serves open plans to windows over any channel that carries frames both ways (shared/sync). */
export interface DocumentServer<Plan extends ServedPlan = ServedPlan> {
  /** Adds one of the host's own windows, which may join every open plan. */
  connect(socket: DocumentSocket): Pick<DocumentConnection, 'receive' | 'closed'>;
  /** Adds a visitor from the room, who may join one plan as far as the role allows. */
  connectVisitor(socket: DocumentSocket, visitor: Visitor<Plan>): Pick<DocumentConnection, 'receive' | 'closed' | 'roleChanged'>;
  /** Who changed a part of a plan last, as far as this process knows. */
  lastChange(plan: Plan, item: string): LastChange | undefined;
  /** Tells a plan's windows that it was closed. */
  disconnect(plan: Plan): void;
  close(): void;
}

export interface DocumentServerPorts<Plan extends ServedPlan> extends Pick<ConnectionPorts<Plan>, 'find' | 'onRefused'> {
  /** How many windows a plan has now. */
  readonly onWindows: (plan: Plan, windows: number) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs a task after some milliseconds; returns how to cancel it. */
  readonly later: (task: () => void, milliseconds: number) => () => void;
}

/** The windows on one open plan. */
interface Audience<Plan extends ServedPlan> {
  readonly connections: Set<DocumentConnection<Plan>>;
  readonly presences: Presences;
  readonly leave: () => void;
}

/** Serves the sessions' own documents: an edit of one window is at once in the session, in its journal's queue and on its way to the other windows. */
export function createDocumentServer<Plan extends ServedPlan>({ find, onWindows, onRefused, now, later }: DocumentServerPorts<Plan>): DocumentServer<Plan> {
  const audiences = new Map<Plan, Audience<Plan>>();
  const places = new Map<DocumentConnection<Plan>, Plan>();
  const known = new WeakMap<Plan, PlanKnowledge>();
  const knowledgeOf = (plan: Plan): PlanKnowledge => {
    const found = known.get(plan) ?? { owners: new ClientOwners(), changes: new LastChanges() };
    known.set(plan, found);
    return found;
  };
  let windows = 0;

  const left = (connection: DocumentConnection<Plan>): void => {
    const plan = places.get(connection);
    const audience = plan && audiences.get(plan);
    if (!plan || !audience) return;
    places.delete(connection);
    audience.connections.delete(connection);
    audience.presences.leave(connection);
    if (audience.connections.size === 0) {
      audience.leave();
      audiences.delete(plan);
    }
    onWindows(plan, audience.connections.size);
  };

  const entered = (connection: DocumentConnection<Plan>, plan: Plan): void => {
    if (places.get(connection) === plan) return;
    left(connection);
    const audience = audiences.get(plan) ?? gather(plan, { changes: knowledgeOf(plan).changes, now, later });
    audiences.set(plan, audience);
    audience.connections.add(connection);
    audience.presences.enter(connection);
    places.set(connection, plan);
    onWindows(plan, audience.connections.size);
  };

  const ports: ConnectionPorts<Plan> = {
    find,
    entered,
    left,
    onRefused,
    said: (connection, presence) => audienceOf(connection)?.presences.say(connection, presence),
    claims: (connection, plan, client) => knowledgeOf(plan).owners.claim(client, personOf(connection), connection.visitor === undefined),
    mayWriteAs: (connection, plan, client) => knowledgeOf(plan).owners.mayWrite(client, personOf(connection)),
  };
  const audienceOf = (connection: DocumentConnection<Plan>): Audience<Plan> | undefined => {
    const plan = places.get(connection);
    return plan && audiences.get(plan);
  };
  const open = (socket: DocumentSocket, visitor?: Visitor<Plan>): DocumentConnection<Plan> => new DocumentConnection<Plan>(socket, ports, `w${++windows}`, visitor);

  return {
    connect: (socket) => open(socket),
    connectVisitor: (socket, visitor) => {
      const connection = open(socket, visitor);
      return {
        receive: (bytes) => connection.receive(bytes),
        closed: () => connection.closed(),
        roleChanged: () => {
          connection.roleChanged();
          audienceOf(connection)?.presences.changed(connection);
        },
      };
    },
    lastChange: (plan, item) => known.get(plan)?.changes.of(item),
    disconnect: (plan) => {
      for (const connection of [...(audiences.get(plan)?.connections ?? [])]) connection.turnAway({ code: 'plan-not-open' });
    },
    close: () => [...places.keys()].forEach((connection) => connection.close('away')),
  };
}

/** What is known about a plan while it is open. */
interface PlanKnowledge {
  readonly owners: ClientOwners;
  readonly changes: LastChanges;
}

/** All of the host's own windows count as one person. */
function personOf({ visitor }: { readonly visitor: { readonly id: string } | undefined }): string {
  return visitor?.id ?? '';
}

/** An audience that receives every edit but its own, and every event of the plan. */
function gather<Plan extends ServedPlan>(plan: Plan, { changes, now, later }: Pick<PlanKnowledge, 'changes'> & Pick<DocumentServerPorts<Plan>, 'now' | 'later'>): Audience<Plan> {
  const connections = new Set<DocumentConnection<Plan>>();
  const presences = new Presences({ later });
  let made: { readonly update: Uint8Array; readonly origin: unknown }[] = [];
  const onUpdate = (update: Uint8Array, origin: unknown): void => void made.push({ update, origin });
  // Sent together with what the edit led to, so that nobody sees a text before both people's words are merged.
  const onSettled = (): void => {
    const all = made;
    made = [];
    for (const connection of [...connections]) {
      const updates = all.flatMap(({ update, origin }) => (origin === connection ? [] : [update]));
      const [first] = updates;
      if (first) connection.send(encodeHostFrame({ kind: 'edits', update: updates.length === 1 ? first : Y.mergeUpdates(updates) }));
    }
  };
  const onTransaction = (transaction: Y.Transaction): void => {
    const { origin } = transaction;
    if (origin instanceof DocumentConnection) changes.note(transaction, { name: presences.nameOf(origin), at: now() });
  };
  const silence = plan.onEvent((event) => {
    for (const connection of [...connections]) connection.tell(event);
  });
  plan.doc.on('update', onUpdate);
  plan.doc.on('afterAllTransactions', onSettled);
  plan.doc.on('afterTransaction', onTransaction);
  const stopKeeping = keepBothWords(plan.doc, (origin) => origin instanceof DocumentConnection);
  const leave = (): void => {
    plan.doc.off('update', onUpdate);
    plan.doc.off('afterAllTransactions', onSettled);
    plan.doc.off('afterTransaction', onTransaction);
    stopKeeping();
    presences.close();
    silence();
  };
  return { connections, presences, leave };
}
