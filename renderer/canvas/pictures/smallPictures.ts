import { pictureNamed, pictureOn } from '../../../shared/plan/pictures.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { useWindowState } from '../../session/windowState.ts';
import { blobOf } from './pictureAddress.ts';

/** Pixels of the longest side that the canvas's picture draws with: a card's size at twice the screen's pixels. */
const longestSide = 640;

/** Each picture once, decoded; null while it is, or where it cannot be. */
const decoded = new WeakMap<Uint8Array, ImageBitmap | null>();

/**
 * What is drawn of an item's picture; null: it is on its way, and `onReady` is called; undefined: it carries none that can be shown.
 * Pictures are kept once for all times, so those of the past are found with the plan as it is now.
 */
export function smallPicture(item: Item, onReady: () => void): ImageBitmap | null | undefined {
  const name = pictureOn(item);
  const { session } = useWindowState.getState();
  const picture = name === '' || !session ? undefined : pictureNamed(session.plan, name);
  if (!picture) return undefined;
  const { bytes, width, height } = picture;
  const known = decoded.get(bytes);
  if (known !== undefined) return known;
  decoded.set(bytes, null);
  const scale = Math.min(1, longestSide / Math.max(width, height));
  void createImageBitmap(blobOf(bytes), { resizeWidth: Math.max(1, Math.round(width * scale)), resizeHeight: Math.max(1, Math.round(height * scale)), resizeQuality: 'medium' }).then(
    (small) => {
      decoded.set(bytes, small);
      onReady();
    },
    // What looked like a picture is none: its card stays without.
    () => undefined,
  );
  return null;
}
