import { expect, test } from 'vitest';
import { setPlanField } from '../../shared/edits/fields.ts';
import { planOf } from '../../shared/plan/livePlan.ts';
import { readPlanFile } from '../services/planFile/planFile.ts';
import { edit, expectRefusal, inOwnFolder, kehys, path } from './fixtures/typedCommands.ts';

inOwnFolder();

test('kehys earlier lists the files that saves replaced, says what differs since, makes a copy, and deletes all; restore takes one', async () => {
  await kehys(['new', 'plan.kehys', '--title', 'Spring']);
  expect(await kehys(['earlier', 'plan.kehys'])).toMatchObject({ code: 0, out: '', err: 'No earlier files are kept of this plan.\n' });
  await edit('plan.kehys', (context) => setPlanField(context, { key: 'company', value: 'Saaristo' }));
  const listed = (await kehys(['earlier', 'plan.kehys'])).out;
  expect(listed).toMatch(/^file:\d+ {2}.+ {2}\d+\s+kB\n$/);
  const [id = ''] = listed.split(' ');
  expect((await kehys(['earlier', 'plan.kehys', id])).out).toBe('Plan: “Company” is “Saaristo”\n');
  expect((await kehys(['earlier', 'plan.kehys', id, '-o', 'copy.kehys'])).code).toBe(0);
  expectRefusal(await kehys(['earlier', 'plan.kehys', id, '-o', 'copy.kehys']), /exists already/);
  expectRefusal(await kehys(['earlier', 'plan.kehys', 'file:12']), /not kept any more/);
  expect((await kehys(['restore', 'plan.kehys', id, '--author', 'Anna'])).code).toBe(0);
  const plans = await Promise.all(['copy.kehys', 'plan.kehys'].map((name) => readPlanFile(path(name))));
  expect(plans.map((read) => (read.ok ? planOf(read.value.doc).fields['company'] : read.failure.code))).toEqual([undefined, undefined]);
  expect((await kehys(['earlier', 'plan.kehys', '--delete'])).err).toMatch(/earlier files? (was|were) deleted/);
  expect(JSON.parse((await kehys(['earlier', 'plan.kehys', '--json'])).out)).toEqual({ files: [] });
});
