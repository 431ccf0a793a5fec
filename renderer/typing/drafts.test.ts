import { expect, test } from 'vitest';
import { addItem, deleteItems } from '../../shared/edits/items.ts';
import { workbench } from '../../shared/edits/testing/workbench.ts';
import { dialogId, draftId, openDrafts } from './draftId.ts';
import { Drafts, type DraftStorage } from './drafts.ts';
import { storageOf } from './testing/typingBench.ts';

const draftsOf = (storage: DraftStorage, clients: readonly number[], onUnkept = (): void => undefined): Drafts => {
  const drafts = new Drafts({ storage: () => storage, clients: () => clients, onUnkept });
  drafts.load();
  return drafts;
};

test('a draft is there when the document is opened again, also after others have written to it', () => {
  const storage = storageOf();
  draftsOf(storage, [71, 12]).keep('plan/starts', '3.');
  const again = draftsOf(storage, [3, 12, 71, 900]);
  expect(again.get('plan/starts')).toBe('3.');
  again.keep('plan/starts');
  expect(draftsOf(storage, [12, 71]).get('plan/starts')).toBeUndefined();
  expect(storage.length).toBe(0);
});

test('another document’s drafts are not offered', () => {
  const storage = storageOf();
  draftsOf(storage, [12]).keep('plan/starts', '3.');
  expect(draftsOf(storage, [13, 120]).get('plan/starts')).toBeUndefined();
});

test('two windows that keep drafts at the same time lose none of them', () => {
  const storage = storageOf();
  const [one, other] = [draftsOf(storage, [12, 40]), draftsOf(storage, [12, 7])];
  one.keep('plan/starts', '3.');
  other.keep('plan/ends', '4.');
  one.keep('plan/client', 'x');
  other.keep('plan/starts');
  const again = draftsOf(storage, [7, 12, 40]);
  expect([...again.store.getState().texts]).toEqual(expect.arrayContaining([['plan/ends', '4.'], ['plan/client', 'x']]));
  expect(again.get('plan/starts')).toBe('3.');
});

test('what other programs left in the storage is no draft', () => {
  const storage = storageOf();
  for (const [key, text] of [['kehys.drafts.1', '{not json'], ['kehys.drafts.2', '["a"]'], ['kehys.drafts.3', '{"plan/starts":7}'], ['other', '{"plan/starts":"x"}']] as const) storage.setItem(key, text);
  expect(draftsOf(storage, [1, 2, 3]).store.getState().texts.get('plan/starts')).toBeUndefined();
});

test('a storage that is denied is told of, and the draft stays in the window', () => {
  let told = 0;
  const denied = new Drafts({
    storage: () => {
      throw new Error('SecurityError');
    },
    clients: () => [1],
    onUnkept: () => (told += 1),
  });
  denied.load();
  denied.keep('plan/starts', '3.');
  expect([denied.get('plan/starts'), denied.hasUnkept, told]).toEqual(['3.', true, 1]);
  denied.keep('plan/starts');
  expect([denied.hasUnkept, told]).toEqual([false, 1]);
});

test('drafts wait for the plan’s fields, not dialogs’, and those of a deleted item wait unseen', () => {
  const bench = workbench();
  const goal = bench.make(addItem, { type: 'goal' });
  const texts = new Map([
    [draftId({ kind: 'item', id: goal }, 'due'), '3.'],
    [draftId(undefined, 'starts'), '4.'],
    [draftId({ kind: 'entry', register: 'scenarios', entry: 'bold' }, 'name'), ''],
    [dialogId('record', 'label'), 'First'],
  ]);
  expect(openDrafts(texts, bench.plan())).toEqual([{ id: `item/${goal}/due`, item: goal }, { id: 'plan/starts' }, { id: 'entry/scenarios/bold/name' }]);
  bench.make(deleteItems, [goal]);
  expect(openDrafts(texts, bench.plan())).toHaveLength(2);
});
