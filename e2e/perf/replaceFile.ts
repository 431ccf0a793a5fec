import { open, rename } from 'node:fs/promises';

/** The floor of saving: a text beside its place, flushed, then renamed into it. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w');
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
}
