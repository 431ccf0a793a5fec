import { describe, expect, it } from 'vitest';
import { itemNameIn } from '../history/comparePlans.ts';
import { describeChange } from '../history/describeChange.ts';
import { setField } from '../edits/fields.ts';
import { addPicture } from '../edits/pictures.ts';
import { addItem } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { nameOfItem, shownName } from './itemNames.ts';
import { smallPicture, smallPictureName } from './testing/smallPicture.ts';

const picture = { name: smallPictureName, bytes: smallPicture, at: { x: 0, y: 0 }, width: 240, height: 160 };

describe('the name of an item', () => {
  it('is its title; of a picture its caption, else the words for who cannot see it, else that it is a picture', () => {
    const bench = workbench();
    const id = bench.make(addPicture, picture);
    const name = (): string => nameOfItem(bench.plan(), bench.item(id), 'fi');
    expect(name()).toBe('Kuva');
    bench.make(setField, { id, key: 'alt', value: ' Seinä täynnä lappuja ' });
    expect(name()).toBe('Seinä täynnä lappuja');
    bench.make(setField, { id, key: 'text', value: 'Työpaja' });
    expect(name()).toBe('Työpaja');
  });

  it('tells pictures without words by numbers in the plan’s order, as long as there are several', () => {
    const bench = workbench();
    const ids = [1, 2, 3].map(() => bench.make(addPicture, picture));
    const names = (): readonly string[] => ids.map((id) => nameOfItem(bench.plan(), bench.item(id), 'en'));
    expect(names()).toEqual(['Picture 1', 'Picture 2', 'Picture 3']);
    expect(shownName(bench.item(ids[1] ?? ''), 'en')).toBe('Picture');
    bench.make(setField, { id: ids[0] ?? '', key: 'text', value: 'The wall' });
    expect(names()).toEqual(['The wall', 'Picture 1', 'Picture 2']);
    bench.make(setField, { id: ids[1] ?? '', key: 'alt', value: 'The door' });
    expect(names()).toEqual(['The wall', 'The door', 'Picture']);
  });

  it('is empty for a note or goal that says nothing: the place it is named in has words for that', () => {
    const bench = workbench();
    const note = bench.make(addItem, { type: 'note', fields: { alt: 'no picture, no alternative' }, at: { x: 0, y: 0 } });
    expect(nameOfItem(bench.plan(), bench.item(note), 'en')).toBe('');
    expect(shownName(bench.item(note), 'fi')).toBe('Muistilappu');
  });

  it('is what the history calls a picture that came and went', () => {
    const bench = workbench();
    const ids = [1, 2].map(() => bench.make(addPicture, picture));
    const item = itemNameIn(bench.plan(), bench.item(ids[1] ?? ''));
    expect(describeChange({ kind: 'itemAdded', item }, 'en')).toContain('Picture 2');
    bench.make(setField, { id: ids[1] ?? '', key: 'alt', value: 'The door' });
    expect(itemNameIn(bench.plan(), bench.item(ids[1] ?? ''))).toMatchObject({ title: 'The door' });
  });
});
