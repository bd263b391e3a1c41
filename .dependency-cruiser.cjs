/** The layer rules of the house. What each folder may import stands here and nowhere else. */

const NODE_BUILTINS = { dependencyTypes: ['core'] };

/** Packages that need Node, a DOM or a framework; everything else from npm counts as a pure library. */
const IMPURE_PACKAGES =
  '(^|/)node_modules/(electron|keytar|libsql|axios|chokidar|commander|write-file-atomic|react|react-dom|@mantine|@tabler|@tanstack|monaco-editor|zustand)(/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle means two files are one. Types may not be circular either.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that does not resolve would slip past every other rule.',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
    {
      name: 'shared-imports-shared',
      severity: 'error',
      comment: 'shared/ is pure: it runs in the window, in the CLI, in workers and in tests alike.',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|scripts|test)/' },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment: 'No Node built-ins in shared/.',
      from: { path: '^shared/' },
      to: NODE_BUILTINS,
    },
    {
      name: 'shared-pure-libraries',
      severity: 'error',
      comment: 'No library in shared/ that needs Node, a DOM or a framework.',
      from: { path: '^shared/' },
      to: { path: IMPURE_PACKAGES },
    },
    {
      name: 'renderer-imports-shared',
      severity: 'error',
      comment: 'The window reaches everything else through the IPC contract.',
      from: { path: '^renderer/' },
      to: { path: '^(electron|scripts|test)/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: NODE_BUILTINS,
    },
    {
      name: 'only-the-shell-imports-electron',
      severity: 'error',
      comment: 'Services run under plain Node too (CLI, tests); only main and preload know Electron.',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/(main|preload)/' },
      to: { path: '(^electron$|(^|/)node_modules/electron/)' },
    },
    {
      name: 'services-import-shared',
      severity: 'error',
      comment: 'main and cli wire services; a service knows neither.',
      from: { path: '^electron/services/' },
      to: { path: '^(renderer|scripts|test|electron/(main|preload|cli))/' },
    },
    {
      name: 'services-are-given-services',
      severity: 'error',
      comment: 'A service takes another as an argument; only its types may be imported.',
      from: { path: '^electron/services/([^/]+)/' },
      to: {
        path: '^electron/services/[^/]+/',
        pathNot: '^electron/services/$1/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'cli-and-main-are-apart',
      severity: 'error',
      comment: 'Two compositions of the same services; neither builds on the other.',
      from: { path: '^electron/cli/' },
      to: { path: '^(renderer|electron/(main|preload))/' },
    },
    {
      name: 'main-and-cli-are-apart',
      severity: 'error',
      from: { path: '^electron/(main|preload)/' },
      to: { path: '^(renderer|electron/cli)/' },
    },
    {
      name: 'preload-is-thin',
      severity: 'error',
      comment: 'The sandboxed preload carries only the bridge and the contract.',
      from: { path: '^electron/preload/' },
      to: { path: '^electron/(main|services)/' },
    },
    {
      name: 'platforms-are-apart',
      severity: 'error',
      comment: 'A platform is one folder: what two share belongs to the profile engine.',
      from: { path: '^shared/platforms/([^/]+)/' },
      to: { path: '^shared/platforms/[^/]+/', pathNot: '^shared/platforms/($1|engine)/' },
    },
    {
      name: 'only-the-registry-names-a-platform',
      severity: 'error',
      comment: 'Adding a platform is one folder and one line in shared/platforms/index.ts.',
      from: { pathNot: '^(shared/platforms/(index\\.ts$|[^/]+/)|test/)' },
      to: { path: '^shared/platforms/[^/]+/', pathNot: '^shared/platforms/engine/' },
    },
    {
      name: 'product-does-not-import-tools',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(scripts|test)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|\\.cache|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
