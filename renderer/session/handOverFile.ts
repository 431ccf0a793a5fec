import type { Host } from '../../shared/contract/host.ts';
import { success, type Result } from '../../shared/messages/failures.ts';
import { downloadFrom } from './fileTransfer.ts';

/** What happened to a finished file; null: the person cancelled. */
export type HandedOver = { readonly how: 'saved'; readonly name: string } | { readonly how: 'downloading' } | null;

/** Gives a finished job's file to the person: the desktop asks where, browsers download it. */
export async function handOverFile(host: Host, job: string, isDesktop: boolean): Promise<Result<HandedOver>> {
  if (isDesktop) {
    const saved = await host.call('exports.save', { job });
    if (!saved.ok) return saved;
    return success(saved.value && { how: 'saved', name: saved.value.savedAs });
  }
  const offered = await host.call('exports.offer', { job });
  if (!offered.ok) return offered;
  downloadFrom(offered.value.address);
  return success({ how: 'downloading' });
}
