import type { Preferences } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import { showFailure } from './notices.ts';
import { useWindowState } from './windowState.ts';

/** Changes preferences, in this window at once and then on the machine. */
export async function writePreferences(host: Host, change: Partial<Preferences>): Promise<void> {
  useWindowState.setState(({ preferences }) => ({ preferences: { ...preferences, ...change } }));
  const answer = await host.call('preferences.write', change);
  if (!answer.ok) showFailure(answer.failure);
}
