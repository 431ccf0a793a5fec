import { expect, it } from 'vitest';
import type { Services } from '../../../shared/contract/host.ts';
import { success } from '../../../shared/messages/failures.ts';
import { onFirstCall } from './onFirstCall.ts';

it('methods are loaded with the first call of one of them, together and once', async () => {
  let loads = 0;
  const earlier: Pick<Services, 'earlier.list' | 'earlier.remove'> = {
    'earlier.list': async ({ session }) => success({ files: [], session }),
    'earlier.remove': async () => success({}),
  } as never;
  const methods = onFirstCall(['earlier.list', 'earlier.remove'], async () => {
    loads += 1;
    return earlier;
  });
  expect(loads).toBe(0);
  const [listed] = await Promise.all([methods['earlier.list']({ session: 's1' }), methods['earlier.remove']({ session: 's1' } as never)]);
  expect(listed).toMatchObject({ ok: true, value: { session: 's1' } });
  expect(loads).toBe(1);
});
