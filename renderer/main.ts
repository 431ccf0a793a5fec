import { showFirstPicture } from './canvas/firstPicture/firstPicture.ts';
import { isSeatPage, startAhead } from './session/headStart.ts';

/** How long the window's own scripts wait for the host's first answer, ms: the plan's picture comes before them where it can. */
const patience = 120;

function startWindow(): void {
  // The host answers while the window's own script is still being read.
  const described = startAhead();
  const waited = new Promise<void>((resolve) => setTimeout(resolve, patience));
  void Promise.race([showFirstPicture(described), waited]).then(() => import('./window.tsx'));
}

// At a workshop's canvas there is nobody to ask before somebody has said who they are.
if (isSeatPage()) void import('./window.tsx');
else startWindow();
