import { comebackOf } from '../../../shared/workshop/comeback.ts';
import { applySeatEvent, maySeat, type Seat, type SeatEvent, type Seats } from '../../../shared/workshop/seats.ts';

/** A seated laptop, as the room talks to it. */
export interface Sitting {
  readonly seat: string;
  /** Its role changed, or its seat was taken away. */
  changed(seat: Seat): void;
  end(): void;
}

export interface SeatRoomPorts {
  readonly seats: Seats;
  /** Resolves once the event is on disk; rejects where it cannot be written. */
  readonly keep: (event: SeatEvent) => Promise<void>;
  readonly onChange: () => void;
}

/** The most that guests may write in a workshop, bytes of Yjs updates. */
const mostWritten = 24 * 1024 * 1024;

/** Who sits at a workshop's canvas, by which invitation, and what each may do. */
export class SeatRoom {
  readonly #ports: SeatRoomPorts;
  readonly #sitting = new Set<Sitting>();
  readonly #written = new Map<string, number>();
  #seats: Seats;

  constructor(ports: SeatRoomPorts) {
    this.#ports = ports;
    this.#seats = ports.seats;
  }

  get seats(): Seats {
    return this.#seats;
  }

  /** Whether anybody was ever invited to the canvas; only then the app's files are served. */
  get isUsed(): boolean {
    return this.#seats.secrets.length > 0;
  }

  /** The seat with this token. */
  seatOf(token: string | undefined): Seat | undefined {
    return token === undefined ? undefined : [...this.#seats.seats.values()].find((seat) => seat.token === token);
  }

  /** The seat with these characters for coming back. */
  seatByComeback(comeback: string): Seat | undefined {
    return [...this.#seats.seats.values()].find((seat) => comebackOf(seat.token) === comeback);
  }

  /** Carries out an event if it is allowed, and tells everybody who sits. Rejects where it could not be kept. */
  async request(event: SeatEvent): Promise<boolean> {
    if (!maySeat(this.#seats, event)) return false;
    this.#seats = applySeatEvent(this.#seats, event);
    // Rights change at once, before the event is on disk.
    if (event.kind === 'seatRoleSet' || event.kind === 'seatTaken') this.#tell(event.seat);
    try {
      await this.#ports.keep(event);
    } finally {
      this.#ports.onChange();
    }
    return true;
  }

  enter(sitting: Sitting): void {
    this.#sitting.add(sitting);
    this.#ports.onChange();
  }

  leave(sitting: Sitting): void {
    if (this.#sitting.delete(sitting)) this.#ports.onChange();
  }

  isHere(seat: string): boolean {
    return [...this.#sitting].some((sitting) => sitting.seat === seat);
  }

  /** The seat's number among all that there ever were, for its colour. The host's own windows are 0. */
  markOf(seat: string): number {
    return [...this.#seats.seats.keys()].indexOf(seat) + 1;
  }

  spend(seat: string, bytes: number): boolean {
    const written = (this.#written.get(seat) ?? 0) + bytes;
    this.#written.set(seat, written);
    return written <= mostWritten;
  }

  /** The workshop ended. */
  end(): void {
    for (const sitting of [...this.#sitting]) sitting.end();
  }

  #tell(id: string): void {
    const seat = this.#seats.seats.get(id);
    if (seat) for (const sitting of [...this.#sitting]) if (sitting.seat === id) sitting.changed(seat);
  }
}
