import type { ExamplePart } from '../example.ts';

/** Where the company meets its people; half of the channels are no social media. */
export const channels: readonly ExamplePart[] = [
  {
    key: 'site',
    type: 'channel',
    fields: {
      name: 'Website and size finder', social: 'other', roles: ['information', 'marketing'], reaches: ['north', 'keepers', 'shops'], owner: 'isla',
      reason: 'Every purchase ends here, and it is the only page whose rules are ours.',
      gain: 'The right size from one jumper you already own, the full price with duties, and where the fleece grew.',
      platformGoal: 'Search engines want the answer on the page that promised it. One question, one page, in the language it was asked in.',
      strategy: 'Show the making before the selling: each product page opens with the person in the valley who made it. German and Dutch pages are written, not translated.',
      tone: 'Plain and exact', cadence: 'One page improved a week', responseHours: 24,
      routing: 'Forms are private; a question asked three times becomes a public answer.', reach: 'both', budget: 8400, reviewedOn: '2026-11-20', trust: 4, interaction: 2, engagement: 2,
    },
  },
  {
    key: 'instagram',
    type: 'channel',
    fields: {
      name: 'Instagram', social: 'social', roles: ['marketing'], reaches: ['north', 'keepers'], owner: 'joel',
      reason: 'German and Dutch buyers save what they mean to buy here. One day of filming feeds three weeks.',
      gain: 'A look over the shoulder of someone who knows wool, captions in two languages.',
      platformGoal: 'The platform wants saves and shares. We make steps worth saving: how to wash, how to darn, how to read a label.',
      strategy: 'Twenty winters in pictures: garments with their age and their mends, failures included. Every third post asks to see yours.',
      tone: 'Warm, curious, no superlatives', cadence: 'Three posts a week', responseHours: 12,
      routing: 'Size and price questions are answered under the post; orders and addresses go to private messages at once.', reach: 'both', budget: 5200, reviewedOn: '2026-11-20', trust: 3, interaction: 3, engagement: 3,
    },
  },
  {
    key: 'youtube',
    type: 'channel',
    fields: {
      name: 'YouTube: Walks through the mill', social: 'social', roles: ['marketing', 'information'], reaches: ['north', 'shops'], owner: 'joel',
      reason: 'People want to see how it is made, and Tom likes to show it. One walk a fortnight fits the shift plan.',
      gain: 'Understands in six minutes why one jumper costs four times another.',
      platformGoal: 'The platform wants people to watch to the end. No titles, no music bed; the machine starts in the first ten seconds.',
      strategy: 'Made in one valley: unfinished things are shown unfinished, with the reason why. Subtitles in German and Dutch.',
      tone: 'A guide who has all afternoon', cadence: 'Two films a month', responseHours: 48,
      routing: 'Comments are answered in public by whoever was filmed.', reach: 'organic', budget: 6800, reviewedOn: '2026-11-20', trust: 4, interaction: 3, engagement: 3,
    },
  },
  {
    key: 'circle',
    type: 'channel',
    fields: {
      name: 'The Mending Circle (Facebook group)', social: 'social', roles: ['service', 'marketing'], reaches: ['keepers'], owner: 'bea',
      reason: 'Owners already help each other there; we host and answer what they cannot.',
      gain: 'A mend that holds, shown by somebody who has done it, usually the same evening.',
      platformGoal: 'The platform wants groups that talk daily. Members start the threads; we start Tuesday’s.',
      strategy: 'Mend together: the circle belongs to its members. Our people post under their own names, never sell, and bring the awkward cases to the care desk.',
      tone: 'Kitchen table', cadence: 'A Tuesday thread and whatever comes', responseHours: 6,
      routing: 'Techniques in public, orders and complaints with names in private.', reach: 'organic', budget: 0, reviewedOn: '2026-11-20', trust: 4, interaction: 5, engagement: 4,
    },
  },
  {
    key: 'letter',
    type: 'channel',
    fields: {
      name: 'The Wool Letter (e-mail)', social: 'other', roles: ['information', 'marketing'], reaches: ['keepers', 'shops'], owner: 'isla',
      reason: '6,300 people gave permission, and the list moves with us if a platform closes.',
      gain: 'One seasonal skill, first look at small batches, a mending slot before they are gone.',
      platformGoal: 'Mail providers favour letters that are opened and answered. Each ends with one question, and replies reach a person.',
      strategy: 'One thing that makes a garment last, each month. Stockists get their own letter each quarter with a window idea made in the valley.',
      tone: 'A letter, signed', cadence: 'Monthly', responseHours: 24, routing: 'Replies land at the care desk; private from the start.', reach: 'organic', budget: 900, reviewedOn: '2026-11-20', trust: 4, interaction: 3, engagement: 3,
    },
  },
  {
    key: 'desk',
    type: 'channel',
    fields: {
      name: 'Care desk: phone and e-mail', social: 'other', roles: ['service', 'marketing'], reaches: ['keepers', 'north', 'shops'], owner: 'bea',
      reason: 'Six in ten trade enquiries come by phone, and last year’s plan did not mention it.',
      gain: 'A person who can see the garment’s batch card while you talk.',
      platformGoal: 'No platform but our own hours: open when people are home, 8 to 18.30 on Mondays and Thursdays.',
      strategy: 'Every caller is asked what brought them. We make a garment last first and sell second, and what we hear on Monday becomes Tuesday’s thread.',
      tone: 'Unhurried', cadence: 'Weekdays 9–17, Mondays and Thursdays 8–18.30', responseHours: 6, routing: 'Private. Frequent questions become pages.', reach: 'organic', budget: 0, reviewedOn: '2026-11-20', trust: 5, interaction: 5, engagement: 4,
    },
  },
];

/** In the first draft because it was in the last plan; given up when nobody could say whom it reached. */
export const snapchat: ExamplePart = {
  key: 'snapchat',
  type: 'channel',
  fields: {
    name: 'Snapchat', social: 'social', roles: ['marketing'], reaches: ['north'], owner: 'joel',
    reason: 'The 2025 launch bought 1.9 million views here; the account still stands.', gain: 'Short clips from the launch film.',
    platformGoal: 'The platform wants daily use by people under 25.', strategy: 'Clips from the film made last year, until something better is found.',
    cadence: 'Daily', reach: 'paid', budget: 6000, trust: 1, interaction: 1, engagement: 0,
  },
};
