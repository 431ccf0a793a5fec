import { contract, type MethodName } from '../../../shared/contract/contract.ts';
import type { Services } from '../../../shared/contract/host.ts';
import { failed, FailureError, type Result } from '../../../shared/messages/failures.ts';
import { reportBug } from '../reportBug.ts';

/** Whether a name from the wire is a method of the contract. */
function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name);
}

/**
 * The one place through which hosts call services; input is checked only here. Input that does not fit the contract fails with
 * `input-invalid`. A bug is logged once, with the id that its `unexpected` failure shows.
 */
export async function callService(
  services: Services,
  method: string,
  input: unknown,
  log: (message: string, error?: unknown) => void,
): Promise<Result<unknown>> {
  if (!isMethodName(method)) return failed('input-invalid', { why: `no method ${method.slice(0, 100)}` });
  const parsed = contract[method].input.safeParse(input);
  if (!parsed.success) {
    const why = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    return failed('input-invalid', { why: why.slice(0, 1_000) });
  }
  try {
    // The contract ties this input to this method; the union over all methods loses that.
    const service = services[method] as (checked: unknown) => Promise<Result<unknown>>;
    return await service(parsed.data);
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure };
    return failed('unexpected', { id: reportBug(method, error, log) });
  }
}
