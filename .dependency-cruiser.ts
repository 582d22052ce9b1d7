import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser';

/**
 * Who may import whom (docs: CONTRIBUTING, "Where things go"). Domains form layers; a domain may call the actions of a layer
 * below and nothing else of it besides models and events, which are pure.
 */
const layers: string[] = [
  'access',
  'customers',
  'clients',
  'products',
  'stock',
  'leads',
  'orders',
  'invoices',
  'cases',
  'insights',
];
/** Pairs of one layer or in the wrong order: the lower ones may not know the upper ones. */
const below: Record<string, string[]> = {
  access: [],
  customers: ['access'],
  clients: ['access', 'customers'],
  products: ['access'],
  stock: ['access', 'products'],
  leads: ['access', 'customers', 'products'],
  orders: ['access', 'customers', 'products', 'stock', 'leads'],
  invoices: ['access', 'customers', 'products', 'stock', 'leads', 'orders'],
  cases: ['access', 'customers', 'products', 'stock', 'leads', 'orders', 'invoices'],
  insights: ['access', 'customers', 'products', 'stock', 'leads', 'orders', 'invoices', 'cases'],
};

const error = (
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({ name, comment, severity: 'error', from, to });

const forbidden: IRegularForbiddenRuleType[] = [
  error('no-circular', 'A cycle has no layer.', {}, { circular: true }),
  error(
    'no-orphans-in-shared',
    'Delete what nobody uses.',
    { orphan: true, path: '^(shared|graphql)/', pathNot: ['\\.d\\.ts$', 'graphql/codegen\\.ts$'] },
    {},
  ),
  error(
    'platform-knows-no-domain',
    'The floor carries everything and knows nothing.',
    { path: '^shared/platform/' },
    { path: '^shared/(?!platform/)' },
  ),
  error(
    'shared-knows-no-entry-point',
    'Business code knows no GraphQL, Lambda or CDK.',
    { path: '^shared/' },
    { path: '^(functions|graphql|infra|examples|test)/|node_modules/(aws-lambda|aws-cdk-lib|graphql|graphql-http)/' },
  ),
  error(
    'models-and-events-are-pure',
    'Rules and declarations do no input or output.',
    { path: '^shared/(?!platform/).*\\.(model|events)\\.ts$' },
    {
      path: '\\.(actions|store)\\.ts$|shared/platform/(table|commit|dynamo-client|logger|metrics)\\.ts$|node_modules/@aws-sdk/',
    },
  ),
  error(
    'only-stores-know-keys',
    'Only a store reads and describes items.',
    { path: '^shared/(?!platform/)', pathNot: '\\.store\\.ts$' },
    { path: '^shared/platform/dynamo-client\\.ts$' },
  ),
  ...layers.flatMap((domain) => [
    error(
      `${domain}-store-is-private`,
      'A store belongs to its domain: ask its actions.',
      { path: '^(shared|graphql|functions)/', pathNot: `^shared/${domain}/` },
      { path: `^shared/${domain}/.*\\.store\\.ts$` },
    ),
    error(
      `${domain}-knows-only-layers-below`,
      'Downward by action, upward by event.',
      { path: `^shared/${domain}/` },
      { path: `^shared/(?!platform/|${[domain, ...(below[domain] ?? [])].join('/|')}/)` },
    ),
  ]),
  error(
    'entry-points-call-actions',
    'A resolver or automation is one call of an action.',
    { path: '^(graphql/[a-z]+/|functions/automations/)' },
    { path: '^shared/.*\\.store\\.ts$' },
  ),
  error(
    'automations-do-not-call-each-other',
    'They meet in events only.',
    { path: '^functions/automations/(?!registry|on-event|on-schedule)' },
    { path: '^functions/automations/(?!registry|on-event|on-schedule)' },
  ),
  error(
    'infra-reads-declarations-only',
    'The stack is made of the registry and the events.',
    { path: '^infra/', pathNot: '^infra/local/' },
    {
      path: '^(graphql/|functions/(?!automations/registry)|shared/(?!.*\\.events\\.ts$|platform/events\\.ts$|access/permissions\\.ts$))',
    },
  ),
  error(
    'examples-use-the-public-api',
    'A client program has nothing but the API.',
    { path: '^examples/' },
    { path: '^(shared|functions|graphql|infra|test)/' },
  ),
  error(
    'no-barrels',
    'Name the file that you mean.',
    {},
    { path: '^(shared|functions|graphql|infra|examples)/.*(index|utils|helpers|common)\\.ts$' },
  ),
  error(
    'no-dev-dependencies-in-the-product',
    'What runs in production is a dependency.',
    { path: '^(shared|functions|graphql/(?!codegen))' },
    { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
  ),
];

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk\\.out|test)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
} satisfies IConfiguration;
