import { randomBytes } from 'node:crypto';

/** The path under which a web host serves exported files, each by a ticket. */
export const downloadPath = '/downloads/';
/** How long a ticket is valid, milliseconds. */
const ticketTime = 60_000;
/** The most tickets at a time; older ones become void. */
const mostTickets = 16;

/** Files waiting to be downloaded, each once, by whoever has its ticket. */
export class Downloads<File> {
  readonly #offers = new Map<string, { readonly file: File; readonly until: number }>();

  /** @param ports.now milliseconds of a monotonic clock */
  constructor(readonly ports: { readonly now: () => number }) {}

  /** A new, unguessable ticket. */
  offer(file: File): string {
    const ticket = randomBytes(24).toString('base64url');
    this.#offers.set(ticket, { file, until: this.ports.now() + ticketTime });
    for (const old of [...this.#offers.keys()].slice(0, -mostTickets)) this.#offers.delete(old);
    return ticket;
  }

  /** The file for a ticket, once and in time. */
  redeem(ticket: string): File | undefined {
    const offer = this.#offers.get(ticket);
    this.#offers.delete(ticket);
    return offer && this.ports.now() <= offer.until ? offer.file : undefined;
  }
}
