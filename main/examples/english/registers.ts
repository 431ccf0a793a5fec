import type { ExampleEntry } from '../example.ts';

const client = 'Isla Thwaite';
const agency = 'Nadia Ferris';
const kickOff = 'Kick-off at the mill';
const ringWorkshop = 'Ring workshop';

/** The free hour that began it, and the kick-off. */
export const beginning: readonly ExampleEntry[] = [
  ['auditHour', 'hour', { on: '2026-08-20', auditor: agency, attendees: 'Isla Thwaite, Bea Calloway, Tom Ackerdale', minutes: 58 }],
  ['audit', 'skills', { score: '1', note: 'Bea and Tom can talk; nobody has shown either of them the tools.' }],
  ['audit', 'needs', { score: '3', note: 'The mending book holds 1,240 reasons why people wrote. Nobody outside the desk reads it.' }],
  ['audit', 'listening', { score: '1', note: 'Bea follows two knitting groups in her own time.' }],
  ['audit', 'trying', { score: '0', note: 'Everything is finished before it is shown, so nothing is ever tried.' }],
  ['audit', 'reading', { score: '1', note: 'The launch report was read once. It counted views.' }],
  ['audit', 'purpose', { score: '1', note: 'Three people, three different first aims.' }],
  ['audit', 'places', { score: '2', note: 'The circle and the letter are right. Snapchat is a leftover of the launch.' }],
  ['audit', 'findable', { score: '1', note: 'The telephone number is on one page of forty.' }],
  ['audit', 'thread', { score: '2', note: '“Twenty winters” is everywhere but on Instagram.' }],
  ['audit', 'measures', { score: '1', note: 'Views and followers; sales are in another drawer.' }],
  ['audit', 'helping', { score: '2', note: 'The letter helps, the posts announce.' }],
  ['audit', 'onward', { score: '0', note: '1.9 million views led to a page without a price in euros.' }],
  ['audit', 'answering', { score: '1', note: 'By phone within the hour, on Instagram after nine days.' }],
  ['audit', 'permission', { score: '3', note: 'Every address on the list was given by its owner.' }],
  ['audit', 'voice', { score: '2', note: 'Warm on the phone, proud in writing.' }],
  ['audit', 'roles', { score: '1', note: 'One person posts on Fridays. When she is away, nobody does.' }],
  ['audit', 'routines', { score: '0', note: 'Four inboxes, three of them private phones.' }],
  ['audit', 'together', { score: '2', note: 'Desk and mill floor talk at lunch; trade sales are not there.' }],
  ['audit', 'badDay', { score: '1', note: 'Gordon would answer. Nobody else knew that.' }],
  ['audit', 'quality', { score: '1', note: 'Last year £6 in 7 went to reach.' }],
  ['process', 'now', { step: 'before', on: '2026-08-26' }],
  ['workshops', '20260826t0900', { title: kickOff, on: '2026-08-26', people: 'Isla Thwaite, Gordon Thwaite, Bea Calloway, Tom Ackerdale (client)\nNadia Ferris, Joel Penhale (agency)' }],
  ['workshopRounds', '20260826t0930', {
    workshop: kickOff, on: '2026-08-26', task: 'notes', naming: 'named', answered: 6, asked: 6, question: 'What would our customers miss if we went silent tomorrow?',
    result: 'Somebody who picks up the phone (Bea Calloway)\nThe needle: being shown how (Tom Ackerdale)\nThat it is us who mend it, without a receipt (Isla Thwaite)\nNothing that we posted last year (Joel Penhale)\nThe circle. They would carry on without us, and that is good (Nadia Ferris)\nA straight answer about price (Gordon Thwaite)',
    decision: 'Care desk and circle come first. What only announces is left off.',
  }],
  ['workshopSteps', '20260826t1150', { workshop: kickOff, step: 'Two days at the care desk, listening', owner: agency, due: '2026-09-04' }],
];

