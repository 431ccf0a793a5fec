import type { PlanEvent } from '../../../shared/contract/contract.ts';
import type { Result } from '../../../shared/messages/failures.ts';
import { encodeHostFrame } from '../../../shared/sync/frames.ts';
import { DocumentConnection, type ConnectionPorts, type DocumentSocket, type ServedPlan } from './documentConnection.ts';

/** Brings documents of open plans to windows, over anything that carries frames both ways (shared/sync). */
export interface DocumentServer {
  /** A host has let this window in; from here on it may join every open plan. */
  connect(socket: DocumentSocket): Pick<DocumentConnection, 'receive' | 'closed'>;
  /** Tells the windows of a document that it is not open any more. */
  disconnect(document: string): void;
  close(): void;
}

export interface DocumentServerPorts extends Pick<ConnectionPorts, 'onRefused'> {
  /** The open plan of this document name, or why there is none. */
  readonly find: (document: string) => Promise<Result<ServedPlan>>;
  /** How many windows a document has now. */
  readonly onWindows: (document: string, windows: number) => void;
}

/** The windows on one open plan. */
interface Audience {
  readonly connections: Set<DocumentConnection>;
  readonly leave: () => void;
}

/** Serves the sessions' own documents: an edit of one window is in the session, its journal's queue and the other windows at once. */
export function createDocumentServer({ find, onWindows, onRefused }: DocumentServerPorts): DocumentServer {
  const audiences = new Map<string, Audience>();
  const places = new Map<DocumentConnection, string>();

  const gather = (session: ServedPlan): Audience => {
    const connections = new Set<DocumentConnection>();
    const tell = (frame: Uint8Array, except?: unknown): void => {
      for (const connection of [...connections]) if (connection !== except) connection.send(frame);
    };
    const onUpdate = (update: Uint8Array, origin: unknown): void => tell(encodeHostFrame({ kind: 'edits', update }), origin);
    const silence = session.onEvent((event: PlanEvent) => tell(encodeHostFrame({ kind: 'event', event })));
    session.doc.on('update', onUpdate);
    const leave = (): void => {
      session.doc.off('update', onUpdate);
      silence();
    };
    return { connections, leave };
  };

  const left = (connection: DocumentConnection): void => {
    const document = places.get(connection);
    const audience = document === undefined ? undefined : audiences.get(document);
    if (document === undefined || !audience) return;
    places.delete(connection);
    audience.connections.delete(connection);
    if (audience.connections.size === 0) {
      audience.leave();
      audiences.delete(document);
    }
    onWindows(document, audience.connections.size);
  };

  const entered = (connection: DocumentConnection, document: string, session: ServedPlan): void => {
    if (places.get(connection) === document) return;
    left(connection);
    const audience = audiences.get(document) ?? gather(session);
    audiences.set(document, audience);
    audience.connections.add(connection);
    places.set(connection, document);
    onWindows(document, audience.connections.size);
  };

  const disconnect = (document: string): void => {
    for (const connection of [...(audiences.get(document)?.connections ?? [])]) connection.turnAway({ code: 'plan-not-open' });
  };

  return {
    connect: (socket) => new DocumentConnection(socket, { find, entered, left, onRefused }),
    disconnect,
    close: () => [...places.keys()].forEach((connection) => connection.close('away')),
  };
}
