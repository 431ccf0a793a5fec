import type { Result } from '../messages/failures.ts';
import type { MethodInput, MethodName, MethodOutput } from './contract.ts';

/** A host as the renderer sees it, over IPC or HTTP. */
export interface Host {
  call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<Result<MethodOutput<M>>>;
}

/** The services of a host: one function a method, with checked input. */
export type Services = {
  readonly [M in MethodName]: (input: MethodInput<M>) => Promise<Result<MethodOutput<M>>>;
};

/** What the desktop's preload puts on `window.kehysDesktop`; absent in browsers. */
export interface DesktopBridge {
  invoke(method: string, input: unknown): Promise<unknown>;
  /** Opens a socket to the document server, whose frames are those of shared/sync. Returns how to send and close. */
  openSocket(onFrame: (frame: Uint8Array) => void, onClose: () => void): { send(frame: Uint8Array): void; close(): void };
  /** The native menu's commands, by catalogue id. */
  onCommand(listener: (commandId: string) => void): () => void;
  /** Called with each new state of updates. */
  onUpdate(listener: (state: unknown) => void): () => void;
  /** Called with each plan that the system opens (double click, second start). */
  onOpenPlan(listener: (plan: unknown) => void): () => void;
}
