import type { ExamplePart } from '../example.ts';

/** What may go wrong and who then does what; the rules for those who speak. */
export const risks: readonly ExamplePart[] = [
  {
    key: 'r.price',
    type: 'risk',
    fields: {
      scenario: 'Someone says in public that £185 for a jumper is robbery', kind: 'criticism', who: 'joel', withinHours: 12, guards: ['instagram', 'youtube'],
      how: 'Agree that it is a lot of money. Show what it is made of in hours and fleeces, and mention second-hand and mending as cheaper ways. One answer, no argument.',
      escalation: 'Isla, if more than twenty people join in.',
      sampleReply: 'It is a lot of money, you are right. Eleven hours of work and three fleeces are in it; the mill walk shows where they go. If it is too much, our mended second-hand ones start at £60. – Joel',
    },
  },
  {
    key: 'r.late',
    type: 'risk',
    fields: {
      scenario: 'A German customer complains that a parcel is stuck in customs', kind: 'criticism', who: 'bea', withinHours: 6, guards: ['instagram', 'circle', 'desk'],
      how: 'Apologise in public in the language of the question, take the order number into private at once, ring the carrier before replying again, and come back to the thread when it has arrived.',
      escalation: 'Isla after 48 hours: refund or second parcel without further questions.',
      sampleReply: 'That should not happen, and I am sorry. Please send me the order number in a message; I shall ring the carrier now and tell you by five o’clock what I learn. – Bea',
    },
  },
  {
    key: 'r.claim',
    type: 'risk',
    fields: {
      scenario: 'A newspaper doubts our claim that all wool comes from the valley', kind: 'crisis', who: 'gordon', withinHours: 2, guards: ['site', 'instagram', 'youtube', 'letter'],
      how: 'Scheduled posts stop. Gordon answers alone: what we claim, the paper that proves it, and what we do not know. If we were wrong, we say so first and correct every page the same day.',
      escalation: 'Solicitor and the wool growers’ association on the same day; Nadia keeps the log.',
      sampleReply: 'We say that every fleece is from this valley and the next. Here are the weigh-bridge papers for this year. For 2023 two are missing; we are looking for them and shall publish what we find on Friday. – Gordon Thwaite',
    },
  },
  {
    key: 'r.floor',
    type: 'risk',
    fields: {
      scenario: 'An accident on the mill floor is filmed and shared', kind: 'crisis', who: 'gordon', withinHours: 1, guards: ['instagram', 'youtube', 'circle'],
      how: 'People first: family before public. All channels pause. One statement with facts only, updated at fixed hours; colleagues need not comment and nobody is told to be silent.',
      escalation: 'Safety authority at once; Tom speaks to the shift before anything is published.',
      sampleReply: 'A colleague was hurt this morning and is in hospital with family beside them. The mill is closed today. We shall say more at six o’clock. Please do not share the film. – Gordon Thwaite',
    },
  },
];

export const policies: readonly ExamplePart[] = [
  { key: 'p.own', type: 'policy', fields: { rule: 'Speak under your own name, say that you work here, and speak only of work that you do yourself.', binds: 'Everyone at the mill' } },
  { key: 'p.never', type: 'policy', fields: { rule: 'Criticism stays and is answered. Only threats, other people’s private data and spam are taken down, and each is noted.', binds: 'Hosts of all channels' } },
  { key: 'p.green', type: 'policy', fields: { rule: 'No green claim without its paper on the same page. “Sustainable” is not used at all.', binds: 'Kittiwake Studio and brand' }, relatesTo: ['out.green'] },
  { key: 'p.unfinished', type: 'policy', fields: { rule: 'Unfinished work may be shown if its maker agrees and says what is wrong with it.', binds: 'Everyone at the mill' }, relatesTo: ['trait.finish'] },
  { key: 'p.trust', type: 'policy', fields: { rule: 'The studio learns of price, stock and staff changes before the public does, and keeps them.', binds: 'Tarnside and Kittiwake Studio' } },
];
