import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';

type Load<Props> = () => Promise<ComponentType<Props>>;

/** A part of the window that is loaded when it is needed. */
export type Part<Props> = ComponentType<Props> & {
  /** Loads it before it is shown. Rejects where it cannot be loaded. */
  load(): Promise<unknown>;
};

const loads = new Set<() => Promise<unknown>>();

/** A part of the window from its own module, loaded when it is first shown, or at leisure by {@link loadAtLeisure}. */
export function onDemand<Props extends object>(load: Load<Props>): Part<Props> {
  let loaded: ComponentType<Props> | undefined;
  const take = async (): Promise<ComponentType<Props>> => (loaded ??= await load());
  const Late = lazy(async () => ({ default: await take() })) as ComponentType<Props>;
  loads.add(take);

  // What is there is shown in the same frame: a boundary that waited even for a moment would hold it back for 300 ms.
  function Shown(props: Props) {
    const [Content] = useState(() => loaded ?? Late);
    return <Content {...props} />;
  }
  return Object.assign(Shown, { load: take });
}

/** Shows what may first have to be loaded: nothing before it was asked for, and from then on always. */
export function OnceAsked({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const [wasAsked, setAsked] = useState(when);
  if (when && !wasAsked) setAsked(true);
  return wasAsked ? <Suspense>{children}</Suspense> : null;
}

/** Loads every part in the browser's idle moments, one after the other, so that the first use does not wait. Returns the way to stop. */
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
    // Whoever shows the part says that it could not be loaded.
    void load().then(() => whenIdle(next), () => whenIdle(next));
  };
  whenIdle(next);
  return () => {
    isStopped = true;
  };
}
