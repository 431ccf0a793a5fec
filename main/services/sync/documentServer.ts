import { encodeHostFrame } from '../../../shared/sync/frames.ts';
import { DocumentConnection, type ConnectionPorts, type DocumentSocket, type ServedPlan } from './documentConnection.ts';
import { keepBothWords } from './keepBothWords.ts';

/** Brings open plans to windows, over anything that carries frames both ways (shared/sync). */
export interface DocumentServer<Plan extends ServedPlan = ServedPlan> {
  /** A host has let this window in; from here on it may join every open plan. */
  connect(socket: DocumentSocket): Pick<DocumentConnection, 'receive' | 'closed'>;
  /** Tells the windows on a plan that it is not open any more. */
  disconnect(plan: Plan): void;
  close(): void;
}

export interface DocumentServerPorts<Plan extends ServedPlan> extends Pick<ConnectionPorts<Plan>, 'find' | 'onRefused'> {
  /** How many windows a plan has now. */
  readonly onWindows: (plan: Plan, windows: number) => void;
}

/** The windows on one open plan. */
interface Audience<Plan extends ServedPlan> {
  readonly connections: Set<DocumentConnection<Plan>>;
  readonly leave: () => void;
}

/** Serves the sessions' own documents: an edit of one window is in the session, its journal's queue and the other windows at once. */
export function createDocumentServer<Plan extends ServedPlan>({ find, onWindows, onRefused }: DocumentServerPorts<Plan>): DocumentServer<Plan> {
  const audiences = new Map<Plan, Audience<Plan>>();
  const places = new Map<DocumentConnection<Plan>, Plan>();

  const left = (connection: DocumentConnection<Plan>): void => {
    const plan = places.get(connection);
    const audience = plan && audiences.get(plan);
    if (!plan || !audience) return;
    places.delete(connection);
    audience.connections.delete(connection);
    if (audience.connections.size === 0) {
      audience.leave();
      audiences.delete(plan);
    }
    onWindows(plan, audience.connections.size);
  };

  const entered = (connection: DocumentConnection<Plan>, plan: Plan): void => {
    if (places.get(connection) === plan) return;
    left(connection);
    const audience = audiences.get(plan) ?? gather(plan);
    audiences.set(plan, audience);
    audience.connections.add(connection);
    places.set(connection, plan);
    onWindows(plan, audience.connections.size);
  };

  return {
    connect: (socket) => new DocumentConnection<Plan>(socket, { find, entered, left, onRefused }),
    disconnect: (plan) => {
      for (const connection of [...(audiences.get(plan)?.connections ?? [])]) connection.turnAway({ code: 'plan-not-open' });
    },
    close: () => [...places.keys()].forEach((connection) => connection.close('away')),
  };
}

/** An audience that hears every edit but those it made itself, and everything that the plan tells. */
function gather<Plan extends ServedPlan>(plan: Plan): Audience<Plan> {
  const connections = new Set<DocumentConnection<Plan>>();
  const tell = (frame: Uint8Array, except?: unknown): void => {
    for (const connection of [...connections]) if (connection !== except) connection.send(frame);
  };
  const onUpdate = (update: Uint8Array, origin: unknown): void => tell(encodeHostFrame({ kind: 'edits', update }), origin);
  const silence = plan.onEvent((event) => tell(encodeHostFrame({ kind: 'event', event })));
  plan.doc.on('update', onUpdate);
  const stopKeeping = keepBothWords(plan.doc, (origin) => origin instanceof DocumentConnection);
  const leave = (): void => {
    plan.doc.off('update', onUpdate);
    stopKeeping();
    silence();
  };
  return { connections, leave };
}
