import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';

type Load<Props> = () => Promise<ComponentType<Props>>;

/** A component that is loaded when needed. */
export type Part<Props> = ComponentType<Props> & {
  /** Loads it before it is shown. Rejects where that fails. */
  load(): Promise<unknown>;
};

const loads = new Set<() => Promise<unknown>>();

/** A component in a module of its own, loaded when first shown, or before by {@link loadAtLeisure}. */
export function onDemand<Props extends object>(load: Load<Props>): Part<Props> {
  let loaded: ComponentType<Props> | undefined;
  const take = async (): Promise<ComponentType<Props>> => (loaded ??= await load());
  const Late = lazy(async () => ({ default: await take() })) as ComponentType<Props>;
  loads.add(take);

  // A loaded component is shown in the same frame: a Suspense boundary that waits even briefly would hide it for 300 ms.
  function Shown(props: Props) {
    const [Content] = useState(() => loaded ?? Late);
    return <Content {...props} />;
  }
  return Object.assign(Shown, { load: take });
}

/** Renders its children from the first time that `when` is true on. */
export function OnceAsked({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const [wasAsked, setAsked] = useState(when);
  if (when && !wasAsked) setAsked(true);
  return wasAsked ? <Suspense>{children}</Suspense> : null;
}

/** Loads all such components in idle moments, one after the other, so that their first use does not wait. Returns how to stop. */
export function loadAtLeisure(): () => void {
  const waiting = [...loads];
  let isStopped = false;
  const whenIdle = (work: () => void): void => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(work);
    else setTimeout(work, 200);
  };
  const next = (): void => {
    const load = waiting.shift();
    if (!load || isStopped) return;
    // A failure is reported when the component is shown.
    void load().then(() => whenIdle(next), () => whenIdle(next));
  };
  whenIdle(next);
  return () => {
    isStopped = true;
  };
}
