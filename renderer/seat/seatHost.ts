import type { Host } from '../../shared/contract/host.ts';
import type { MethodOutput } from '../../shared/contract/contract.ts';
import { defaultPreferences } from '../../shared/contract/defaultPreferences.ts';
import { preferencesSchema, type Preferences } from '../../shared/contract/preferences.ts';
import { success, type Result } from '../../shared/messages/failures.ts';
import { seatSession } from '../../shared/workshop/seats.ts';
import { browserStore } from '../session/browserStore.ts';
import type { SeatLink, Seated } from './seatLink.ts';

const preferencesAt = 'kehys.seat.preferences';

/** What this person prefers, in this browser: the host's own preferences are nobody else's. */
export function readSeatPreferences(): Preferences {
  return { ...defaultPreferences, ...preferencesSchema.partial().safeParse(browserStore.read(preferencesAt)).data };
}

/** Where nothing may be kept, they last as long as the page. */
function writeSeatPreferences(change: Partial<Preferences>): Preferences {
  const preferences = { ...readSeatPreferences(), ...change };
  browserStore.write(preferencesAt, preferences);
  return preferences;
}

/** The host as a window at a workshop's canvas sees it: what concerns the window alone is answered here, all else asked over the sealed way. */
export function seatHost(link: SeatLink): Host {
  const own: Partial<Record<string, (input: unknown) => Promise<Result<unknown>>>> = {
    'app.describe': async () => {
      const { seated } = link.getState();
      const state = (await link.call('plans.saveState', { session: seatSession })) as Result<MethodOutput<'plans.saveState'>>;
      if (!state.ok) return state;
      return success(described(seated, { session: seatSession, saveState: state.value, notices: [] }));
    },
    'preferences.write': (change) => Promise.resolve(success(writeSeatPreferences(preferencesSchema.partial().parse(change)))),
    'updates.state': () => Promise.resolve(success({ status: 'off' })),
    'shell.openAddress': () => Promise.resolve(success({})),
  };
  return { call: (method, input) => (own[method]?.(input) ?? link.call(method, input)) as Promise<Result<never>> };
}

function described(seated: Seated | undefined, startWith: NonNullable<MethodOutput<'app.describe'>['startWith']>): MethodOutput<'app.describe'> {
  return {
    host: 'web',
    version: seated?.version ?? '',
    platform: 'browser',
    systemLanguage: navigator.language.startsWith('fi') ? 'fi' : 'en',
    preferences: readSeatPreferences(),
    seat: { name: seated?.name ?? '', role: seated?.role ?? 'observer' },
    startWith,
  };
}
