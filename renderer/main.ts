import { showFirstPicture } from './canvas/firstPicture/firstPicture.ts';
import { isSeatPage, startAhead } from './session/headStart.ts';
import { comesBackWhole, readRemembered } from './session/rememberedPlan.ts';

/** How long the window's own scripts wait for the host's first answer, ms: the plan's picture comes before them where it can. */
const patience = 120;

function startWindow(): void {
  // The host answers while the window's own script is still being read.
  const plan = readRemembered();
  const described = startAhead(plan);
  const pictured = comesBackWhole() ? showFirstPicture(described) : undefined;
  if (plan === undefined) {
    void import('./window.tsx');
    return;
  }
  readPlanScripts();
  const waited = new Promise<void>((resolve) => setTimeout(resolve, patience));
  void Promise.race([pictured, waited]).then(() => Promise.all([import('./window.tsx'), import('./planParts.ts')]));
}

/** The scripts that only a plan needs lie ready in the page; here they begin to be read, without being run. */
function readPlanScripts(): void {
  const scripts = document.querySelector<HTMLTemplateElement>('template#plan-scripts');
  if (scripts) document.head.append(scripts.content);
}

// At a workshop's canvas there is nobody to ask before somebody has said who they are.
if (isSeatPage()) void import('./window.tsx');
else startWindow();
