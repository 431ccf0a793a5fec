import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { addPicture } from '../../shared/edits/pictures.ts';
import { workbench } from '../../shared/edits/testing/workbench.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { smallPicture, smallPictureName } from '../../shared/plan/testing/smallPicture.ts';
import { createExportJobs } from '../services/exports/exportJobs.ts';
import type { ExportedFile } from '../services/exports/exportInput.ts';
import type { CliPorts } from './cliPorts.ts';
import { deliver } from './deliver.ts';
import { inOwnFolder, path } from './fixtures/typedCommands.ts';

inOwnFolder();

async function canvasOf(plan: Plan, withFiles: boolean): Promise<ExportedFile> {
  const jobs = createExportJobs({ typesetterPath: 'never started' });
  const made = await jobs.run({ format: 'canvas', plan, planId: 'p', language: 'en', paper: 'a4', time: '2026-11-28T10:00:00.000Z', revisions: [], withFiles });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

describe('a JSON Canvas that is delivered', () => {
  const bench = workbench();
  bench.make(addPicture, { name: smallPictureName, bytes: smallPicture, at: { x: 0, y: 0 }, width: 240, height: 160 });
  const file = `${smallPictureName.slice(0, 16)}.jpg`;

  it('has its pictures as files in a folder beside it, and says so; a second time over the same ones', async () => {
    const said: string[] = [];
    const ports = { folder: path(''), language: 'en', err: (text: string) => void said.push(text) } as unknown as CliPorts;
    const made = await canvasOf(bench.plan(), true);
    for (const force of [false, true]) expect(await deliver(made, { output: 'out.canvas', force }, ports)).toMatchObject({ ok: true });
    const { folder = '' } = made.beside ?? {};
    expect(said.join('')).toContain(`1 picture lies beside it in “${folder}”`);
    expect(new Uint8Array(await readFile(path(`${folder}/${file}`)))).toEqual(smallPicture);
    expect(await readFile(path('out.canvas'), 'utf8')).toContain(`"file": "${folder}/${file}"`);
  });

  it('leaves nothing beside a file that it must not replace', async () => {
    await writeFile(path('out.canvas'), 'mine');
    const ports = { folder: path(''), language: 'en', err: () => undefined } as unknown as CliPorts;
    expect(await deliver(await canvasOf(bench.plan(), true), { output: 'out.canvas' }, ports)).toMatchObject({ failure: { code: 'output-exists' } });
    expect(await readdir(path(''))).toEqual(['out.canvas']);
  });

  it('leaves nothing behind and says why where its place takes none', async () => {
    const ports = { folder: path(''), language: 'en', err: () => undefined } as unknown as CliPorts;
    await mkdir(path('taken.canvas'));
    const made = await canvasOf(bench.plan(), true);
    expect(await deliver(made, { output: 'taken.canvas' }, ports)).toEqual({ ok: false, failure: { code: 'output-unwritten', details: { name: 'taken.canvas', why: 'reason-is-folder' } } });
    expect(await deliver(made, { output: 'gone/out.canvas' }, ports)).toMatchObject({ failure: { code: 'output-unwritten', details: { why: 'reason-folder-gone' } } });
    expect(await readdir(path(''))).toEqual(['taken.canvas']);
  });

  it('is one file with words for pictures where nothing can lie beside it', async () => {
    const { bytes, beside } = await canvasOf(bench.plan(), false);
    expect(beside).toBeUndefined();
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ nodes: [{ type: 'text', text: 'Picture' }] });
  });
});
