/** So many Yjs clients may one person write as: one a window, and one more each time that it is loaded anew. */
const mostClients = 200;

/**
 * Who writes as which Yjs client in a plan. Content that somebody wrote as another client would be taken for that one's own, and
 * what it writes next would be lost: so a client is whoever's came with it first, and the host's own windows' before all.
 */
export class ClientOwners {
  readonly #owners = new Map<number, string>();
  readonly #counts = new Map<string, number>();

  /** A window says as which client it writes. A window of the host's own is believed. */
  claim(client: number, person: string, isHost: boolean): void {
    if (isHost) this.#owners.set(client, person);
    else this.mayWrite(client, person);
  }

  /** Whether this person may write as this client; nobody else may from then on. */
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
