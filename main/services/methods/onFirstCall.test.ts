import { expect, it } from 'vitest';
import type { Services } from '../../../shared/contract/host.ts';
import { failed, success } from '../../../shared/messages/failures.ts';
import { onFirstCall } from './onFirstCall.ts';

it('methods are loaded with the first call of one of them, together and once', async () => {
  let loads = 0;
  const earlier: Pick<Services, 'earlier.list' | 'placements.status'> = {
    'earlier.list': async () => failed('job-missing'),
    'placements.status': async () => success({ client: 'Anna', agency: null }),
  };
  const methods = onFirstCall(['earlier.list', 'placements.status'], async () => {
    loads += 1;
    return earlier;
  });
  expect(loads).toBe(0);
  const [listed, placed] = await Promise.all([methods['earlier.list']({ session: 's1' }), methods['placements.status']({ session: 's1' })]);
  expect([listed.ok, placed]).toEqual([false, success({ client: 'Anna', agency: null })]);
  expect(loads).toBe(1);
});
