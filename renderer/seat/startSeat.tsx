import { StrictMode, useSyncExternalStore, type ReactNode } from 'react';
import type { Host } from '../../shared/contract/host.ts';
import { seatTexts } from '../../shared/messages/seat.ts';
import type { SeatRole } from '../../shared/workshop/seats.ts';
import { ColourScheme } from '../design/ColourScheme.tsx';
import { showNotice } from '../session/notices.ts';
import { openWiresBy } from '../session/openWire.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useWindowState } from '../session/windowState.ts';
import type { BroughtEdits } from './carriedOver.ts';
import { keepUnsent, type UnsentKeeper } from './keepUnsent.ts';
import { showAway } from './seatAway.ts';
import { SeatDoor } from './SeatDoor.tsx';
import { seatHost, readSeatPreferences } from './seatHost.ts';
import { SeatLink } from './seatLink.ts';
import { useSeatWay } from './seatWay.ts';
import { unsentEdits } from './unsentEdits.ts';

/** Lets somebody come to a workshop's canvas: shows the door by `render`, and the whole app by `show` once they sit. */
export function startSeat(render: (content: ReactNode) => void, show: (host: Host) => void): void {
  useWindowState.setState({ preferences: readSeatPreferences() });
  const link = new SeatLink();
  const { brought } = link;
  // On disk at once: this page may be closed before the host is found.
  if (brought) void unsentEdits.write({ key: unsentEdits.keyOf(brought.workshop, 0), update: brought.update });
  render(
    <StrictMode>
      <ColourScheme>
        <Door link={link} />
      </ColourScheme>
    </StrictMode>,
  );
  openWiresBy(link.openWire);
  let isShown = false;
  const look = (): void => {
    const { stage, seated } = link.getState();
    if (stage === 'seated' && seated && !isShown) {
      isShown = true;
      show(seatHost(link));
      followSession(link, seated.workshop);
      // What makes a copy is needed when the host that gives out scripts is gone.
      void import('../../shared/interchange/planCopy.ts');
    }
    if (seated) followRole(seated.name, seated.role);
    if (isShown && (stage === 'ended' || stage === 'removed' || stage === 'closed' || stage === 'stranger')) showAway(stage);
  };
  link.subscribe(look);
  look();
}

function Door({ link }: { readonly link: SeatLink }) {
  return <SeatDoor link={link} state={useSyncExternalStore(link.subscribe, link.getState)} />;
}

/** Keeps what the host has not taken, of the plan that this window shows. */
function followSession(link: SeatLink, workshop: string): void {
  let followed: PlanEditor | null = null;
  let keeper: UnsentKeeper | undefined;
  const take = (): void => {
    const { session } = useWindowState.getState();
    if (session === followed) return;
    keeper?.stop();
    followed = session;
    keeper = session ? keepUnsent({ session, workshop, brought: link.brought?.workshop === workshop ? link.brought.update : undefined, onUnkept: () => showNotice(seatTexts.unkept) }) : undefined;
  };
  useWindowState.subscribe(take);
  take();
  addEventListener('visibilitychange', () => {
    followed?.typing.flush();
    keeper?.keepNow();
  });
  const look = (): void => {
    const { stage } = link.getState();
    if (stage === 'ended' || stage === 'removed') {
      // A guest's browser keeps nothing of a workshop that is over.
      keeper?.stop();
      void unsentEdits.forgetAll(workshop);
      useSeatWay.setState({ way: null });
    } else if (stage === 'seated' && link.kept) {
      const unsent = (): BroughtEdits | undefined => {
        followed?.typing.flush();
        const update = keeper?.unsent();
        return update && { workshop, update };
      };
      useSeatWay.setState({ way: { seat: link.kept, unsent } });
    }
  };
  link.subscribe(look);
  look();
}

const roleNews = { editor: seatTexts.roleEditor, observer: seatTexts.roleObserver, facilitator: seatTexts.roleFacilitator } as const;

/** The window knows at once what it may do now, and so does the person. */
function followRole(name: string, role: SeatRole): void {
  const { app } = useWindowState.getState();
  if (!app?.seat || app.seat.role === role) return;
  useWindowState.setState({ app: { ...app, seat: { name, role } } });
  showNotice(roleNews[role]);
}
