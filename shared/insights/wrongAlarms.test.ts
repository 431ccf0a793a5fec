import { describe, expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { LiveFindings } from './liveFindings.ts';
import { today, Trial } from './testing/trial.ts';

const about = (trial: Trial, item: string): readonly string[] => trial.findings().filter((finding) => finding.item === item).map((finding) => finding.rule.id);

describe('an action that is over', () => {
  it.each(['done', 'dropped'])('asks for no more planning when it is %s, and does while it is not', (status) => {
    const trial = new Trial();
    trial.plan({ starts: '2026-09-01', horizonMonths: 12, maturity: '1' });
    const action = trial.add('action', { title: 'Film', end: '2026-08-01', maturity: '4', status: 'planned' });
    expect(about(trial, action)).toEqual(
      expect.arrayContaining(['act-without-goal', 'act-without-channel', 'act-without-owner', 'above-maturity', 'act-overdue', 'act-outside-plan']),
    );
    trial.set(action, { status });
    expect(about(trial, action)).toEqual([]);
  });
});

describe('one missing owner', () => {
  it('is one finding, however lively the channel and whatever it serves', () => {
    const trial = new Trial();
    const channel = trial.add('channel', {
      name: 'Facebook', social: 'social', roles: ['service'], interaction: 5, gain: 'Answers', platformGoal: 'Time on site', strategy: 'Answer', responseHours: 4, routing: 'Orders in private',
    });
    trial.link(channel, trial.add('audience', { name: 'Builders' }));
    expect(about(trial, channel)).toEqual(['channel-no-owner']);
    trial.set(channel, { interaction: 1 });
    expect(about(trial, channel)).toEqual(['channel-no-owner', 'one-way-channel']);
    trial.link(channel, trial.add('person', { name: 'Aino' }));
    expect(about(trial, channel)).toEqual(['one-way-channel']);
  });
});

describe('a channel that is no social platform', () => {
  it.each([['Verkkosivut', {}], ['Puhelinpalvelu', {}], ['Customer phone', {}], ['Väylä', { social: 'other' }]] as const)('need not name a platform’s goal nor a following: %s', (name, mark: Readonly<Record<string, string>>) => {
    const trial = new Trial();
    const channel = trial.add('channel', { name, ...mark, roles: ['service'] });
    expect(about(trial, channel)).not.toContain('channel-no-platform-goal');
    expect(about(trial, channel)).not.toContain('channel-no-gain');
    expect(trial.fired()).not.toContain('social-only');
    trial.set(channel, { social: 'social' });
    expect(about(trial, channel)).toEqual(expect.arrayContaining(['channel-no-platform-goal', 'channel-no-gain']));
    expect(trial.fired()).toContain('social-only');
  });

  it('is not claimed of a name that does not tell, nor is the contrary', () => {
    const trial = new Trial();
    trial.add('channel', { name: 'Instagram' });
    expect(trial.fired()).toContain('social-only');
    trial.add('channel', { name: 'Löyly' });
    expect(trial.fired()).not.toContain('social-only');
  });
});

describe('skills', () => {
  it('that nobody has scored make one finding, and one that is scored low makes its own', () => {
    const trial = new Trial();
    trial.add('channel', { name: 'Facebook' });
    const person = trial.add('person', { name: 'Aino' });
    const skills = (): readonly string[] => trial.fired().filter((rule) => rule.startsWith('skill'));
    expect(skills()).toEqual(['skills-unscored']);
    expect(trial.said('skills-unscored', 'fi')[0]).toContain('sisällöntuotanto, asiakkaan kuuntelu, vastavuoroinen viestintä, työkalut, analytiikka, asiakkaiden tarpeet, toimialan erityispiirteet ja toimintakulttuuri');
    trial.set(person, { skillTools: 2 });
    expect(skills()).toEqual(['skill-gap', 'skills-unscored']);
    trial.set(person, { skillTools: 3 });
    expect(skills()).toEqual(['skills-unscored']);
  });
});

describe('a KPI without readings', () => {
  it('is not silent before the plan has begun, and is when its time has passed', () => {
    const trial = new Trial();
    trial.add('kpi', { name: 'Enquiries', cadence: 'month' });
    expect(trial.fired()).not.toContain('kpi-silent');
    trial.plan({ starts: '2027-01-01' });
    expect(trial.fired()).not.toContain('kpi-silent');
    trial.plan({ starts: '2026-10-24' });
    expect(trial.fired()).not.toContain('kpi-silent');
    trial.plan({ starts: '2026-10-23' });
    expect(trial.fired()).toContain('kpi-silent');
  });

  it('is not saved by readings dated ahead', () => {
    const trial = new Trial();
    trial.plan({ starts: '2026-01-01' });
    trial.measure(trial.add('kpi', { name: 'Enquiries', cadence: 'month' }), ['2027-01-01', 3]);
    expect(trial.fired()).toEqual(expect.arrayContaining(['kpi-silent', 'reading-ahead']));
  });
});

describe('news', () => {
  it('told on a channel for information does not push, and elsewhere does', () => {
    const trial = new Trial();
    const channel = trial.add('channel', { name: 'Press room', roles: ['information'] });
    for (const title of ['Appointment', 'Opening', 'Merger']) trial.link(trial.add('action', { title, content: 'news' }), channel);
    expect(trial.fired()).not.toContain('pushing');
    trial.set(channel, { roles: ['marketing'] });
    expect(trial.fired()).toContain('pushing');
  });
});

describe('the days between', () => {
  it('are never counted backwards: a goal that is due before it starts is told as that', () => {
    const trial = new Trial();
    const goal = trial.add('goal', { statement: 'More', start: '2027-05-01', due: '2026-12-01' });
    expect(about(trial, goal)).toContain('goal-ends-first');
    expect(about(trial, goal)).not.toContain('quick-win');
    expect(trial.said('goal-ends-first', 'en')).toEqual(['This goal is due on 1 Dec 2026, before it starts on 1 May 2027.']);
    expect(trial.said('goal-ends-first', 'fi')).toEqual(['Tavoitteen määräpäivä 1.12.2026 on ennen sen alkua 1.5.2027.']);
    trial.set(goal, { due: '2027-05-02' });
    expect(about(trial, goal)).not.toContain('goal-ends-first');
    expect(trial.said('quick-win', 'en')[0]).toMatch(/^This goal is due 1 day after/);
    trial.set(goal, { due: '2027-05-03' });
    expect(trial.said('quick-win', 'en')[0]).toMatch(/^This goal is due 2 days after/);
  });
});

describe('counts that grow by themselves', () => {
  const isVain = (name: string, fields: Record<string, string> = {}): boolean => {
    const trial = new Trial();
    trial.link(trial.add('goal', { statement: 'More' }), trial.add('kpi', { name, ...fields }));
    return trial.fired().includes('vanity-only');
  };

  it.each(['Followers', 'Fans', 'Likes a week', 'Clicks', 'Views', 'Video views', 'Impressions', 'Reach', 'Subscribers', 'Seuraajat', 'Tykkäykset', 'Fanimäärä', 'Näyttökerrat', 'Katselukerrat', 'Tavoittavuus', 'Tilaajat', 'Klikkaukset', 'Likes on our own page', 'Ostetut fanit', 'Facebook likes'])(
    'are told as such: %s',
    (name) => expect(isVain(name)).toBe(true),
  );

  it.each([
    'Clicks to the order form', 'Fanituotteiden myynti', 'Enquiries', 'Sales to followers', 'Seuraajat, joilla on kiukaamme', 'Tilaukset', 'Klikkaukset tilauslomakkeelle', 'Loppuun katsotut opastusvideot',
    'Mill walks watched to the end', 'Followers who bought again', 'Outreach calls', 'Viewpoint survey', 'Unlikely returns', 'Fanituotteet',
  ])('are not confused with what people do for the business: %s', (name) => expect(isVain(name)).toBe(false));

  it('are what the KPI says that it counts, whatever its name is', () => {
    expect(isVain('Club', { counts: 'fans' })).toBe(true);
    expect(isVain('Followers', { counts: 'enquiries' })).toBe(false);
    expect(isVain('Video views', { counts: 'other' })).toBe(true);
    expect(isVain('Followers', { counts: 'other' })).toBe(false);
  });

  it('are none where the KPI is marked as quality', () => expect(isVain('Followers', { kind: 'quality' })).toBe(false));
});

describe('a gap on the ring', () => {
  it('that was talked through and agreed warns no more, and one that is open does', () => {
    const trial = new Trial();
    trial.place('governance', 'client', 30);
    trial.place('governance', 'agency', 60);
    expect(trial.fired()).toContain('ring-gap');
    trial.place('governance', 'agreed', 40, 'Talked through on 29 September.');
    expect(trial.fired()).not.toContain('ring-gap');
  });

  it('agreed outside both sides asks for a reason, and from 0 to 95 for a word on how', () => {
    const trial = new Trial();
    trial.place('scope', 'client', 30);
    trial.place('scope', 'agency', 40);
    trial.place('scope', 'today', 0);
    trial.place('scope', 'agreed', 95);
    const ring = (): readonly string[] => trial.fired().filter((rule) => rule.startsWith('ring'));
    expect(ring()).toEqual(['ring-outside']);
    expect(trial.said('ring-outside', 'fi')).toEqual(['Laajuus: sovittu paikka 95 on kummankin osapuolen toiveiden (30–40) ulkopuolella, eikä syytä ole kerrottu.']);
    trial.place('scope', 'agency', 95);
    expect(ring()).toEqual(['ring-leap']);
    trial.place('scope', 'agreed', 95, 'With the new community manager.');
    expect(ring()).toEqual([]);
  });
});

describe('a plan for criticism', () => {
  it('that tells to take personal data away is no silencing, and its other words stay when a silencing one is mended', () => {
    const trial = new Trial();
    const how = 'Thank the writer.\nRemove personal data from the comment and answer in private. Delete without delay! Tell us in the channel.';
    const risk = trial.add('risk', { kind: 'criticism', how: 'Remove personal data from the comment and answer in private' });
    trial.plan({ language: 'en' });
    expect(trial.fired()).not.toContain('never-delete');
    trial.set(risk, { how });
    expect(trial.fired()).toContain('never-delete');
    const live = new LiveFindings(trial.context.plan(), today);
    const finding = live.findings.find(({ rule }) => rule.id === 'never-delete');
    const [fix] = finding ? live.fixesOf(finding) : [];
    expect(fix?.edit(trial.context, undefined).ok).toBe(true);
    expect(trial.context.plan().items.get(risk)?.fields['how']).toBe(
      'Thank the writer.\nRemove personal data from the comment and answer in private. Criticism is answered in public and to the point. Tell us in the channel.',
    );
    expect(trial.fired()).not.toContain('never-delete');
  });

  it('that keeps a case in confidence is no silencing, that keeps silent of criticism is', () => {
    const trial = new Trial();
    const risk = trial.add('risk', { kind: 'crisis', how: 'Ring within the hour; say nothing about the case in public; offer the notes.' });
    const fires = (how: string): boolean => {
      trial.set(risk, { how });
      return trial.fired().includes('never-delete');
    };
    expect([trial.fired().includes('never-delete'), fires('Vastataan heti. Asiakkaan asioista vaietaan.')]).toEqual([false, false]);
    expect(['Say nothing about the complaint', 'Say nothing about it', 'Stay silent', 'Kritiikistä vaietaan'].map(fires)).toEqual([true, true, true, true]);
  });

  it('needs who and how; a word that puts it off is neither', () => {
    const trial = new Trial();
    const risk = trial.add('risk', { kind: 'criticism', scenario: 'A complaint', how: 'TBD' });
    trial.link(risk, trial.add('person', { name: 'Aino' }));
    expect(trial.fired()).toContain('no-criticism-plan');
    trial.set(risk, { how: 'Answer in public' });
    expect(trial.fired()).not.toContain('no-criticism-plan');
  });
});

describe('givens', () => {
  it.each(['TBD', '?', '…', 'tbd.', 'To be defined later', 'Täydennetään myöhemmin', 'N/A', 'xxx', 'Ei vielä tiedossa'])('that put it off are missing: %s', (statement) => {
    const trial = new Trial();
    for (const type of ['mission', 'businessGoal', 'cultureTrait'] as const) trial.add(type, { statement: 'Ours' });
    trial.add('resource', { name: 'Money' });
    const vision = trial.add('vision', { statement });
    expect(trial.said('given-missing', 'en')).toEqual(['Still missing from the givens: vision. They decide which place on the ring fits.']);
    trial.set(vision, { statement: 'Every winter warm' });
    expect(trial.fired()).not.toContain('given-missing');
  });

  it('that are missing make one finding, set aside for just these', () => {
    const trial = new Trial();
    trial.add('vision', { statement: 'Ours' });
    expect(trial.said('given-missing', 'en')).toEqual(['Still missing from the givens: mission, business goals, resources and culture. They decide which place on the ring fits.']);
    expect(trial.said('given-missing', 'fi')).toEqual(['Lähtökohdista puuttuu vielä: missio, liiketoiminnan tavoitteet, resurssit ja yrityskulttuuri. Ne ratkaisevat, mikä paikka kehällä sopii.']);
    const key = (): string | undefined => trial.findings().find(({ rule }) => rule.id === 'given-missing')?.key;
    expect(key()).toBe('given-missing:mission+businessGoal+resource+cultureTrait');
    trial.add('mission', { statement: 'Ours' });
    expect(key()).toBe('given-missing:businessGoal+resource+cultureTrait');
  });
});

describe('a plan of 36 months', () => {
  it('is told without any channel, one of 35 only with a channel strategy', () => {
    const trial = new Trial();
    trial.plan({ horizonMonths: 35 });
    expect(trial.fired()).not.toContain('plan-too-long');
    trial.plan({ horizonMonths: 36 });
    expect(trial.said('plan-too-long', 'en')).toEqual(['The plan looks 36 months ahead: a living document is never made for three years.']);
    trial.follow('validity', 'S2');
    expect(trial.fired()).toContain('plan-too-long');
  });
});

describe('a goal that is overdue', () => {
  it('is not told where a reading says that it is reached, rising or falling', () => {
    const trial = new Trial();
    const goal = trial.add('goal', { statement: 'More', baseline: 10, target: 20, due: '2026-10-01' });
    const kpi = trial.add('kpi', { name: 'Enquiries' });
    trial.link(goal, kpi);
    trial.measure(kpi, ['2026-09-30', 19]);
    expect(trial.fired()).toContain('goal-overdue');
    trial.measure(kpi, ['2026-10-31', 20]);
    expect(trial.fired()).not.toContain('goal-overdue');
    expect(setField(trial.context, { id: goal, key: 'baseline', value: 40 }).ok).toBe(true);
    trial.measure(kpi, ['2026-11-01', 21]);
    expect(trial.fired()).toContain('goal-overdue');
  });
});
