/** The arrows of the house (README, “Map of the house”). A forbidden import fails `npm test`. */
const from = (path, extra = {}) => ({ path, ...extra });

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
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
      to: { path: '(^|node_modules/)(electron|electron-store)(/|$)' },
    },
    { name: 'services-know-no-host', severity: 'error', from: from('^main/services/'), to: { path: '^main/(desktop|web|cli)/' } },
    { name: 'pdf-knows-only-shared', severity: 'error', from: from('^main/pdf/'), to: { path: '^main/(services|desktop|web|cli)/' } },
    { name: 'desktop-knows-no-web', severity: 'error', from: from('^main/desktop/'), to: { path: '^main/(web|cli)/' } },
    { name: 'web-knows-no-desktop', severity: 'error', from: from('^main/(web|cli)/'), to: { path: '^main/desktop/' } },
    {
      name: 'features-do-not-meet',
      comment: 'a renderer feature opens another through a command, never by import',
      severity: 'error',
      from: from('^renderer/(canvas|outline|inspector|insights|history|export|start|views)/'),
      to: { path: '^renderer/(canvas|outline|inspector|insights|history|export|start|views)/', pathNot: '^renderer/$1/' },
    },
    {
      name: 'nobody-knows-the-shell',
      comment: 'the shell composes the features; they reach it through commands and window state',
      severity: 'error',
      from: from('^renderer/(session|commands|typing|design|canvas|outline|inspector|insights|history|export|start)/'),
      to: { path: '^renderer/(shell/|App|main)' },
    },
    {
      name: 'views-do-not-meet',
      comment: 'each view stands alone; what several need lies beside the registry',
      severity: 'error',
      from: from('^renderer/views/([^/]+)/'),
      to: { path: '^renderer/views/[^/]+/', pathNot: '^renderer/views/$1/' },
    },
    { name: 'session-knows-no-feature', severity: 'error', from: from('^renderer/(session|commands|typing|design)/'), to: { path: '^renderer/(canvas|outline|inspector|insights|history|export|start|views)/' } },
    { name: 'messages-need-nothing', severity: 'error', from: from('^shared/messages/'), to: { path: '^shared/', pathNot: '^shared/messages/' } },
    { name: 'framework-needs-messages-only', severity: 'error', from: from('^shared/framework/'), to: { path: '^shared/', pathNot: '^shared/(framework|messages)/' } },
    { name: 'plan-stands-on-framework', severity: 'error', from: from('^shared/plan/', { pathNot: '\\.test\\.ts$' }), to: { path: '^shared/', pathNot: '^shared/(plan|framework|messages)/' } },
    {
      name: 'edits-stand-on-plan',
      severity: 'error',
      from: from('^shared/edits/'),
      to: { path: '^shared/', pathNot: '^shared/(edits|plan|framework|messages)/' },
    },
    {
      name: 'history-stands-on-plan',
      severity: 'error',
      from: from('^shared/history/', { pathNot: '\\.test\\.ts$' }),
      to: { path: '^shared/', pathNot: '^shared/(history|plan|framework|messages)/' },
    },
    {
      name: 'views-stand-on-insights',
      severity: 'error',
      from: from('^shared/views/', { pathNot: '\\.test\\.ts$' }),
      to: { path: '^shared/', pathNot: '^shared/(views|insights|edits|history|plan|framework|messages)/' },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '(\\.d\\.ts|\\.test\\.tsx?|vite-env\\.d\\.ts)$' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs'] },
  },
};
