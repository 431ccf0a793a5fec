import { showFirstPicture } from './canvas/firstPicture/firstPicture.ts';
import { isSeatPage, openSocketAhead, startAhead } from './session/headStart.ts';
import { comesBackWhole, readRemembered } from './session/rememberedPlan.ts';

/** How long the window's scripts wait for the host's first answer, ms, so that the picture of the plan can be drawn before them. */
const patience = 120;

async function startWindow(): Promise<void> {
  // Asked now, so that the host answers while the window's script is still being read.
  const plan = readRemembered();
  const described = startAhead(plan);
  const pictured = comesBackWhole() ? showFirstPicture(described) : undefined;
  const waited = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
  // A window without a plan may open the one that the host was started with.
  const startsWithPlan = described.then((answer) => answer.ok && answer.value.startWith !== undefined, () => false);
  const hasPlan = plan !== undefined || (await Promise.race([startsWithPlan, waited]));
  if (hasPlan) {
    openSocketAhead();
    readPlanScripts();
  }
  await Promise.race([pictured, waited]);
  // Requested now: later the font would arrive after the first frame and cause a second layout.
  void document.fonts.load("1em 'Inter Variable'");
  void import('./window.tsx');
  if (hasPlan) void import('./planParts.ts');
}

/** Begins to read the scripts that only a plan needs, without running them. */
function readPlanScripts(): void {
  const scripts = document.querySelector<HTMLTemplateElement>('template#plan-scripts');
  if (scripts) document.head.append(scripts.content);
}

// On a page for a workshop's canvas the host can only be asked after somebody has signed in.
if (isSeatPage()) void import('./window.tsx');
else void startWindow();
