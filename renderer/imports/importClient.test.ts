import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FailureError, type Result } from '../../shared/messages/failures.ts';
import type { FileSeen } from '../../shared/imports/lookThrough.ts';
import { planFrom, arranged, outlineOf } from '../../shared/imports/testing/bringIn.ts';
import { ImportClient, type DeskCall, type DeskWorker } from './importClient.ts';
import { ImportDesk } from './importDesk.ts';

/** A worker in the same thread, across which nothing passes that could not be copied. */
function deskBeside() {
  const desk = new ImportDesk();
  const asked: DeskCall[] = [];
  const state = { isEnded: false };
  const worker: DeskWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (call: DeskCall) => {
      const { method, input } = structuredClone(call);
      asked.push({ method, input });
      queueMicrotask(() => {
        if (state.isEnded) return;
        let data: object;
        try {
          data = structuredClone({ value: desk[method](input as never) });
        } catch (cause) {
          data = { why: String(cause) };
        }
        worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
      });
    },
    terminate: () => {
      state.isEnded = true;
    },
  };
  return { worker, asked, state };
}

function seenIn(outcome: Result<FileSeen>): FileSeen {
  if (!outcome.ok) throw new FailureError(outcome.failure);
  return outcome.value;
}

const table = 'Task;Owner\nOpen the chat;Aino\nWrite a guide;Aino\n';

describe('a file that a worker reads', () => {
  beforeEach(() => vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then)));
  afterEach(() => vi.unstubAllGlobals());

  it('is shown by little, however many rows it has', async () => {
    const { worker } = deskBeside();
    const rows = Array.from({ length: 5_000 }, (_, at) => `Task ${at};${at > 4_000 ? 'Aino' : ''}`).join('\n');
    const seen = seenIn(await new ImportClient(worker).read(new File([`Task;Owner\n${rows}`], 'a.csv')));
    expect(seen.counts).toMatchObject({ sheets: 1, rows: 5_001 });
    expect(seen.sheets[0]?.columns[1]?.[1]).toEqual({ row: 4_002, cell: 'Aino' });
    expect(JSON.stringify(seen).length).toBeLessThan(5_000);
  });

  it('is refused with a sentence where it is empty, damaged or something else', async () => {
    const read = (content: BlobPart, name: string) => new ImportClient(deskBeside().worker).read(new File([content], name));
    expect(await read('', 'a.csv')).toMatchObject({ failure: { code: 'file-empty' } });
    expect(await read('{"nodes": [', 'a.canvas')).toMatchObject({ failure: { code: 'import-damaged' } });
    expect(await read(new Uint8Array([1, 0, 2]), 'a.csv')).toMatchObject({ failure: { code: 'import-not-what-it-says' } });
  });

  it('is arranged by the latest wish alone, among what the plan has, which is told once', async () => {
    const { worker, asked } = deskBeside();
    const client = new ImportClient(worker);
    const { guess } = seenIn(await client.read(new File([table], 'a.csv')));
    const into = planFrom(arranged(outlineOf('b.md', `# Plan\n## People\n- Aino\n${Array.from({ length: 900 }, (_, at) => `- Person ${at}\n`).join('')}`)));
    const wish = { mapping: guess, language: 'en' } as const;
    const [first, second, third] = await Promise.all([client.arrange({ ...wish }, into), client.arrange({ ...wish }, into), client.arrange({ ...wish }, into)]);
    expect([first, second]).toEqual([undefined, undefined]);
    // Aino is there already.
    expect(third?.lines.map(({ type, name }) => `${type} ${name}`)).toEqual(['area Actions', 'action Open the chat', 'action Write a guide']);
    await client.arrange({ ...wish }, into);
    expect(asked.map(({ method }) => method)).toEqual(['read', 'stand', 'stand', 'stand', 'arrange', 'arrange']);
    const alone = await client.arrange({ ...wish }, undefined);
    expect(alone?.lines.map(({ type, name }) => `${type} ${name}`)).toContain('person Aino');
  });

  it('shows of each part what its row says, in words of the window’s language', async () => {
    const client = new ImportClient(deskBeside().worker);
    const { guess } = seenIn(await client.read(new File(['Toimenpide;Vastuu;Alkaa;Budjetti;Tila\nKesä;Aino;1.6.2027;1 200,50;Valmis\nSyksy;;;;\n'], 'a.csv')));
    const seen = await client.arrange({ mapping: guess, language: 'en' }, undefined);
    const facts = new Map(seen?.lines.map(({ name, facts: said }) => [name, said]));
    expect(facts.get('Kesä')?.split(' · ').sort()).toEqual(['1 Jun 2027', '1,200.5', 'Aino', 'Done']);
    expect([facts.get('Syksy'), facts.get('Aino'), facts.get('Actions')]).toEqual(['', '', '']);
  });

  it('is let go of in the midst of work: the worker ends, and nobody waits for it', async () => {
    const { worker, state } = deskBeside();
    const client = new ImportClient(worker);
    const reading = client.ask('read', { name: 'a.csv', bytes: new Uint8Array(9) });
    client.close();
    await expect(reading).rejects.toThrow('closed');
    await expect(client.ask('turn', 0)).rejects.toThrow('closed');
    expect(state.isEnded).toBe(true);
  });

  it('says why where the worker fails', async () => {
    const { worker } = deskBeside();
    const client = new ImportClient(worker);
    await expect(client.arrange({ mapping: { targets: new Map(), sheets: [] }, language: 'en' }, undefined)).rejects.toThrow('not made yet');
    const reading = client.read(new File([table], 'a.csv'));
    await vi.waitFor(() => expect(worker.onerror).not.toBeNull());
    worker.onerror?.call(worker as Worker, { message: 'out of memory' } as ErrorEvent);
    expect(await reading).toMatchObject({ failure: { code: 'file-unreadable', details: { name: 'a.csv' } } });
  });
});
