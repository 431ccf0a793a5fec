/**
 * Keeps the wheel with Ctrl – and pinching on a trackpad, which comes as the same – from zooming the page: the canvas
 * zooms by itself, and toolbars and panels grown past the window could not be used.
 */
export function keepPageZoom(target: Window): void {
  target.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { passive: false });
}