/** The workshop in which both placed themselves blind, and what was promised there. */
export const workshop: readonly ExampleEntry[] = [
  ['workshops', '20260910t0900', { title: ringWorkshop, on: '2026-09-10', people: 'Isla Thwaite, Gordon Thwaite, Bea Calloway, Tom Ackerdale (client)\nNadia Ferris, Joel Penhale (agency)' }],
  ['workshopRounds', '20260910t0920', {
    workshop: ringWorkshop, on: '2026-09-10', task: 'axes', naming: 'bySide', answered: 6, asked: 6, question: 'Where should this company stand on each axis?',
    result: 'Scope: Client 55 (40–70), Agency 70 (65–75)\n– Owners and shops are partners; strangers are welcome to listen. (Client) [55]\nCulture: Client 30 (15–60), Agency 62 (60–64)\n– Nothing unfinished leaves the mill. It took three generations to earn that name. (Client) [15]\n– The failed dye was the best thing we saw. (Agency) [64]\nStructure: Client 70 (50–85), Agency 50\nGovernance: Client 50 (30–65), Agency 55 (50–60)',
    decision: 'Culture stays open until a film of the failed dye has been shown to the circle.',
  }],
  ['workshopRounds', '20260910t1040', {
    workshop: ringWorkshop, on: '2026-09-10', task: 'vote', naming: 'anonymous', answered: 6, asked: 6, question: 'Which of these matter most?',
    result: 'Germany and the Netherlands: enquiries and first orders: 9 dots\nNine in ten questions answered within six working hours: 7 dots\nThe Mending Circle answers itself: 5 dots\nIndependent shops ask us: 2 dots\nMill walks watched to the end: 1 dot',
    decision: 'Abroad is the one priority. Answering comes before anything is bought.',
  }],
  ['workshopSteps', '20260910t1130', { workshop: ringWorkshop, step: 'Show the dye film to the circle and write down what people say', owner: 'Tom Ackerdale', due: '2026-09-22' }],
  ['workshopSteps', '20260910t1140', { workshop: ringWorkshop, step: 'Write two hours a week into the shift plan for each of the six voices', owner: client, due: '2026-09-30' }],
  ['placements', 'client', { name: 'Isla Thwaite, Gordon Thwaite, Bea Calloway, Tom Ackerdale' }],
  ['placements', 'agency', { name: 'Nadia Ferris, Joel Penhale' }],
  ['assessment', 'basics', { holds: 'yes' }],
  ['assessment', 'analytics', { holds: 'yes' }],
  ['assessment', 'dialogue', { holds: 'yes' }],
  ['assessment', 'earning', { holds: 'yes' }],
  ['assessment', 'roi', { holds: 'yes' }],
  ['assessment', 'organisation', { holds: 'yes' }],
  ['assessment', 'parallel', { holds: 'yes' }],
  ['assessment', 'tools', { holds: 'no' }],
  ['assessment', 'salesData', { holds: 'no' }],
  ['assessment', 'management', { holds: 'no' }],
  ['assessment', 'finance', { holds: 'no' }],
  ['assessment', 'development', { holds: 'no' }],
  ['scenarios', '20260910-drawer', { name: 'Back in the drawer', scope: 30, culture: 20, structure: 15, governance: 45, note: 'What happens if nobody’s shift plan changes. Cheap, and we know how it ends.' }],
  ['scenarios', '20260910-voices', { name: 'Six voices', scope: 60, culture: 50, structure: 55, governance: 52, note: 'Six people, two hours a week each. Carries the plan to its first review.' }],
  ['scenarios', '20260910-mill', { name: 'The whole mill talks', scope: 75, culture: 70, structure: 85, governance: 60, note: 'Where Tom wants to be in 2028. Too bold before the first six have found their feet.' }],
  ['votes', 'abroad', { item: '@abroad', dots: 9, ofDots: 24, place: 1, ofOptions: 5, question: 'Which of these matter most?', workshop: ringWorkshop, on: '2026-09-10' }],
  ['votes', 'answers', { item: '@answers', dots: 7, ofDots: 24, place: 2, ofOptions: 5, question: 'Which of these matter most?', workshop: ringWorkshop, on: '2026-09-10' }],
  ['proposals', '20260910t1100', { proposal: 'We answer in our own names, and a mistake is admitted the same day.', yes: 4, partly: 2, no: 0, client: 'Bea Calloway, Tom Ackerdale', agency: 'Nadia Ferris, Joel Penhale', workshop: ringWorkshop, on: '2026-09-10' }],
];

const agreed = (on: string, note: string) => ({ client, agency, on, note });
const expected = (goal: string, firstResults: string): ExampleEntry => ['expectations', `@${goal}`, { goal: `@${goal}`, firstResults, client: 'Gordon Thwaite', agency, on: '2026-10-02' }];

