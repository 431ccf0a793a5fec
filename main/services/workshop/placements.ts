import { join } from 'node:path';
import { z } from 'zod';
import { blindParties, type BlindParty, type Placement } from '../../../shared/views/blindAgreement.ts';
import { nothingToDo } from '../../../shared/edits/edit.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { readSealedFile, SealedFile, sealingKey } from './sealedFile.ts';

const lineSchema = z.union([contract['placements.place'].input.omit({ session: true }), z.strictObject({ forgotten: z.literal(true) })]);

/** Places on the ring that two parties choose without seeing each other's: sealed on this disk, and in no plan before both are revealed. */
export class Placements {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Which parties have chosen; never what. */
  async status(planId: string): Promise<Readonly<Record<BlindParty, string | null>>> {
    const placed = await this.#read(planId);
    return { client: placed.get('client')?.name ?? null, agency: placed.get('agency')?.name ?? null };
  }

  async place(planId: string, placement: Placement & { readonly party: BlindParty }): Promise<Result<void>> {
    return this.#append(planId, placement);
  }

  /** Both placements; fails with `nothing-to-do` while one is missing. */
  async reveal(planId: string): Promise<Result<Readonly<Record<BlindParty, Placement>>>> {
    const placed = await this.#read(planId);
    const [client, agency] = blindParties.map((party) => placed.get(party));
    return client && agency ? success({ client, agency }) : nothingToDo;
  }

  async forget(planId: string): Promise<Result<void>> {
    return this.#append(planId, { forgotten: true });
  }

  #pathOf(planId: string): string {
    return join(this.#folder, `${planId}.placements`);
  }

  async #read(planId: string): Promise<ReadonlyMap<BlindParty, Placement>> {
    const lines = (await readSealedFile(this.#pathOf(planId), await sealingKey(this.#folder))) ?? [];
    const placed = new Map<BlindParty, Placement>();
    for (const line of lines) {
      const { data } = lineSchema.safeParse(line);
      if (data && 'forgotten' in data) placed.clear();
      else if (data) placed.set(data.party, { name: data.name, values: data.values });
    }
    return placed;
  }

  async #append(planId: string, line: unknown): Promise<Result<void>> {
    const file = new SealedFile(this.#pathOf(planId), await sealingKey(this.#folder));
    try {
      await file.append(line);
      return success(undefined);
    } catch (error) {
      return failed('workshop-not-kept', { why: error instanceof Error ? error.message : String(error) });
    } finally {
      await file.close();
    }
  }
}
