import type { Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { entryNames } from '../planFile/planFileContent.ts';

const manifestSchema = z.looseObject({ title: z.string() });
/** A plan file begins with its manifest, which is shorter than this; a title needs no more. */
const headLength = 8 * 1024;

/** The titles of plan files, cached until a file changes. */
export class PlanTitles {
  readonly #known = new Map<string, { readonly size: number; readonly modified: number; readonly title: string | undefined }>();

  /** Undefined where the file is not a plan or cannot be read. */
  async of(path: string, { size, mtimeMs }: Pick<Stats, 'size' | 'mtimeMs'>): Promise<string | undefined> {
    const known = this.#known.get(path);
    if (known && known.size === size && known.modified === mtimeMs) return known.title;
    const title = await readTitle(path);
    this.#known.set(path, { size, modified: mtimeMs, title });
    return title;
  }
}

async function readTitle(path: string): Promise<string | undefined> {
  try {
    const head = await readHead(path);
    const { salvageZip } = await import('../planFile/zipReader.ts');
    const manifest = salvageZip(head).entries.get(entryNames.manifest);
    return manifest && manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(manifest))).data?.title;
  } catch {
    return undefined;
  }
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