/** What both sides agreed in October: places, days, duties, and which voice is followed where the sources disagree. */
export const agreements: readonly ExampleEntry[] = [
  ['process', 'now', { step: 'planning', on: '2026-10-02' }],
  ['agreements', 'scope', agreed('2026-10-01', 'Owners, shops and repair cafés in full; others when they ask.')],
  ['agreements', 'culture', agreed('2026-10-01', 'Talked through twice. Unfinished work is shown when its maker says what is wrong.')],
  ['agreements', 'structure', agreed('2026-10-01', 'Six now, six more named in February.')],
  ['agreements', 'governance', agreed('2026-10-01', 'One page of rules, three matters for a second pair of eyes.')],
  expected('abroad', '2027-01-31'),
  expected('answers', '2026-11-30'),
  expected('circle.goal', '2027-02-28'),
  expected('trade', '2027-02-28'),
  expected('craft', '2027-01-31'),
  ['conflicts', 'counting', { follows: 'both', reason: 'Followers stay on the wall beside repeat custom, so that nobody forgets what the launch bought. They are no goal.', author: client, on: '2026-10-02' }],
  ['conflicts', 'results', { follows: 'S2', reason: 'Answering and duties-paid prices must show by Christmas, or Gordon stops the money. The brand goals keep their own days.', author: 'Gordon Thwaite', on: '2026-10-02' }],
  ['conflicts', 'validity', { follows: 'both', reason: 'Twelve months of plan. The money is promised for twenty-four, for last time it ended with the launch.', author: client, on: '2026-10-02' }],
  ['duties', 'trust', { on: '2026-10-02', agencyName: agency, agencyPledge: 'Bad figures come first and on the same day.', note: 'Looked at again in February.' }],
  ['duties', 'depth', { on: '2026-10-02', agencyName: 'Joel Penhale', agencyHours: 1, agencyPledge: 'A day a month at the mill, with a needle.' }],
  ['duties', 'expertise', { on: '2026-10-02', agencyName: agency, agencyHours: 1, agencyPledge: 'Says no to a channel before anybody has to try it.' }],
  ['duties', 'secrecy', { on: '2026-10-02', agencyName: agency, agencyPledge: 'Prices and staff changes stay with the two of us who work here.' }],
  ['duties', 'sharing', { on: '2026-10-02', clientName: client, clientHours: 1, clientPledge: 'Shop figures and the mending book by the fifth of each month.' }],
  ['duties', 'news', { on: '2026-10-02', clientName: client, clientPledge: 'Stock, price and shift changes on the day they are decided.' }],
  ['duties', 'approval', { on: '2026-10-02', clientName: 'Gordon Thwaite', clientHours: 0.5, clientPledge: 'Green claims, prices, accidents: an answer within two days. The rest needs none.' }],
  ['duties', 'partnership', { on: '2026-10-02', agencyName: agency, agencyHours: 0.5, agencyPledge: 'A call every Monday at nine, also when there is nothing.', clientName: client, clientHours: 0.5, clientPledge: 'Takes that call.' }],
  ['duties', 'mutualTrust', { on: '2026-10-02', agencyName: agency, agencyPledge: 'We do not press for more openness before spring.', clientName: 'Gordon Thwaite', clientPledge: 'I ask before I stop something.', note: 'Said aloud at the table; both wanted it written down.' }],
  ['duties', 'agility', { on: '2026-10-02', agencyName: 'Joel Penhale', agencyPledge: 'Answers the care desk within an hour on working days.', clientName: 'Bea Calloway', clientPledge: 'Sends the awkward ones at once, not on Friday.' }],
  ['refreshes', 'autumn-2026', { season: 'autumn', begins: '2026-09-01', on: '2026-09-25', author: 'Joel Penhale', note: 'Storing, moths and first frost moved forward; the summer colours taken down.' }],
  ['seasons', 'summer', { begins: '2027-05-15' }],
];

/** Who does what with the new tools, and what filters people on their way. */
export const routines: readonly ExampleEntry[] = [
  ['process', 'now', { step: 'production', on: '2026-10-29' }],
  ['audit', 'routines', { action: '@a.inbox' }],
  ['audit', 'trying', { action: '@a.tuesday' }],
  ['audit', 'findable', { action: '@a.hours' }],
  ['audit', 'onward', { action: '@a.origin' }],
  ['routines', '', { source: '@tool.inbox', routine: 'The inbox is emptied at nine, one and half past three; private phones are no longer read', person: '@bea', hours: 5, from: '2026-09-07' }],
  ['routines', '', { source: '@tool.shop', routine: 'New products get their German and Dutch size and duty on the day they are listed', person: '@isla', hours: 1.5, from: '2026-10-08' }],
  ['routines', '', { source: '@desk', routine: 'Telephone, with late hours on Mondays and Thursdays; the paper log is left off', person: '@bea', hours: 10, from: '2026-09-07' }],
  ['routines', '', { source: '@circle', routine: 'Tuesday’s thread, a look each morning and each evening', person: '@bea', hours: 5, from: '2026-09-15' }],
  ['routines', '', { source: '@instagram', routine: 'Three posts a week from one day of filming, and the replies', person: '@joel', hours: 7, from: '2026-09-07' }],
  ['routines', '', { source: '@youtube', routine: 'One walk a fortnight: filming, cutting, subtitles', person: '@joel', hours: 6, from: '2026-09-07' }],
  ['routines', '', { source: '@site', routine: 'One page improved a week', person: '@isla', hours: 3, from: '2026-09-07' }],
  ['routines', '', { source: '@letter', routine: 'The month’s letter and its replies', person: '@isla', hours: 2, from: '2026-10-01' }],
  ['path', '1', { filters: 'A thousand other messages a day. We buy attention in one place only, before Christmas.' }],
  ['path', '2', { filters: 'Films that begin with a title. Half are gone before the machine starts.' }],
  ['path', '3', { filters: 'Wool is wool to most people, and nothing of ours explains the difference at this point. The gap is known; the label series may close it.' }],
  ['path', '4', { filters: 'The price in pounds, and the duty that came at the door.' }],
  ['path', '5', { filters: 'Uncertain size: one basket in three is left there.' }],
  ['path', '6', { filters: 'Fear of washing it. A jumper that is never worn is never recommended.' }],
];

