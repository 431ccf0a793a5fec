import { quarterMonths } from './budgetLines.ts';
import type { ExamplePart, ExampleStory } from './example.ts';
import { autumnActions, springActions } from './english/actions.ts';
import { channels, snapchat } from './english/channels.ts';
import { actionAnswers, followers, magazines, meanings, meetingPeople, press, team } from './english/method.ts';
import { agreements, beginning, review, routines, workshop } from './english/registers.ts';
import { givens, resources } from './english/givens.ts';
import { goals, kpis, measures } from './english/goals.ts';
import { audiences, people } from './english/people.ts';
import { agreedPositions, workshopPositions } from './english/positions.ts';
import { policies, risks } from './english/safeguards.ts';
import { series } from './english/series.ts';
import { boardViews } from './english/views.ts';

const fictional: ExamplePart = {
  key: 'n.fictional',
  type: 'note',
  fields: { text: 'This is an example. Tarnside Knitwear, Kittiwake Studio, the people and the figures are made up.' },
};

const launch: ExamplePart = {
  key: 'n.launch',
  type: 'note',
  fields: { text: 'Where we came from: £48,000 in six weeks of 2025, 1.9 million views, 31 orders. The phone was not in the plan.' },
  relatesTo: ['desk'],
};

const frost: ExamplePart = {
  key: 'n.frost',
  type: 'note',
  fields: { text: 'Learned in October: the first frost doubles the questions. Next year the care desk gets help from week 42.' },
  relatesTo: ['desk'],
};

const copycat: ExamplePart = {
  key: 'r.copy',
  type: 'risk',
  fields: {
    scenario: 'A large chain copies the valley pattern and members want a boycott', kind: 'criticism', who: 'isla', withinHours: 12, guards: ['circle', 'instagram'],
    how: 'Thank them, say what is known and what our lawyer is asked. No call to attack anyone; show how to tell the two apart by the seams.',
    escalation: 'Gordon before any word about the other company by name.',
    sampleReply: 'Thank you for standing up for us. We have seen it too and have asked for advice. Until then: ours has a linked seam at the shoulder, and here is how to find it. – Isla',
  },
};

const helper: ExamplePart = {
  key: 'a.helper',
  type: 'action',
  fields: {
    title: 'Second person at the care desk until the end of January', advances: ['answers'], channel: ['desk', 'circle'], owner: 'bea',
    start: '2026-11-30', end: '2027-01-29', status: 'planned', budget: 2600, content: 'howTo', gain: 'An answer on the same day, even in frost.', call: 'Ask now', pathStage: 5, maturity: '1',
  },
};

/** Somebody's good idea, with no day yet: insights remind of it. */
const swap: ExamplePart = {
  key: 'a.swap',
  type: 'action',
  fields: {
    title: 'Swap table for outgrown children’s jumpers (asked for in the circle)', advances: ['circle.goal'], channel: ['circle'], owner: 'bea',
    status: 'idea', content: 'story', gain: 'The jumper goes on to the next child.', call: 'Say what you have and what you need', pathStage: 7, maturity: '1',
  },
};

const standIn: ExamplePart = {
  key: 'a.standin',
  type: 'action',
  fields: {
    title: 'Name a stand-in for every plan and write both numbers on the wall', advances: ['answers'], channel: ['desk'], owner: 'isla', start: '2026-11-30', end: '2026-12-11', status: 'planned',
    hours: 4, budget: 0, content: 'news', gain: 'An answer also on the day when Gordon cannot be reached.', call: 'Ring either number', pathStage: 6, maturity: '1', engagesTo: 'brand', origin: 'Drill of 12 November 2026',
  },
};

