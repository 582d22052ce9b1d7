import { globSync, readFileSync } from 'node:fs';
import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser';

/**
 * The layers, from the ground up. Each domain says in its `domain.json` on which layer it stands and which domains it calls: of a lower
 * layer, or of its own as long as none of these calls it back.
 */
export const layers = ['ground', 'who', 'what', 'books', 'goods', 'deal', 'money', 'care', 'outward', 'view'] as const;

export interface Domain {
  readonly does: string;
  readonly layer: (typeof layers)[number];
  readonly calls: readonly string[];
}

/** What every domain says of itself, by its name; the floor is none. */
export const domains: Readonly<Record<string, Domain>> = Object.fromEntries(
  globSync('shared/*/domain.json', { cwd: import.meta.dirname })
    .sort()
    .map((file) => [
      file.split(/[\\/]/)[1],
      JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')) as Domain,
    ]),
);

const error = (
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({ name, comment, severity: 'error', from, to });

const forbidden: IRegularForbiddenRuleType[] = [
  error(
    'no-circular',
    'A cycle has no layer. Generated types name models that files of resolvers pass on; the map of resolvers loads them when they are needed.',
    {},
    { circular: true, viaOnly: { pathNot: '^graphql/generated/(types|resolver-map)\\.ts$' } },
  ),
  error(
    'no-orphans-in-shared',
    'Delete what nobody uses.',
    { orphan: true, path: '^(shared|graphql)/', pathNot: ['\\.d\\.ts$', 'graphql/codegen\\.ts$'] },
    {},
  ),
  error(
    'platform-knows-no-domain',
    'The floor carries everything and knows nothing but the tables of permissions that are generated.',
    { path: '^shared/platform/' },
    { path: '^shared/(?!platform/|access/generated/)' },
  ),
  error(
    'shared-knows-no-entry-point',
    'Business code knows no GraphQL, Lambda or CDK.',
    { path: '^shared/' },
    { path: '^(functions|graphql|infra|examples|test)/|node_modules/(aws-lambda|aws-cdk-lib|graphql|@apollo)/' },
  ),
  error(
    'shapes-are-mini',
    'Functions make shapes with zod/mini: with methods they cost four times as much at every cold start (ADR 0064).',
    { path: '^(shared|functions|graphql)/' },
    { path: 'node_modules/zod/(index|v4/index|v4/classic/)' },
  ),
  error(
    'models-and-events-are-pure',
    'Rules and declarations do no input or output.',
    { path: '^shared/(?!platform/).*\\.(model|events|permissions)\\.ts$' },
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
  ...Object.entries(domains).flatMap(([domain, { calls }]) => [
    error(
      `${domain}-store-is-private`,
      'A store belongs to its domain: ask its actions.',
      { path: '^(shared|graphql|functions)/', pathNot: `^shared/${domain}/` },
      { path: `^shared/${domain}/.*\\.store\\.ts$` },
    ),
    error(
      `${domain}-calls-what-it-names`,
      'Downward by action, upward by event.',
      { path: `^shared/${domain}/` },
      { path: `^shared/(?!${['platform', domain, ...calls].join('/|')}/)` },
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
    { path: '^functions/automations/(?!registry|event-message|file-news|on-event|on-lane|on-schedule|scheduled-run)' },
    { path: '^functions/automations/(?!registry|event-message|file-news|on-event|on-lane|on-schedule|scheduled-run)' },
  ),
  error(
    'infra-reads-declarations-only',
    'The stack is made of the registry and the events; clients are set up alike.',
    { path: '^infra/', pathNot: '^infra/local/' },
    {
      path: '^(graphql/|functions/(?!automations/registry)|shared/(?!.*\\.events\\.ts$|platform/(events|deadline)\\.ts$|access/(roles|origin-header|http-methods)\\.ts$))',
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
