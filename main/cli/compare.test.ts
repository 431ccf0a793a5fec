import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { setPlanField } from '../../shared/edits/fields.ts';
import { edit, expectRefusal, inOwnFolder, kehys, path } from './fixtures/typedCommands.ts';

inOwnFolder();

describe('kehys compare', () => {
  const make = async (name: string, title: string): Promise<void> => {
    await kehys(['new', name, '--title', title]);
    await edit(name, (context) => void setPlanField(context, { key: 'company', value: title }));
  };

  it('shows plans side by side, without changing or locking them', async () => {
    await make('a.kehys', 'Acme');
    await make('b.kehys', 'Bolt');
    const before = await readFile(path('a.kehys'));
    const beside = await readdir(path(''));
    const { code, out, err } = await kehys(['compare', 'a.kehys', 'b.kehys']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Acme\n {2}Gap .*\n[^]*\nBolt\n/);
    expect(await readFile(path('a.kehys'))).toEqual(before);
    expect(await readdir(path(''))).toEqual(beside);
  });

  it('takes a folder, and names what it cannot read with its reason', async () => {
    await make('a.kehys', 'Acme');
    await writeFile(path('broken.kehys'), 'PK no more');
    const { code, out, err } = await kehys(['compare', '.', '--json']);
    expect(code).toBe(0);
    expect(err).toMatch(/^broken\.kehys: .+\n$/);
    const told = JSON.parse(out) as { plans: { company: string }[]; notCompared: { file: string; code: string }[] };
    expect(told.plans.map(({ company }) => company)).toEqual(['Acme']);
    expect(told.notCompared).toEqual([expect.objectContaining({ file: 'broken.kehys', code: 'file-not-ours' })]);
    expectRefusal(await kehys(['compare', 'broken.kehys']), /broken\.kehys/);
    expectRefusal(await kehys(['compare', 'missing.kehys']), /missing\.kehys/);
  });

  it('leaves no client’s name in what it makes where names are hidden', async () => {
    await make('Zyxwv.kehys', 'Zyxwv Oy');
    await writeFile(path('Zyxwv broken.kehys'), 'PK no more');
    const { out } = await kehys(['compare', '.', '--json', '--hide-names'], { language: 'fi' });
    expect(out).toContain('Asiakas A');
    expect(out.toLowerCase()).not.toContain('zyxwv');
    const { exported } = await kehys(['compare', 'Zyxwv.kehys', '--to', 'csv', '-o', 'out.csv', '--hide-names']);
    expect(JSON.stringify(exported).toLowerCase()).not.toContain('zyxwv');
  });

  it('makes a file in the form that is asked for, and never over another one', async () => {
    await make('a.kehys', 'Acme');
    const { code, exported, err } = await kehys(['compare', 'a.kehys', '--to', 'pdf', '-o', 'out.pdf', '--lang', 'fi']);
    expect([code, err]).toEqual([0, `Wrote ${path('out.pdf')} (3 pages).\n`]);
    expect(exported).toEqual([expect.objectContaining({ format: 'pdf', paper: 'a4', time: '2026-03-04T12:00:00.000Z' })]);
    expectRefusal(await kehys(['compare', 'a.kehys', '--to', 'pdf', '-o', 'out.pdf']), /out\.pdf/);
    expectRefusal(await kehys(['compare', 'a.kehys', '--to', 'csv', '-o', 'a.kehys']), /a\.kehys/);
  });
});
