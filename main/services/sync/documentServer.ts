import { Hocuspocus, type Document, type WebSocketLike } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { PlanSession } from '../session/planSession.ts';
import { fitsPlan } from './updateGate.ts';

/** One window's connection. */
export interface DocumentConnection {
  /** A frame arrived from the window. */
  receive(frame: Uint8Array): void;
  /** The window is gone. */
  closed(): void;
}

/** Brings documents of open plans to windows, over anything that carries frames both ways (Hocuspocus protocol). */
export interface DocumentServer {
  /** A host has let this window in; from here on it may join every open plan. */
  connect(socket: WebSocketLike): DocumentConnection;
  /** Sends the windows of a document away. */
  disconnect(document: string): void;
  close(): Promise<void>;
}

export interface DocumentServerPorts {
  /** The open plan of this document name, or undefined. */
  readonly find: (document: string) => Promise<PlanSession | undefined>;
  /** How many windows a document has now. */
  readonly onWindows: (document: string, windows: number) => void;
}

/** The origin of updates that came over the bridge, so that they do not go back. */
const bridged = { source: 'local' as const, skipStoreHooks: true };
const mostAwarenessCharacters = 100_000;

/** A document server over these plans. The session's document is the truth; the server's own copy follows it and feeds it. */
export function createDocumentServer(ports: DocumentServerPorts): DocumentServer {
  const bridges = new Map<string, () => void>();
  const server = new Hocuspocus({
    quiet: true,
    // Nothing is stored by the server itself, so nothing waits.
    debounce: 0,
    onAuthenticate: async ({ documentName, connectionConfig }) => {
      const session = await ports.find(documentName);
      if (!session) throw refusal('plan-not-open');
      connectionConfig.readOnly = session.isReadOnly;
    },
    onLoadDocument: async ({ document, documentName }) => {
      const session = await ports.find(documentName);
      if (!session) throw refusal('plan-not-open');
      bridges.set(documentName, bridge(session, document));
    },
    afterUnloadDocument: async ({ documentName }) => {
      bridges.get(documentName)?.();
      bridges.delete(documentName);
    },
    connected: async ({ connection, documentName }) => {
      const session = await ports.find(documentName);
      if (session) connection.sendStateless(JSON.stringify({ kind: 'saveState', saveState: session.saveState }));
      ports.onWindows(documentName, connection.document.getConnectionsCount());
    },
    onDisconnect: async ({ documentName, clientsCount }) => ports.onWindows(documentName, clientsCount),
    beforeSync: async ({ type, payload }) => {
      if (type !== syncStepOne && !fitsPlan(payload)) throw refusal('update-refused');
    },
    beforeHandleAwareness: async ({ states }) => {
      if (JSON.stringify([...states]).length > mostAwarenessCharacters) throw refusal('awareness-refused');
    },
  });
  return {
    connect: (socket) => {
      const connection = server.handleConnection(socket, new Request('http://localhost/socket'));
      return { receive: connection.handleMessage, closed: () => connection.handleClose({ code: 1000, reason: 'gone' }) };
    },
    disconnect: (document) => sendAway(server.documents.get(document)),
    close: async () => {
      for (const document of server.documents.values()) sendAway(document);
      for (const unbind of bridges.values()) unbind();
      bridges.clear();
    },
  };
}

/** Closes the sockets themselves, so that a window which still wants the document asks for it again. */
function sendAway(document: Document | undefined): void {
  for (const connection of document?.getConnections() ?? []) {
    connection.close(resetConnection);
    connection.webSocket.close(resetConnection.code, resetConnection.reason);
  }
}

/** Hocuspocus' own close code for “come again”. */
const resetConnection = { code: 4205, reason: 'Reset Connection' };

/** The message of y-protocols/sync that asks and brings nothing. */
const syncStepOne = 0;

/** Hocuspocus passes the reason on to the window and logs only what has a message. */
function refusal(reason: string): { readonly reason: string } {
  return { reason };
}

/**
 * Lets two documents follow each other, and tells the windows what the session tells. Both ways at once: when a window's
 * edit is acknowledged, the session has it and the windows know that it is not saved yet.
 */
function bridge(session: PlanSession, document: Document): () => void {
  Y.applyUpdate(document, Y.encodeStateAsUpdate(session.doc), bridged);
  const toSession = (update: Uint8Array, origin: unknown): void => {
    if (origin !== bridged) Y.applyUpdate(session.doc, update, bridged);
  };
  const toWindows = (update: Uint8Array, origin: unknown): void => {
    if (origin !== bridged) Y.applyUpdate(document, update, bridged);
  };
  document.on('update', toSession);
  session.doc.on('update', toWindows);
  const silence = session.onEvent((event) => {
    if (event.kind === 'saveState') {
      for (const connection of document.getConnections()) connection.readOnly = event.saveState.status === 'readOnly';
    }
    document.broadcastStateless(JSON.stringify(event));
  });
  return () => {
    document.off('update', toSession);
    session.doc.off('update', toWindows);
    silence();
  };
}
