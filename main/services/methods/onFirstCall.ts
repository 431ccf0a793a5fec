import type { MethodName } from '../../../shared/contract/contract.ts';
import type { Services } from '../../../shared/contract/host.ts';

/** Methods whose modules are loaded with the first call of one of them, so that a host starts without what nobody has asked for. */
export function onFirstCall<M extends MethodName>(names: readonly M[], load: () => Promise<Pick<Services, M>>): Pick<Services, M> {
  let loading: Promise<Pick<Services, M>> | undefined;
  const call = (name: M) => async (input: never) => {
    loading ??= load();
    return (await loading)[name](input);
  };
  return Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as Pick<Services, M>;
}
