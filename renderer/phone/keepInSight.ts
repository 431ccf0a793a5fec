/** What is left free around what is being written, px. */
const room = 12;

/** Brings what is being written into what the keyboard leaves of the screen, and its button where both have room. */
export function bringIntoSight(): void {
  const [seen, field] = [window.visualViewport, document.activeElement];
  if (!seen || !field?.matches('textarea, input[type="text"]')) return;
  const { top, bottom } = field.getBoundingClientRect();
  const button = field.closest('form')?.querySelector('.send')?.getBoundingClientRect().bottom ?? bottom;
  const end = button - top + 2 * room <= seen.height ? button : bottom;
  const [above, below] = [top - room - seen.offsetTop, end + room - seen.offsetTop - seen.height];
  if (above < 0 || below > 0) window.scrollBy(0, above < 0 ? above : Math.min(above, below));
}

/** Sees to it that the keyboard, when it comes up, hides nothing of that. */
export function keepInSight(): void {
  window.visualViewport?.addEventListener('resize', bringIntoSight);
}
