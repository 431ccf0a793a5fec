import type { OpenPlan } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import { formatNamed } from '../../shared/imports/importEndings.ts';
import { failed, type Result } from '../../shared/messages/failures.ts';
import { toBase64 } from '../session/fileTransfer.ts';

/** The files that a person can drop or choose. */
export const openableEndings = ['.kehys', '.json'] as const;

/** No plan file may be larger, MB; a larger one is not even read. */
const largestFile = 64;
const bytesInMegabyte = 1024 * 1024;

/** Opens a dropped or chosen file: a plan file as it is, a JSON file as plan JSON. */
export async function openFile(host: Host, file: File): Promise<Result<OpenPlan>> {
  const ending = openableEndings.find((known) => file.name.toLowerCase().endsWith(known));
  if (!ending) return failed('file-not-ours', { name: file.name });
  if (file.size > largestFile * bytesInMegabyte) {
    const size = Math.ceil(file.size / bytesInMegabyte);
    return failed('file-too-large', { name: file.name, size, limit: largestFile });
  }
  try {
    return ending === '.json'
      ? await host.call('plans.importJson', { name: file.name, text: await file.text() })
      : await host.call('plans.openBytes', { name: file.name, bytes: toBase64(new Uint8Array(await file.arrayBuffer())) });
  } catch (cause) {
    return failed('file-unreadable', { name: file.name, why: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** Larger JSON is not looked into, bytes. */
const largestLookedInto = 32 * bytesInMegabyte;

/** Whether a file is of another program, to be brought in: by its name, a `.json` by what it holds. */
export async function isToImport(file: File): Promise<boolean> {
  if (formatNamed(file.name)) return true;
  if (!file.name.toLowerCase().endsWith('.json') || file.size > largestLookedInto) return false;
  try {
    const json: unknown = JSON.parse(await file.text());
    const holds = (key: string): boolean => typeof json === 'object' && json !== null && key in json;
    return !holds('kehys') && (holds('elements') || holds('nodes'));
  } catch {
    // Whoever opens it says what is wrong with it.
    return false;
  }
}