/** What the first quarter brought: approvals as they were, a drill with its lesson, what measuring changed. */
export const review: readonly ExampleEntry[] = [
  ['process', 'now', { step: 'measuring', on: '2026-11-23' }],
  ['approvals', '', { what: 'Claim on the proof page: every fleece from two valleys', asked: '2026-10-12', approved: '2026-10-13' }],
  ['approvals', '', { what: 'Prices with duties, in euros', asked: '2026-10-05', approved: '2026-10-07' }],
  ['approvals', '', { what: 'Budget of the paid reach before Christmas', asked: '2026-11-10', approved: '2026-11-11', note: 'Cut from £2,900 to £2,200.' }],
  ['approvals', '', { what: 'Winter offer: wording of the free mend', asked: '2026-11-19' }],
  ['drills', '', {
    scenario: 'A newspaper doubts our claim that all wool comes from the valley', risk: '@r.claim', on: '2026-11-12', participants: 'Gordon Thwaite, Isla Thwaite, Bea Calloway, Nadia Ferris', seconds: 2460,
    course: '0:00 A newspaper doubts our claim that all wool comes from the valley\n9:40 A journalist asks for a statement within the hour\n24:10 The person who answers cannot be reached',
    answer: 'We say that every fleece is from this valley and the next. The papers for this year are on the page. Two of 2023 are missing; we say on Friday what we found. – Gordon Thwaite',
    kept: 'no', keptClient: 'yes', keptAgency: 'no', note: 'The answer was right, and it stood alone with Gordon. When he could not be reached, nobody knew that Isla may answer. Joel and Tom were away and are to be told.', action: '@a.standin',
  }],
  ['rounds', '', { on: '2026-11-23', showed: 'Enquiries from the two countries rose with the duty in the price, not with reach. Answering fell to 58% in the week of the first frost.', changes: 'Paid reach gives £700 to a second person at the care desk until the end of January.', author: client, action: '@a.helper' }],
  ['agreements', 'culture', agreed('2026-11-23', 'After two films without harm: 55. The sixty of the whole mill is not asked for before spring.')],
  ['setAside', 'kpi-other-aim:@k.views', { reason: 'Awareness is what the walks are for; new custom is measured by trade enquiries and sales. We look again if the walks cost more than they do now.', author: client, on: '2026-11-23' }],
  ['setAside', 'fan-trap:@k.followers:@k.sales', { reason: 'It is true, and it is the launch: 15,000 of these came in the six weeks of the launch. We buy no followers now; the curve hangs on the wall as a reminder.', author: client, on: '2026-11-23' }],
  ['reviews', '0001-tarnside2026', { begun: '2026-11-23', on: '2026-11-23', people: 'Isla Thwaite, Bea Calloway (client), Nadia Ferris (agency)', revision: 'November review', next: '2027-02-22' }],
  ['reviewSteps', '0001-tarnside2026~axis.culture', { on: '2026-11-23', what: 'Culture: what was agreed on the ring', answer: 'changed', decided: 'Agreed at 55 after two films without harm.', author: client }],
  ['reviewSteps', '0001-tarnside2026~age', { on: '2026-11-23', what: 'The plan’s age', answer: 'right', decided: 'Under three months old; the horizon of a year holds.', author: client }],
  ['brand', 'kit', { name: 'Kittiwake Studio', footer: 'Kittiwake Studio Ltd for Tarnside Knitwear Ltd', mark: 'For the board of Tarnside Knitwear' }],
  ['presets', 'board', { name: 'For the board', document: 'strategy', language: 'en', paper: 'a4', depth: 'full', without: ['notes'] }],
];
