/** What is left free around what is being written, px. */
const room = 12;

/** Sees to it that the keyboard, when it comes up, hides neither the field that is written in nor, where both have room, its button. */
export function keepInSight(): void {
  const seen = window.visualViewport;
  seen?.addEventListener('resize', () => {
    const field = document.activeElement;
    if (!field?.matches('textarea, input[type="text"]')) return;
    const { top, bottom } = field.getBoundingClientRect();
    const button = field.closest('form')?.querySelector('.send')?.getBoundingClientRect().bottom ?? bottom;
    const end = button - top + 2 * room <= seen.height ? button : bottom;
    const [above, below] = [top - room - seen.offsetTop, end + room - seen.offsetTop - seen.height];
    if (above < 0 || below > 0) window.scrollBy(0, above < 0 ? above : Math.min(above, below));
  });
}
