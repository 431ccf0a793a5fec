import type { SeatRole } from '../../../shared/workshop/seats.ts';
import { encodeHostFrame } from '../../../shared/sync/frames.ts';
import type { Person, Presence, PresenceNews } from '../../../shared/sync/presence.ts';

/** A window as others see it. */
export interface PresentWindow {
  /** Names it while it is connected. */
  readonly id: string;
  /** The visitor at it; undefined for the host's own windows. */
  readonly visitor: { readonly name: string; readonly role: SeatRole; readonly mark: number } | undefined;
  send(frame: Uint8Array): void;
}

export interface PresencesPorts {
  /** Runs a task after some milliseconds; returns how to cancel it. */
  readonly later: (task: () => void, milliseconds: number) => () => void;
}

/** How long movements are collected before others are told, milliseconds; still smooth to the eye. */
const gathering = 50;
const nowhere: Person['presence'] = { cursor: null, seen: null, shown: null, items: [] };

/** Who is at the windows of one plan, and where. Sent in bundles, and only while there is a guest. */
export class Presences {
  readonly #ports: PresencesPorts;
  readonly #people = new Map<PresentWindow, { readonly said: Presence | undefined }>();
  readonly #known = new Map<PresentWindow, Set<string>>();
  readonly #dirty = new Set<string>();
  #telling: (() => void) | undefined;

  constructor(ports: PresencesPorts) {
    this.#ports = ports;
  }

  enter(window: PresentWindow): void {
    this.#people.set(window, { said: undefined });
    this.#known.set(window, new Set());
    this.#changed(window);
  }

  leave(window: PresentWindow): void {
    if (!this.#people.delete(window)) return;
    this.#known.delete(window);
    this.#changed(window);
  }

  say(window: PresentWindow, said: Presence): void {
    if (!this.#people.has(window)) return;
    this.#people.set(window, { said });
    this.#changed(window);
  }

  /** Something about a person changed. */
  changed(window: PresentWindow): void {
    if (this.#people.has(window)) this.#changed(window);
  }

  /** The name of a window's person. */
  nameOf(window: PresentWindow): string {
    return window.visitor?.name ?? this.#people.get(window)?.said?.name?.trim() ?? '';
  }

  close(): void {
    this.#telling?.();
  }

  #changed({ id }: PresentWindow): void {
    this.#dirty.add(id);
    if ([...this.#people.keys()].some(({ visitor }) => visitor) || [...this.#known.values()].some((known) => known.size > 0)) this.#telling ??= this.#ports.later(() => this.#tell(), gathering);
  }

  #tell(): void {
    this.#telling = undefined;
    const isShared = [...this.#people.keys()].some(({ visitor }) => visitor);
    const people = isShared ? [...this.#people.keys()].map((window) => this.#personOf(window)) : [];
    const here = new Set(people.map(({ id }) => id));
    for (const [window, known] of [...this.#known]) {
      const news: PresenceNews = {
        changed: people.filter(({ id }) => id !== window.id && (this.#dirty.has(id) || !known.has(id))),
        gone: [...known].filter((id) => !here.has(id)),
      };
      if (news.changed.length + news.gone.length === 0) continue;
      this.#known.set(window, new Set([...here].filter((id) => id !== window.id)));
      window.send(encodeHostFrame({ kind: 'presence', news }));
    }
    this.#dirty.clear();
  }

  #personOf(window: PresentWindow): Person {
    const { id, visitor } = window;
    const said = this.#people.get(window)?.said;
    const { cursor, seen, shown, items } = said ?? nowhere;
    return { id, name: this.nameOf(window), role: visitor?.role ?? 'facilitator', mark: visitor?.mark ?? 0, isHost: !visitor, presence: { cursor, seen, shown, items } };
  }
}
