import type { MethodOutput } from '../../../shared/contract/contract.ts';
import type { Result } from '../../../shared/messages/failures.ts';
import { rememberedFrame, type Frame } from './frame.ts';
import { paintPicture } from './paintPicture.ts';

let shown: HTMLCanvasElement | undefined;
let isOver = false;

/**
 * Shows the plan that the window opens with while the window itself is still read: where the canvas will lie, as it will be
 * drawn there. Settles when the picture is on the screen, or when there is none to show.
 */
export async function showFirstPicture(described: Promise<Result<MethodOutput<'app.describe'>>>): Promise<void> {
  const answer = await described.catch(() => undefined);
  if (!answer?.ok || !answer.value.picture) return;
  const { picture, preferences } = answer.value;
  const frame = rememberedFrame(preferences);
  if (!frame) return;
  await styled();
  if (isOver) return;
  showScheme(preferences.theme);
  const element = canvasAt(frame);
  const pen = element.getContext('2d');
  if (!pen) return;
  pen.scale(window.devicePixelRatio, window.devicePixelRatio);
  const style = getComputedStyle(document.documentElement);
  paintPicture(pen, picture, frame, (name) => style.getPropertyValue(`--${name}`).trim());
  document.body.append(element);
  shown = element;
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Whether the plan is to be seen already. */
export function isPictured(): boolean {
  return shown !== undefined;
}

/** What was to be seen first has come, or something else has. */
export function endFirstPicture(): void {
  if (isOver) return;
  isOver = true;
  shown?.remove();
  shown = undefined;
}

/** Settles when the page is there and has its colours. */
async function styled(): Promise<void> {
  if (document.readyState === 'loading') await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(({ sheet }) => sheet === null);
  await Promise.all(sheets.map((link) => new Promise((resolve) => ['load', 'error'].forEach((kind) => link.addEventListener(kind, resolve, { once: true })))));
}

/** Light or dark from the first moment on; later Mantine keeps it. */
function showScheme(theme: 'light' | 'dark' | 'system'): void {
  const isDark = theme === 'dark' || (theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
}

/** Over what the window mounts there, under its panels and tools, and nothing that a pointer meets. */
function canvasAt({ left, top, width, height }: Frame): HTMLCanvasElement {
  const element = document.createElement('canvas');
  element.width = Math.round(width * window.devicePixelRatio);
  element.height = Math.round(height * window.devicePixelRatio);
  element.ariaHidden = 'true';
  Object.assign(element.style, { position: 'fixed', zIndex: '0', pointerEvents: 'none', left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  return element;
}
