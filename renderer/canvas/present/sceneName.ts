import { canvasTexts } from '../../../shared/messages/canvas.ts';
import type { useSay } from '../../session/useSay.ts';
import type { Scene } from './scenes.ts';

/** What a scene is called on the screen. */
export function sceneName(scene: Scene, say: ReturnType<typeof useSay>): string {
  switch (scene.kind) {
    case 'plan':
      return say(canvasTexts.wholePlan);
    case 'ring':
      return say(canvasTexts.ring);
    case 'view':
      return scene.view.name || say(canvasTexts.untitled);
    case 'area':
      return scene.title || say(canvasTexts.untitled);
  }
}
