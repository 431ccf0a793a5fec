import { lazy, type ComponentType } from 'react';
import type { ViewId } from '../../shared/framework/views.ts';

/** The views that there are, each loaded when it is first opened. */
export const viewComponents: Readonly<Partial<Record<ViewId, ComponentType>>> = {
  kpis: onDemand(() => import('./kpis/KpisView.tsx')),
  goals: onDemand(() => import('./goals/GoalsView.tsx')),
  measurements: onDemand(() => import('./measurements/MeasurementsView.tsx')),
  channels: onDemand(() => import('./channels/ChannelsView.tsx')),
  guide: onDemand(() => import('./guide/GuideView.tsx')),
  money: onDemand(() => import('./money/MoneyView.tsx')),
  people: onDemand(() => import('./people/PeopleView.tsx')),
  actions: onDemand(() => import('./actions/ActionsView.tsx')),
  maturity: onDemand(() => import('./maturity/MaturityView.tsx')),
  process: onDemand(() => import('./process/ProcessView.tsx')),
  risks: onDemand(() => import('./risks/RisksView.tsx')),
  ring: onDemand(() => import('./ring/RingView.tsx')),
};

/** A view from its own module, loaded on demand. */
export function onDemand(load: () => Promise<{ readonly View: ComponentType }>): ComponentType {
  return lazy(async () => ({ default: (await load()).View }));
}
