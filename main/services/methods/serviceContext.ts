import type { Language } from '../../../shared/messages/text.ts';
import type { OpenPlans } from '../session/openPlans.ts';
import type { PlanFolder } from '../library/planFolder.ts';
import type { RecentPlans } from '../library/recentPlans.ts';
import type { ServicePorts } from '../servicePorts.ts';
import type { SessionPorts } from '../session/sessionPorts.ts';

/** What all methods share. */
export interface ServiceContext {
  readonly ports: ServicePorts;
  readonly session: SessionPorts;
  readonly folder: PlanFolder;
  readonly recents: RecentPlans;
  readonly plans: OpenPlans;
  /** The path for a file's id, or undefined. */
  readonly pathOf: (id: string) => Promise<string | undefined>;
  /** Remembers a path whose id was given to a window. */
  readonly rememberPath: (path: string) => void;
  readonly language: () => Language;
}
