import type { Result } from '../messages/failures.ts';
import type { MethodInput, MethodName, MethodOutput } from './contract.ts';

/** A host as the renderer sees it: the same over IPC and over HTTP. */
export interface Host {
  call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<Result<MethodOutput<M>>>;
}

/** The services behind a host: one function a method, inputs already checked. */
export type Services = {
  readonly [M in MethodName]: (input: MethodInput<M>) => Promise<Result<MethodOutput<M>>>;
};

/** What the desktop's preload puts on `window.kehysDesktop`. A web page has none of it. */
export interface DesktopBridge {
  invoke(method: string, input: unknown): Promise<unknown>;
  /** Opens a socket to the document server; frames are those of shared/sync. Answers with the socket's number. */
  openSocket(onFrame: (frame: Uint8Array) => void, onClose: () => void): { send(frame: Uint8Array): void; close(): void };
  /** The native menu's commands, by id of the catalogue. */
  onCommand(listener: (commandId: string) => void): () => void;
  /** How it stands with newer versions, each time that changes. */
  onUpdate(listener: (state: unknown) => void): () => void;
  /** A plan that the system asked to open (double click, second start). */
  onOpenPlan(listener: (plan: unknown) => void): () => void;
}
