import { describe, expect, it } from 'vitest';
import { picturesBeside, planToCanvas } from '../interchange/planToCanvas.ts';
import { itemsOfType, type Plan } from '../plan/plan.ts';
import { pictureNamed, pictureOn } from '../plan/pictures.ts';
import { otherPicture, smallPicture, smallPictureName } from '../plan/testing/smallPicture.ts';
import { pictureNameOf } from '../plan/pictureNameOf.ts';
import { addPicture } from '../edits/pictures.ts';
import { setField } from '../edits/fields.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { arrangeImport } from './arrangeImport.ts';
import { gatherPictures, picturedIn, pathBeside, type BesidePicture } from './canvasPictures.ts';
import { findParts } from './importMapping.ts';
import { planOfImport } from './makeImported.ts';
import { outlineOf } from './testing/bringIn.ts';

const picture = { name: smallPictureName, bytes: smallPicture, width: 24, height: 16 };
const place = { x: 10, y: 20, width: 300, height: 200 };
const canvasOf = (...files: readonly string[]): string => JSON.stringify({ nodes: files.map((file, index) => ({ id: `n${index}`, type: 'file', file, ...place, mine: index })), edges: [] });

async function brought(canvas: string, read: (path: readonly string[]) => Promise<BesidePicture>) {
  const outline = outlineOf('a.canvas', canvas);
  const pictures = await gatherPictures(picturedIn(outline), undefined, read);
  let next = 0;
  return arrangeImport({ outline, mapping: findParts(outline).guess, pictures, newId: () => `i${next++}`, language: 'en' });
}
const remarked = ({ remarks }: { readonly remarks: readonly { readonly text: { readonly en: unknown }; readonly example?: string; readonly count: number }[] }) => remarks.map(({ example, count }) => [count, example]);

describe('the pictures that a canvas shows', () => {
  it('become pictures where they were drawn, and the canvas comes out as it was', async () => {
    const canvas = canvasOf('in/wall.png', 'notes.md');
    const asked: string[] = [];
    const made = await brought(canvas, async (path) => {
      asked.push(path.join('/'));
      return picture;
    });
    expect(asked).toEqual(['in/wall.png']);
    const plan: Plan = planOfImport(made, 'en');
    const [note] = itemsOfType(plan, 'note').filter((item) => pictureOn(item) !== '');
    expect(note).toMatchObject({ fields: { picture: smallPictureName }, width: 300, height: 200 });
    expect(note && pictureNamed(plan, pictureOn(note))?.bytes).toEqual(smallPicture);
    expect(JSON.parse(planToCanvas(plan, 'en', 'Beside'))).toMatchObject(JSON.parse(canvas) as object);
  });

  it('are not looked for outside its folder, and it is said', async () => {
    for (const file of ['../wall.png', '/etc/passwd.png', 'a/../../wall.png', 'C:/wall.png', 'C:wall.png', '..\\wall.png', '\\\\host\\share\\wall.png', 'https://example.com/wall.png', 'file:///wall.png', 'data:image/x.png', 'a\u0000.png', 'a\n.png', `${'a/'.repeat(600)}wall.png`, '..', './..', '']) {
      expect(pathBeside(file)).toBeUndefined();
    }
    const made = await brought(canvasOf('../../etc/passwd.jpg', 'ok/./wall.png'), async (path) => {
      expect(path).toEqual(['ok', 'wall.png']);
      return 'missing';
    });
    expect(remarked(made)).toEqual([[1, '../../etc/passwd.jpg'], [1, 'ok/wall.png']]);
    expect(made.items.map(({ fields }) => fields)).toEqual([{ text: '../../etc/passwd.jpg' }, { text: 'ok/./wall.png' }]);
  });

  it('are read once each, and no more of them than a plan takes', async () => {
    let mark = 0;
    const files = Array.from({ length: 60 }, (_, index) => `${index % 55}.jpg`);
    const made = await brought(canvasOf(...files), async () => {
      const bytes = otherPicture(mark++, 399_000);
      return { name: pictureNameOf(bytes), bytes, width: 24, height: 16 };
    });
    expect(mark).toBe(55);
    expect(made.pictures.size).toBe(50);
    expect(remarked(made)).toEqual([[5, '50.jpg']]);
  });

  it('of a plan are files beside its canvas where such can lie, else texts that name them', () => {
    const bench = workbench();
    const id = bench.make(addPicture, { ...picture, at: { x: 0, y: 0 } });
    bench.make(setField, { id, key: 'alt', value: 'The wall' });
    const file = `${smallPictureName.slice(0, 16)}.jpg`;
    const nodes = (folder?: string): unknown => (JSON.parse(planToCanvas(bench.plan(), 'en', folder)) as { readonly nodes: unknown }).nodes;
    expect(nodes('Plan – pictures')).toMatchObject([{ type: 'file', file: `Plan – pictures/${file}` }]);
    expect(nodes()).toMatchObject([{ type: 'text', text: 'The wall' }]);
    expect([...picturesBeside(bench.plan())]).toEqual([[file, smallPicture]]);
  });
});
