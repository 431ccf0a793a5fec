import { randomBytes } from 'node:crypto';

/** Where a web host gives out what was exported, each under a ticket. */
export const downloadPath = '/downloads/';
/** How long a ticket is good for, milliseconds. */
const ticketTime = 60_000;
/** Tickets that are out at once; older ones are void. */
const mostTickets = 16;

/** Files that wait to be fetched, each once, by whoever was told its ticket. */
export class Downloads<File> {
  readonly #offers = new Map<string, { readonly file: File; readonly until: number }>();

  /** `now`: milliseconds from any beginning, never backwards. */
  constructor(readonly ports: { readonly now: () => number }) {}

  /** A ticket that nobody can guess. */
  offer(file: File): string {
    const ticket = randomBytes(24).toString('base64url');
    this.#offers.set(ticket, { file, until: this.ports.now() + ticketTime });
    for (const old of [...this.#offers.keys()].slice(0, -mostTickets)) this.#offers.delete(old);
    return ticket;
  }

  /** The file, the first time that its ticket is shown and in time. */
  redeem(ticket: string): File | undefined {
    const offer = this.#offers.get(ticket);
    this.#offers.delete(ticket);
    return offer && this.ports.now() <= offer.until ? offer.file : undefined;
  }
}
