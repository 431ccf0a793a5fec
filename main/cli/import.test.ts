import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../shared/plan/livePlan.ts';
import { titleOf, type Plan } from '../../shared/plan/plan.ts';
import { smallPicture, smallPictureName } from '../../shared/plan/testing/smallPicture.ts';
import { readPlanFile } from '../services/planFile/planFile.ts';
import { expectRefusal, inOwnFolder, kehys, path } from './fixtures/typedCommands.ts';

inOwnFolder();

async function planAt(name: string): Promise<Plan> {
  const read = await readPlanFile(path(name));
  if (!read.ok) throw new Error(read.failure.code);
  return planOf(read.value.doc);
}
const titles = (plan: Plan, type: string) => [...plan.items.values()].filter((item) => item.type === type).map(titleOf);

describe('kehys import', () => {
  it('alone makes nothing and tells what would become of a file, in words and as JSON', async () => {
    await writeFile(path('a.md'), '# Spring\n## Tavoitteet\n- Lisää yhteydenottoja\n![x](y.png)\n## Loput\n- jotain\n');
    const told = await kehys(['import', 'a.md'], { language: 'fi' });
    expect(told).toMatchObject({ code: 0, out: expect.stringContaining('Otsikon ”Tavoitteet” alla (1) → Some-tavoite\n'), err: expect.stringContaining('Huomaa: 1 kuva jää pois') });
    const { out } = await kehys(['import', 'a.md', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      format: 'markdown',
      title: 'Spring',
      parts: expect.arrayContaining([{ part: 'in:Tavoitteet', name: 'Under “Tavoitteet”', count: 1, samples: ['Lisää yhteydenottoja x'], becomes: 'goal', guessed: true }]),
      warnings: [expect.stringContaining('1 picture is left out')],
      file: null,
    });
    expect(await readdir(path(''))).toEqual(['a.md']);
  });

  it('makes a plan as --map says, never over another file', async () => {
    await writeFile(path('a.csv'), 'Task;Who;Extra\nOpen the chat;Aino;why\n');
    expect(await kehys(['import', 'a.csv', '-o', 'Plan.kehys', '--map', 'rows/Extra=gain', 'rows/Who=out'])).toMatchObject({ code: 0, out: '', err: expect.stringContaining('Made ') });
    const plan = await planAt('Plan.kehys');
    expect([...plan.items.values()].find(({ type }) => type === 'action')?.fields).toEqual({ title: 'Open the chat', gain: 'why' });
    expect(titles(plan, 'person')).toEqual([]);
    expectRefusal(await kehys(['import', 'a.csv', '-o', 'Plan.kehys']), /“Plan.kehys” exists already/);
    expectRefusal(await kehys(['import', 'a.csv', '--map', 'rows/Nothing=gain']), /no part “rows\/Nothing”. It has: rows/);
    expectRefusal(await kehys(['import', 'a.csv', '--map', 'rows=area']), /“rows” cannot become “area”. It can become: out, vision/);
    expectRefusal(await kehys(['import', 'a.csv', '-o', 'Other.kehys', '--map', 'rows=out']), /Everything in “a.csv” is left out/);
    expect(await readdir(path(''))).not.toContain('Other.kehys');
  });

  it('puts a file into a plan under its lock, and a canvas comes out of it as it was', async () => {
    const canvas = { nodes: [{ id: 'a', type: 'text', text: 'A card', x: 0, y: 0, width: 250, height: 60, mine: [1] }], edges: [] };
    await writeFile(path('a.canvas'), JSON.stringify(canvas));
    await kehys(['new', 'Plan.kehys', '--template', 'empty', '--title', 'Mine']);
    expect(await kehys(['import', 'a.canvas', '--into', 'Plan.kehys'])).toMatchObject({ code: 0, err: expect.stringContaining('1 part is now in') });
    const plan = await planAt('Plan.kehys');
    expect([titles(plan, 'note'), plan.fields['title']]).toEqual([['A card'], 'Mine']);
    expect(await readdir(path(''))).not.toContain('.Plan.kehys.lock');
  });

  it('leaves a plan alone where the file is damaged or the plan is no plan', async () => {
    await kehys(['new', 'Plan.kehys']);
    const before = await readFile(path('Plan.kehys'));
    await writeFile(path('a.canvas'), '{"nodes": [');
    expectRefusal(await kehys(['import', 'a.canvas', '--into', 'Plan.kehys']), /damaged or no JSON/);
    expectRefusal(await kehys(['import', 'gone.canvas', '--into', 'Plan.kehys']), /gone\.canvas/);
    expect((await readFile(path('Plan.kehys'))).equals(before)).toBe(true);
    await writeFile(path('b.txt'), 'a line');
    await copyFile(path('b.txt'), path('No.kehys'));
    expectRefusal(await kehys(['import', 'b.txt', '--into', 'No.kehys']), /is not a Kehys plan/);
  });
});

describe('the pictures of a canvas by kehys', () => {
  const node = (file: string, index: number) => ({ id: `n${index}`, type: 'file', file, x: index * 400, y: 0, width: 300, height: 200 });

  it('come in from beside it', async () => {
    await mkdir(path('in'));
    await writeFile(path('in/wall.jpg'), smallPicture);
    await writeFile(path('a.canvas'), JSON.stringify({ nodes: [node('in/wall.jpg', 0)], edges: [] }));
    expect(await kehys(['import', 'a.canvas', '-o', 'Fresh.kehys'])).toMatchObject({ code: 0 });
    const plan = await planAt('Fresh.kehys');
    expect([...(plan.pictures ?? [])]).toEqual([[smallPictureName, smallPicture]]);
  });

  it('are read in its folder alone: a way out of it is refused in a sentence, by name or by link', async () => {
    await mkdir(path('in'));
    await writeFile(path('outside.jpg'), smallPicture);
    await symlink(path('outside.jpg'), path('in/link.jpg'));
    await symlink(path(''), path('in/up'));
    await writeFile(path('in/words.jpg'), 'no picture');
    await writeFile(path('in/large.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a));
    await mkdir(path('in/folder.png'));
    await writeFile(path('in/a.canvas'), JSON.stringify({ nodes: ['../outside.jpg', path('outside.jpg'), 'link.jpg', 'up/outside.jpg', 'gone.jpg', 'words.jpg', 'folder.png', 'large.png'].map(node), edges: [] }));
    const { err } = await kehys(['import', 'in/a.canvas', '-o', 'Plan.kehys']);
    expect(err).toMatch(/4 pictures are named outside the file’s folder \(first “\.\.\/outside\.jpg”\)/);
    expect(err).toMatch(/1 picture was not found beside the file \(“gone\.jpg”\)/);
    expect(err).toMatch(/2 pictures are broken or no pictures \(first “words\.jpg”\)/);
    expect(err).toMatch(/1 picture has to be drawn anew first \(“large\.png”\)/);
    expect((await planAt('Plan.kehys')).pictures?.size ?? 0).toBe(0);
  });
});
