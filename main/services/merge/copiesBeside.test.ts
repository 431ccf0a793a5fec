import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { setField } from '../../../shared/edits/fields.ts';
import { addItem } from '../../../shared/edits/items.ts';
import { editContextOf } from '../../../shared/edits/editContext.ts';
import { LivePlan, planOf } from '../../../shared/plan/livePlan.ts';
import { wordFailure, type Result } from '../../../shared/messages/failures.ts';
import { changeFile, companyOf, setCompany } from '../fixtures/openSessions.ts';
import { temporaryServices, type TemporaryServices } from '../fixtures/temporaryServices.ts';
import { readPlanFile } from '../planFile/planFile.ts';

let kehys: TemporaryServices | undefined;
afterEach(() => kehys?.remove());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(wordFailure(result.failure, 'en'));
  return result.value;
}

const copyName = 'Harbour (Ben’s conflicted copy 2026-11-28).kehys';

/** A plan that is open, and a cloud folder's copy of it beside. */
async function besideACopy() {
  kehys = await temporaryServices();
  const { services, plansFolder } = kehys;
  const { session } = value(await services['plans.create']({ template: 'holistic', language: 'en', title: 'Harbour' }));
  value(await services['plans.save']({ session }));
  const [own, copy] = [join(plansFolder, 'Harbour.kehys'), join(plansFolder, copyName)];
  await copyFile(own, copy);
  const list = async () => value(await services['copies.list']({ session })).copies;
  return { services, plansFolder, session, own, copy, list };
}

describe('a copy that a cloud folder left beside an open plan', () => {
  it('is offered as long as it holds what the plan lacks', async () => {
    const { list, copy, plansFolder } = await besideACopy();
    expect(await list()).toEqual([]);
    await changeFile(copy, (doc) => setCompany(doc, 'Harbour Ltd'));
    expect((await list()).map(({ name }) => name)).toEqual([copyName]);
    await copyFile(copy, join(plansFolder, 'Another name.kehys'));
    expect(await list()).toHaveLength(1);
  });

  it('is not offered where only its name is alike', async () => {
    const { list, services, plansFolder } = await besideACopy();
    const other = value(await services['plans.create']({ template: 'holistic', language: 'en', title: 'Other' }));
    value(await services['plans.save']({ session: other.session }));
    await copyFile(join(plansFolder, 'Other.kehys'), join(plansFolder, 'Harbour (1).kehys'));
    expect(await list()).toEqual([]);
  });

  it('is merged as a revision that follows both, by what was chosen, and stays until it is put away', async () => {
    const { services, session, own, copy, list, plansFolder } = await besideACopy();
    await changeFile(own, (doc) => setCompany(doc, 'Harbour Oy'));
    await changeFile(copy, (doc) => {
      setCompany(doc, 'Harbour Ltd');
      const live = new LivePlan(doc);
      const added = addItem(editContextOf(live, Math.random), { type: 'note' });
      if (added.ok) setField(editContextOf(live, Math.random), { id: added.value, key: 'text', value: 'From Ben' });
      live.close();
    });
    value(await services['plans.save']({ session }));
    const [found] = await list();
    const from = { file: found?.file ?? '' };
    const looked = value(await services['copies.look']({ session, from }));
    expect(looked).toMatchObject({ name: copyName, isNews: true, mine: 1 });
    const [clash, ...others] = looked.clashes;
    expect(others).toEqual([]);
    expect(value(await services['history.list']({ session })).revisions.map(({ label }) => label)).not.toContain('Two copies merged');

    value(await services['copies.merge']({ session, from, author: 'Aino', choices: { [clash?.matter ?? '']: 'other' } }));
    const merged = await readPlanFile(own);
    expect(merged.ok && [companyOf(merged.value.doc), [...planOf(merged.value.doc).items.values()].some(({ fields }) => fields['text'] === 'From Ben')]).toEqual(['Harbour Ltd', true]);
    const [revision] = value(await services['history.list']({ session })).revisions;
    expect(revision).toMatchObject({ label: 'Two copies merged', author: 'Aino', parents: [expect.any(String), expect.any(String)] });
    expect(await list()).toEqual([]);
    expect(await readdir(plansFolder)).toContain(copyName);

    expect(value(await services['copies.putAway']({ session, ...from }))).toEqual({ folder: 'Merged copies' });
    expect(await readdir(join(plansFolder, 'Merged copies'))).toEqual([copyName]);
    expect(await readdir(plansFolder)).not.toContain(copyName);
  });

  it('is not moved while it is open, and neither is the plan’s own file', async () => {
    const { services, session, copy, plansFolder } = await besideACopy();
    await changeFile(copy, (doc) => setCompany(doc, 'Harbour Ltd'));
    const [found] = value(await services['copies.list']({ session })).copies;
    value(await services['plans.open']({ file: found?.file ?? '' }));
    expect(await services['copies.putAway']({ session, file: found?.file ?? '' })).toMatchObject({ failure: { code: 'copy-open' } });
    expect(await services['copies.putAway']({ session, file: session })).toMatchObject({ failure: { code: 'copy-open' } });
    expect(await services['copies.look']({ session, from: { file: session } })).toMatchObject({ failure: { code: 'copy-same-file' } });
    expect(await readdir(plansFolder)).toContain(copyName);
  });

  it('may be any file that is chosen, if it is a copy', async () => {
    const { services, session, copy } = await besideACopy();
    await changeFile(copy, (doc) => setCompany(doc, 'Harbour Ltd'));
    const read = await readFile(copy);
    const from = { name: 'From an e-mail.kehys', bytes: read.toString('base64') };
    expect(value(await services['copies.look']({ session, from }))).toMatchObject({ isNews: true, theirs: 1, clashes: [] });
    const stranger = value(await services['plans.create']({ template: 'holistic', language: 'en', title: 'Stranger' }));
    expect(await services['copies.look']({ session: stranger.session, from })).toMatchObject({ failure: { code: 'copies-unrelated' } });
  });
});
