import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { recordRevision } from '../history/recordRevision.ts';
import { emptyHistory } from '../history/history.ts';
import { planToCanvas } from '../interchange/planToCanvas.ts';
import { parsePlanJson } from '../interchange/parsePlanJson.ts';
import { planOf } from '../plan/livePlan.ts';
import { largestPicture, largestPictures, pictureNamed, pictureOn, pictureSize } from '../plan/pictures.ts';
import { pictureNameOf } from '../plan/pictureNameOf.ts';
import { planToJson, planToJsonWithPictures } from '../plan/planJson.ts';
import { otherPicture, smallPicture, smallPictureName } from '../plan/testing/smallPicture.ts';
import { clipOf, pasteClip } from './clips.ts';
import { setField } from './fields.ts';
import { addPicture } from './pictures.ts';
import { replacePlan } from './replacePlan.ts';
import { workbench } from './testing/workbench.ts';

const at = { x: 10, y: 20 };
const picture = { name: smallPictureName, bytes: smallPicture, at, width: 240, height: 160 };

describe('a picture on the canvas', () => {
  it('is a note that names it; equal ones are kept once', () => {
    const bench = workbench();
    const id = bench.make(addPicture, picture);
    bench.make(addPicture, picture);
    expect(bench.item(id)).toMatchObject({ type: 'note', fields: { picture: smallPictureName }, x: 10, width: 240 });
    expect([...(bench.plan().pictures ?? [])]).toEqual([[smallPictureName, smallPicture]]);
    expect(pictureNamed(bench.plan(), pictureOn(bench.item(id)))).toMatchObject({ width: 24, height: 16 });
  });

  it('is refused where its bytes are none, too many, or more than a plan takes, and then nothing is written', () => {
    const bench = workbench();
    const refused = (bytes: Uint8Array): unknown => addPicture(bench.context, { ...picture, name: pictureNameOf(bytes), bytes });
    expect(refused(Uint8Array.of(0xff, 0xd8, 0xff))).toMatchObject({ failure: { code: 'picture-unfit' } });
    expect(refused(otherPicture(1, largestPicture + 1))).toMatchObject({ failure: { code: 'picture-unfit' } });
    expect(bench.plan().items.size).toBe(0);
    for (let mark = 0; mark < largestPictures / 400_000; mark++) bench.make(addPicture, { ...picture, name: String(mark).padStart(64, '0'), bytes: otherPicture(mark, 400_000) });
    expect(refused(smallPicture)).toMatchObject({ failure: { code: 'pictures-too-many', details: { limit: 20 } } });
  });

  it('goes along into another plan when it is copied, as a clip and as plan JSON', () => {
    const [bench, other] = [workbench(), workbench()];
    const id = bench.make(addPicture, picture);
    bench.make(setField, { id, key: 'text', value: 'The wall' });
    const [pasted = ''] = other.make(pasteClip, { clip: clipOf(bench.plan(), [id]), at });
    expect(pictureNamed(other.plan(), pictureOn(other.item(pasted)))?.bytes).toEqual(smallPicture);
    const parsed = parsePlanJson(JSON.stringify(planToJsonWithPictures(bench.plan())), () => 'new');
    expect(parsed).toMatchObject({ ok: true, value: { plan: { pictures: new Map([[smallPictureName, smallPicture]]) } } });
    expect(parsePlanJson(planToCanvas(bench.plan(), 'en'), () => 'new')).toEqual(parsed);
  });

  it('is not brought in by JSON that calls something else a picture: the card says that it is missing', () => {
    const bench = workbench();
    bench.make(addPicture, picture);
    const json = { ...planToJson(bench.plan()), pictures: { [smallPictureName]: 'bm90IGEgcGljdHVyZQ==' } };
    const parsed = parsePlanJson(JSON.stringify(json), () => 'new');
    expect(parsed).toMatchObject({ ok: true });
    if (parsed.ok) expect(pictureNamed(parsed.value.plan, smallPictureName)).toBeUndefined();
  });

  it('is no part of a revision, whose hash and texts name it alone, and is there when the revision is restored', () => {
    const bench = workbench();
    bench.make(addPicture, picture);
    const facts = { label: 'One', author: 'A', reason: '', kind: 'named', time: '2026-11-28T10:00:00.000Z' } as const;
    const recorded = recordRevision(emptyHistory, bench.plan(), facts, (text) => String(text.length).padStart(64, '0'));
    if (!recorded.ok) throw new Error('not recorded');
    const [state] = [...recorded.value.history.states.values()];
    expect([...(state?.parts()?.values() ?? [])].join('')).toContain(smallPictureName);
    const then = state?.plan();
    expect(then?.pictures).toBeUndefined();
    for (const id of bench.plan().items.keys()) bench.context.document.items.delete(id);
    if (then) bench.make(replacePlan, then);
    const restored = planOf(bench.context.document.doc);
    expect([...restored.items.values()].map((item) => pictureNamed(restored, pictureOn(item))?.width)).toEqual([24]);
  });

  it('keeps its bytes when it is undone or deleted, for redo and for who used them elsewhere meanwhile; a copy of the plan as JSON leaves them out', () => {
    const bench = workbench();
    const id = bench.make(addPicture, picture);
    const elsewhere = workbench();
    Y.applyUpdate(elsewhere.doc, Y.encodeStateAsUpdate(bench.doc));
    bench.undo.undo();
    expect(bench.plan().items.size).toBe(0);
    expect(bench.plan().pictures?.get(smallPictureName)).toEqual(smallPicture);
    expect(planToJsonWithPictures(bench.plan())).not.toHaveProperty('pictures');
    // A window that still shows it lays another card with it, and never sends bytes that all have.
    const other = elsewhere.make(addPicture, picture);
    Y.applyUpdate(bench.doc, Y.encodeStateAsUpdate(elsewhere.doc, Y.encodeStateVector(bench.doc)));
    expect([...bench.plan().items.keys()]).toEqual([other]);
    expect(pictureNamed(bench.plan(), pictureOn(bench.item(other)))?.width).toBe(24);
    bench.undo.redo();
    expect(pictureNamed(bench.plan(), pictureOn(bench.item(id)))?.width).toBe(24);
  });

  it('is a JPEG that is whole, of a size that can be shown', () => {
    expect(pictureSize(smallPicture)).toEqual({ width: 24, height: 16 });
    expect(pictureSize(smallPicture.slice(0, -2))).toBeUndefined();
    expect(pictureSize(otherPicture(3, 150_000))).toEqual({ width: 24, height: 16 });
    expect(pictureSize(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBeUndefined();
  });
});
