import type { ComponentType } from 'react';
import type { ViewId } from '../../shared/framework/views.ts';
import { onDemand } from '../design/onDemand.tsx';

/** The views that there are, each loaded when it is first opened. */
export const viewComponents: Readonly<Partial<Record<ViewId, ComponentType>>> = {
  audit: view(() => import('./audit/AuditView.tsx')),
  kpis: view(() => import('./kpis/KpisView.tsx')),
  goals: view(() => import('./goals/GoalsView.tsx')),
  measurements: view(() => import('./measurements/MeasurementsView.tsx')),
  channels: view(() => import('./channels/ChannelsView.tsx')),
  guide: view(() => import('./guide/GuideView.tsx')),
  money: view(() => import('./money/MoneyView.tsx')),
  people: view(() => import('./people/PeopleView.tsx')),
  actions: view(() => import('./actions/ActionsView.tsx')),
  maturity: view(() => import('./maturity/MaturityView.tsx')),
  process: view(() => import('./process/ProcessView.tsx')),
  review: view(() => import('./review/ReviewView.tsx')),
  risks: view(() => import('./risks/RisksView.tsx')),
  ring: view(() => import('./ring/RingView.tsx')),
  workshop: view(() => import('./workshop/WorkshopView.tsx')),
};

function view(load: () => Promise<{ readonly View: ComponentType }>): ComponentType {
  return onDemand(async () => (await load()).View);
}
