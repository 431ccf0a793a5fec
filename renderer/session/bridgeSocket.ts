import type { DesktopBridge } from '../../shared/contract/host.ts';

type SocketListener = (event: { readonly data?: ArrayBuffer; readonly code?: number }) => void;

/** The part of WebSocket that the document provider uses, over the desktop's bridge instead of a network socket. */
export function bridgeSocketClass(bridge: DesktopBridge) {
  return class BridgeSocket {
    binaryType = 'arraybuffer';
    identifier = 0;
    readyState = 0;
    readonly #listeners = new Map<string, Set<SocketListener>>();
    readonly #socket: ReturnType<DesktopBridge['openSocket']>;

    constructor() {
      this.#socket = bridge.openSocket(
        (frame) => this.#emit('message', { data: frame.slice().buffer }),
        () => this.#closed(),
      );
      queueMicrotask(() => {
        this.readyState = 1;
        this.#emit('open', {});
      });
    }

    addEventListener(type: string, listener: SocketListener): void {
      const listeners = this.#listeners.get(type) ?? new Set();
      this.#listeners.set(type, listeners.add(listener));
    }

    removeEventListener(type: string, listener: SocketListener): void {
      this.#listeners.get(type)?.delete(listener);
    }

    send(frame: Uint8Array): void {
      this.#socket.send(frame);
    }

    close(): void {
      this.#socket.close();
      this.#closed();
    }

    #closed(): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.#emit('close', { code: 1000 });
    }

    #emit(type: string, event: Parameters<SocketListener>[0]): void {
      for (const listener of [...(this.#listeners.get(type) ?? [])]) listener(event);
    }
  };
}
