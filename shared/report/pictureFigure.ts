import { pictureNamed, pictureOn, picturesOn } from '../plan/pictures.ts';
import { nameOfItem } from '../plan/itemNames.ts';
import { itemsOfType, textOf, titleOf, type Box, type Item } from '../plan/plan.ts';
import type { Figure, PicturePrimitive } from './figure.ts';
import type { Block } from './report.ts';
import type { ReportContext } from './reportContext.ts';

/** What an item's picture is in words: those written for who cannot see it, else what it is called. '' where it carries none. */
export function wordsOfPicture({ language, plan }: Pick<ReportContext, 'language' | 'plan'>, item: Item): string {
  return pictureOn(item) === '' ? '' : textOf(item.fields, 'alt').trim() || nameOfItem(plan, item, language);
}

/** An item's picture in a box; undefined where it carries none, or one whose bytes the plan does not have. */
export function picturePrimitive(context: ReportContext, item: Item, { x, y, width, height }: Box): PicturePrimitive | undefined {
  const picture = pictureNamed(context.plan, pictureOn(item));
  return picture && { kind: 'picture', x, y, width, height, name: picture.name, alt: wordsOfPicture(context, item) };
}

/** The pictures of all notes, each large enough to be looked at, with its caption. */
export function pictureBlocks(context: ReportContext): readonly Block[] {
  return itemsOfType(context.plan, 'note').flatMap((item): readonly Block[] => {
    const picture = pictureNamed(context.plan, pictureOn(item));
    if (!picture) return [];
    const box = { x: 0, y: 0, width: 480, height: (480 * picture.height) / picture.width };
    const drawn = picturePrimitive(context, item, box);
    const figure: Figure = { viewBox: box, primitives: drawn ? [drawn] : [], description: wordsOfPicture(context, item), pictures: picturesOn(context.plan, [item]) };
    return [{ kind: 'figure', figure, caption: titleOf(item).split('\n')[0] ?? '', extent: 'column' }];
  });
}
