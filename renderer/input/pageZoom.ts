/**
 * Prevents Ctrl with the wheel, and pinching on a trackpad, from zooming the page: the canvas zooms itself, and toolbars and panels
 * larger than the window could not be used.
 */
export function keepPageZoom(target: Window): void {
  target.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { passive: false });
}
