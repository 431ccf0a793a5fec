import { describe, expect, it } from 'vitest';
import { billOfMaterials } from './billOfMaterials.ts';
import { home } from './papers.ts';
import { isAllowed, licenceText, shippedPackages } from './shipped.ts';

const packages = shippedPackages(home);

describe('what is shipped', () => {
  it('is under licences that let it be passed on, each of them named', () => {
    expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });

  it('holds the libraries that are bundled, those that are packed, and Electron, but none that only build and test', () => {
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['react', 'yjs', 'zod', '@myriaddreamin/typst-ts-node-compiler', '@embedpdf/fonts-kr', 'electron-updater', 'electron']));
    for (const name of ['vitest', 'typescript', 'electron-builder', '@types/react']) expect(names).not.toContain(name);
  });

  it('passes on the words of the licences that ask for it', () => {
    const text = licenceText(home);
    for (const { name, version } of packages) expect(text).toContain(`${name} ${version}`);
    expect(text).toContain('Permission is hereby granted, free of charge');
    expect(text).toContain('Apache License');
  });

  it('is listed as CycloneDX, every package with its version, licence and hash, and what it needs', () => {
    const bill = billOfMaterials(home, '1.2.3');
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', metadata: { component: { name: 'kehys', version: '1.2.3', type: 'application' } } });
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(bill.components.map(({ name, version }) => `${name} ${version}`)).toEqual(packages.map(({ name, version }) => `${name} ${version}`));
    expect(bill.components.filter(({ hashes }) => !/^[0-9a-f]{128}$/.test(hashes?.[0]?.content ?? ''))).toEqual([]);
    const references = new Set(bill.components.map((component) => component['bom-ref']));
    expect(references.size).toBe(bill.components.length);
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((needed) => !references.has(needed))).toEqual([]);
    expect(bill.dependencies.find(({ ref }) => ref === 'node_modules/react-dom')?.dependsOn).toEqual(['node_modules/scheduler']);
    expect(billOfMaterials(home, '1.2.3')).toEqual(bill);
  });
});

describe('a licence', () => {
  it.each(['MIT', 'MIT AND OFL-1.1', '(MIT OR GPL-3.0)', 'Apache-2.0'])('may be %s', (expression) => expect(isAllowed(expression)).toBe(true));
  it.each(['', 'GPL-3.0', 'MIT AND AGPL-3.0', 'SEE LICENSE IN LICENSE.md', 'UNLICENSED'])('may not be %j', (expression) => expect(isAllowed(expression)).toBe(false));
});
