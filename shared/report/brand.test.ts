import { describe, expect, it } from 'vitest';
import { setPlanField } from '../edits/fields.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { betterForText, brandOf, brandValues, inkOnBrand, leastContrast } from './brand.ts';
import { buildReport } from './buildReport.ts';
import { contrast } from './palette.ts';
import { sampleReportInput } from './samplePlan.ts';

describe('the brand of a plan', () => {
  it('is what the plan carries, without what is no colour', () => {
    const { plan } = sampleReportInput('en', (context) => {
      setPlanField(context, { key: 'brandColour', value: '#FFE600' });
      setRegisterEntry(context, { register: 'brand', entry: 'kit', values: { second: 'yellowish', cover: 'band', footer: ' Lantern \n Ltd ', mark: 'Confidential' } });
    });
    expect(brandOf(plan)).toEqual({ name: '', colour: '#ffe600', cover: 'band', type: 'inter', logoPlace: 'cover', footer: 'Lantern Ltd', mark: 'Confidential' });
    expect(brandOf({ fields: {}, registers: {} })).toMatchObject({ cover: 'rings', footer: '', mark: '' });
  });

  it('is read as it was kept', () => {
    const kept = { name: 'House', second: '#00aa88', cover: 'plain', type: 'plex', logoPlace: 'foot', footer: 'Foot', mark: 'Board only' } as const;
    const { plan } = sampleReportInput('en', (context) => setRegisterEntry(context, { register: 'brand', entry: 'kit', values: brandValues(kept) }));
    expect(brandOf(plan)).toMatchObject(kept);
  });

  it('keeps its colour on surfaces, under letters that can be read', () => {
    for (const colour of ['#ffe600', '#000000', '#ffffff', '#777777', '#0b5d66', '#e2006a']) {
      expect(contrast(colour, inkOnBrand(colour)), colour).toBeGreaterThanOrEqual(4.4);
    }
  });

  it('offers the nearest shade for letters on paper, and none where the colour is read as it is', () => {
    const better = betterForText('#ffe600') ?? '';
    expect(contrast(better, '#ffffff')).toBeGreaterThanOrEqual(leastContrast);
    expect(betterForText('#0b5d66')).toBeUndefined();
  });

  it('is nothing that anybody signed: a new look leaves the signature in force', () => {
    const input = sampleReportInput('en');
    const signed = input.signedOff?.plan ?? input.plan;
    const dressed = { ...signed, registers: { ...signed.registers, brand: { kit: { footer: 'New foot' } } } };
    expect(buildReport({ ...input, plan: dressed }).draft).toBeUndefined();
  });
});
