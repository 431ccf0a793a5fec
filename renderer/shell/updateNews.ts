import type { UpdateState } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import { updateTexts } from '../../shared/messages/updates.ts';
import { showNews } from '../session/notices.ts';
import { useWindowState } from '../session/windowState.ts';

/** Takes what the host says of newer versions; one that has become ready is told, once and calmly. */
export async function takeUpdateState(told: unknown): Promise<void> {
  // The contract's schemas are no part of a start.
  const { updateStateSchema } = await import('../../shared/contract/contract.ts');
  const state = updateStateSchema.parse(told);
  const before = useWindowState.getState().updates;
  useWindowState.setState({ updates: state });
  if (state.status === 'ready' && before.status !== 'ready') showNews(updateTexts.ready, { version: state.version ?? '' });
}

/** Asks how it stands. */
export async function askForUpdates(host: Host): Promise<void> {
  await take(await host.call('updates.state', {}));
}

/** Has the host look for a newer version now. */
export async function lookForUpdates(host: Host): Promise<void> {
  useWindowState.setState({ updates: { status: 'looking' } });
  await take(await host.call('updates.look', {}));
}

async function take(answer: { readonly ok: true; readonly value: UpdateState } | { readonly ok: false }): Promise<void> {
  if (answer.ok) await takeUpdateState(answer.value);
}