/** A mill whose money once went into one launch and the wrong channels; it plans two years with an agency. All of it is made up. */
export const englishExample: ExampleStory = {
  language: 'en',
  title: 'Tarnside Knitwear: twenty winters, one valley',
  seed: 20260826,
  series,
  stages: [
    {
      label: 'First draft',
      author: 'Nadia Ferris',
      reason: 'Givens and goals after the kick-off at the mill. The numbers are hopes so far.',
      time: '2026-08-26T14:10:00.000Z',
      planFields: {
        company: 'Tarnside Knitwear Ltd', agency: 'Kittiwake Studio Ltd', authors: 'Isla Thwaite, Nadia Ferris', currency: 'GBP', starts: '2026-09-01', nextReview: '2026-11-23', maturity: '2', brandColour: '#1f4d46', commitment: 'decided',
        courage: 'Show a garment that failed, with the name of whoever made it, before we know how to mend it.',
        keyMessages: 'A garment that lasts twenty winters\nMade in one valley, by people with names\nMend together',
      },
      add: [...givens, ...audiences, press, ...goals, magazines, fictional],
      entries: beginning,
    },
    {
      label: 'After the ring workshop',
      author: 'Nadia Ferris',
      reason: 'Both parties placed themselves on the ring without seeing the other. Channels, people, KPIs and two years of money added.',
      time: '2026-09-10T15:45:00.000Z',
      positions: workshopPositions,
      add: [...people, ...resources, ...kpis, followers, ...channels, snapchat, launch],
      change: { ...measures, 'circle.goal': { measuredBy: ['k.members', 'k.again', 'k.followers'], owner: ['bea'] }, magazines: { owner: ['nadia'] }, ...meetingPeople, ...meanings, ...team },
      entries: workshop,
      signOffs: [{ party: 'client', name: 'Isla Thwaite', note: 'This is what was said. Culture is not agreed.', time: '2026-09-11T08:20:00.000Z' }],
    },
    {
      label: 'Agreed strategy',
      author: 'Isla Thwaite',
      reason: 'Positions agreed after the dye film was tried on the circle. Snapchat dropped: nobody could say whom it reached. The first goal came down from 200 to 140.',
      time: '2026-10-02T10:30:00.000Z',
      positions: agreedPositions,
      drop: ['snapchat'],
      planFields: { approvalDays: 2, nextDrill: '2026-11-12' },
      add: [...risks, ...policies],
      change: {
        abroad: { statement: 'Germany and the Netherlands: from 35 to 140 enquiries and first orders a month', target: 140, realistic: '11% of visits come from the two countries already, and 4% of sales. 140 needs every second visitor to find size and price; 200 would have needed a warehouse over there.' },
        craft: { firstResults: '2027-01-31' },
      },
      entries: agreements,
      signOffs: [
        { party: 'agency', name: 'Nadia Ferris', note: 'We shall not press for more openness before spring.', time: '2026-10-02T11:00:00.000Z' },
        { party: 'client', name: 'Gordon Thwaite', note: 'Agreed. If it ends in a drawer again, I want to know in which.', time: '2026-10-05T07:40:00.000Z' },
      ],
    },
    {
      label: 'Action plan 2026–27',
      author: 'Joel Penhale',
      reason: 'Actions dated to the end of August, each with one goal and an owner. Money freed by Snapchat moved to German and Dutch pages.',
      time: '2026-10-29T16:20:00.000Z',
      add: [...autumnActions, ...springActions],
      change: { ...actionAnswers, site: { budget: 10400 }, instagram: { budget: 6200, responseHours: 8 } },
      entries: routines,
      signOffs: [
        { party: 'client', name: 'Isla Thwaite', note: 'Approved on Gordon’s behalf up to the budget shown.', time: '2026-10-30T09:15:00.000Z' },
        { party: 'agency', name: 'Joel Penhale', note: 'Hours booked until March.', time: '2026-10-30T09:40:00.000Z' },
      ],
    },
    {
      label: 'November review',
      author: 'Isla Thwaite',
      reason: 'First quarter read together. The two countries grow faster than hoped; answering broke down in the week of the first frost.',
      time: '2026-11-23T11:50:00.000Z',
      planFields: { reviewedOn: '2026-11-23', nextReview: '2027-02-22', nextDrill: '2027-02-18', decision: 'Release the second quarter’s £13,900, and a second person at the care desk until the end of January.' },
      positions: [
        ['scope', 'today', 45, 'Questions in public are answered; the circle has begun to answer itself.'],
        ['culture', 'today', 35, 'One failed dye shown, two more films agreed.'],
        ['culture', 'agreed', 55, 'Two films with failures in them, and no harm done. More is not asked for before spring.'],
        ['structure', 'today', 40, 'Five of the six voices have posted under their own names.'],
      ],
      drop: ['magazines'],
      add: [copycat, helper, standIn, swap, frost],
      entries: review,
      linkWords: [['abroad', 'k.sales', 'counts once prices show the duty'], ['circle.goal', 'bg.keep', 'who mends, stays']],
      views: boardViews,
      speeches: { risks: 'The drill of 12 November: the right answer, and it stood alone with Gordon. By mid-December every plan has a stand-in whose number is on the wall.' },
      moves: { 'n.launch': [8, 8] },
      change: {
        'a.inbox': { learnt: 'Nothing was asked twice after the first week. What was missing was hands, not a tool: at 130 questions a week one person is behind by Thursday.' },
        'a.sizes': { learnt: 'Of those who measured, 8.1% sent a parcel back. Of those who used the old table, one in six.' },
        isla: { crisisToldOn: '2026-11-12' }, gordon: { crisisToldOn: '2026-11-12' }, bea: { crisisToldOn: '2026-11-12' }, nadia: { crisisToldOn: '2026-11-12' },
        'r.claim': {
          how: 'Scheduled posts stop. Gordon answers, and Isla where he cannot be reached within the hour: what we claim, the paper that proves it, and what we do not know. If we were wrong, we say so first and correct every page the same day. The desk is told before anything is published.',
        },
        'a.german': { status: 'done' },
        'a.paid': { status: 'doing', budget: 2200, reach: 'paid', 'used@2026-11': 900 },
        'a.carding': { end: '2026-12-04' },
        answers: { due: '2027-04-30', realistic: '130 questions a week in winter, 60 in summer, and 190 in the week of the first frost. A second person until the end of January makes it possible.' },
        trade: { statement: 'Independent shops ask us: from 2 to 7 stockist enquiries a month', target: 7 },
        'k.trade': { target: 7 },
        circle: { engagement: 5 },
        site: { 'used@2026-09': 1400, 'used@2026-10': 2100, 'revenue@2026-09': 3150, 'revenue@2026-10': 6900, revenueSource: 'Shop: orders from Germany and the Netherlands', revenueSure: 'counted' },
        instagram: { 'used@2026-09': 380, 'used@2026-10': 520, 'revenue@2026-09': 260, 'revenue@2026-10': 410, revenueSource: 'Shop: orders whose first visit came from Instagram', revenueSure: 'estimated' },
        letter: { 'used@2026-09': 40, 'used@2026-10': 40, 'revenue@2026-09': 1480, 'revenue@2026-10': 2120, revenueSource: 'Shop: the letter’s own links', revenueSure: 'counted' },
        'money.agency': { 'used@2026-09': 2800, 'used@2026-10': 2800 },
        'money.content': { 'used@2026-09': 2350, 'used@2026-10': 1920 },
        'money.paid': { ...quarterMonths(1700, '2026-12', 'GBP'), 'used@2026-09': 640, 'used@2026-10': 1180 },
        'hands.care': { name: 'Care desk: 32 hours a week until January, then 20' },
      },
    },
  ],
};
