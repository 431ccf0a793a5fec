/** The arrows of the house (README, “Map of the house”). A forbidden import fails `npm test`. */
const from = (path, extra = {}) => ({ path, ...extra });

/** What each folder of shared stands on, besides itself. */
const standsOn = {
  messages: [],
  words: ['messages'],
  framework: ['messages'],
  plan: ['framework', 'messages'],
  edits: ['plan', 'framework', 'messages'],
  history: ['plan', 'words', 'framework', 'messages'],
  interchange: ['plan', 'framework', 'messages'],
  imports: ['interchange', 'edits', 'plan', 'framework', 'messages'],
  insights: ['templates', 'words', 'edits', 'plan', 'framework', 'messages'],
  templates: ['edits', 'plan', 'framework', 'messages'],
  views: ['insights', 'templates', 'edits', 'plan', 'framework', 'messages'],
  report: ['views', 'insights', 'history', 'plan', 'framework', 'messages'],
  portfolio: ['report', 'views', 'insights', 'plan', 'framework', 'messages'],
  workshop: ['views', 'edits', 'plan', 'framework', 'messages'],
  contract: ['portfolio', 'workshop', 'report', 'templates', 'history', 'framework', 'messages'],
  sync: ['contract', 'workshop', 'messages'],
  commands: ['framework', 'messages'],
};

/** Tests, and plans that only tests use, may make their plans with whatever makes plans. */
const madeForTests = '(\\.test\\.ts|/(samplePlan|secretPlan)\\.ts)$';

const sharedArrows = Object.entries(standsOn).map(([folder, below]) => ({
  name: `${folder}-${below.length === 0 ? 'need-nothing' : `stands-on-${below.join('-')}`}`,
  severity: 'error',
  from: from(`^shared/${folder}/`, { pathNot: madeForTests }),
  to: { path: '^shared/', pathNot: `^shared/(${[folder, ...below].join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circles', comment: 'nor circles among types alone', severity: 'error', from: {}, to: { circular: true } },
    { name: 'shared-stands-alone', severity: 'error', from: from('^shared/'), to: { path: '^(main|renderer|e2e)/' } },
    {
      name: 'shared-is-pure',
      comment: 'shared runs in the browser, in Node and in workers alike',
      severity: 'error',
      from: from('^shared/', { pathNot: '\\.test\\.ts$' }),
      to: { dependencyTypes: ['core'] },
    },
    { name: 'main-and-renderer-never-meet', severity: 'error', from: from('^main/'), to: { path: '^renderer/' } },
    { name: 'renderer-and-main-never-meet', severity: 'error', from: from('^renderer/'), to: { path: '^main/' } },
    {
      name: 'only-desktop-imports-electron',
      comment: 'importing electron elsewhere tries to download its binary',
      severity: 'error',
      from: from('^(main|shared|renderer)/', { pathNot: '^main/desktop/' }),
      to: { path: '(^|node_modules/)(electron|electron-updater)(/|$)' },
    },
    { name: 'services-know-no-host', severity: 'error', from: from('^main/services/'), to: { path: '^main/(desktop|web|cli)/' } },
    { name: 'pdf-knows-only-shared', severity: 'error', from: from('^main/pdf/'), to: { path: '^main/(services|desktop|web|cli)/' } },
    { name: 'office-knows-only-shared-and-words', severity: 'error', from: from('^main/office/'), to: { path: '^main/(services|desktop|web|cli|pdf/(?!setWords))' } },
    { name: 'desktop-knows-no-web', severity: 'error', from: from('^main/desktop/'), to: { path: '^main/(web|cli)/' } },
    { name: 'web-knows-no-desktop', severity: 'error', from: from('^main/(web|cli)/'), to: { path: '^main/desktop/' } },
    {
      name: 'features-do-not-meet',
      comment: 'a renderer feature opens another through a command, never by import',
      severity: 'error',
      from: from('^renderer/(canvas|outline|inspector|insights|history|export|readings|imports|portfolio|start|views|workshop|phone|seat|people)/'),
      to: { path: '^renderer/(canvas|outline|inspector|insights|history|export|readings|imports|portfolio|start|views|workshop|phone|seat|people)/', pathNot: '^renderer/$1/' },
    },
    {
      name: 'nobody-knows-the-shell',
      comment: 'the shell composes the features; they reach it through commands and window state',
      severity: 'error',
      from: from('^renderer/(session|commands|typing|design|input|canvas|outline|inspector|insights|history|export|readings|imports|portfolio|start|workshop|phone)/'),
      to: { path: '^renderer/(shell/|App|main)' },
    },
    {
      name: 'views-do-not-meet',
      comment: 'each view stands alone; what several need lies beside the registry',
      severity: 'error',
      from: from('^renderer/views/([^/]+)/'),
      to: { path: '^renderer/views/[^/]+/', pathNot: '^renderer/views/$1/' },
    },
    { name: 'session-knows-no-feature', severity: 'error', from: from('^renderer/(session|commands|typing|design|input)/'), to: { path: '^renderer/(canvas|outline|inspector|insights|history|export|readings|imports|portfolio|start|views|workshop|phone|seat|people)/' } },
    {
      name: 'phone-stands-alone',
      comment: 'phones load little: nothing of the window, and of shared only what needs no document',
      severity: 'error',
      from: from('^renderer/(phone|guests)/'),
      to: { path: '^(renderer|shared)/', pathNot: '^(renderer/(phone|guests)|shared/(workshop/(task|workshop|frames|sealing|secret|comeback|outcome|signsOfLife|typedAddress)\\.ts|messages|framework))' },
    },
    ...sharedArrows,
    {
      name: 'every-folder-of-shared-has-its-arrows',
      comment: 'a new folder says above what it stands on',
      severity: 'error',
      from: {},
      to: { path: '^shared/', pathNot: `^shared/(${Object.keys(standsOn).join('|')})/` },
    },
    { name: 'input-needs-nothing', severity: 'error', from: from('^renderer/input/'), to: { path: '^(renderer|shared)/', pathNot: '^renderer/input/' } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '(\\.d\\.ts|\\.test\\.tsx?|vite-env\\.d\\.ts)$' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs'] },
  },
};
