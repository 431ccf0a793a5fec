/** The most Yjs clients that one person may use: one for each window and each reload. */
const mostClients = 200;

/**
 * Who writes as which Yjs client in a plan. Writing as somebody else's client would make that client's own next edits disappear, so
 * a client belongs to whoever used it first, and to the host's own windows before all others.
 */
export class ClientOwners {
  readonly #owners = new Map<number, string>();
  readonly #counts = new Map<string, number>();

  /** A window names the client that it writes as. The host's own windows are trusted. */
  claim(client: number, person: string, isHost: boolean): void {
    if (isHost) this.#owners.set(client, person);
    else this.mayWrite(client, person);
  }

  /** Whether this person may write as this client; if so, nobody else may from then on. */
  mayWrite(client: number, person: string): boolean {
    const owner = this.#owners.get(client);
    if (owner !== undefined) return owner === person;
    const count = this.#counts.get(person) ?? 0;
    if (count >= mostClients) return false;
    this.#counts.set(person, count + 1);
    this.#owners.set(client, person);
    return true;
  }
}
