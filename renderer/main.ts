import { showFirstPicture } from './canvas/firstPicture/firstPicture.ts';
import { isSeatPage, openSocketAhead, startAhead } from './session/headStart.ts';
import { comesBackWhole, readRemembered } from './session/rememberedPlan.ts';

/** How long the window's own scripts wait for the host's first answer, ms: the plan's picture comes before them where it can. */
const patience = 120;

async function startWindow(): Promise<void> {
  // The host answers while the window's own script is still being read.
  const plan = readRemembered();
  const described = startAhead(plan);
  const pictured = comesBackWhole() ? showFirstPicture(described) : undefined;
  const waited = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
  // Without a plan of its own the window may open one that the host was started with.
  const startsWithPlan = described.then((answer) => answer.ok && answer.value.startWith !== undefined, () => false);
  const hasPlan = plan !== undefined || (await Promise.race([startsWithPlan, waited]));
  if (hasPlan) {
    openSocketAhead();
    readPlanScripts();
  }
  await Promise.race([pictured, waited]);
  // Asked for by what is written with them, they would come after the window's first frame, and have all of it laid out anew.
  void document.fonts.load("1em 'Inter Variable'");
  void import('./window.tsx');
  if (hasPlan) void import('./planParts.ts');
}

/** The scripts that only a plan needs lie ready in the page; here they begin to be read, without being run. */
function readPlanScripts(): void {
  const scripts = document.querySelector<HTMLTemplateElement>('template#plan-scripts');
  if (scripts) document.head.append(scripts.content);
}

// At a workshop's canvas there is nobody to ask before somebody has said who they are.
if (isSeatPage()) void import('./window.tsx');
else void startWindow();
