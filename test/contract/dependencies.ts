import { readdirSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import config, { domains } from '../../.dependency-cruiser.ts';
import { declarationFaults, layerFault, unusedCalls } from './layers.ts';

/**
 * Holds the imports against `.dependency-cruiser.ts` and says in words what is wrong. Fails when a rule is broken, and also when next to
 * nothing was read: with an unsupported TypeScript the tool reads no module and would find no violation in it.
 */
const FEWEST_MODULES = 150;

const { output } = await cruise(['shared', 'functions', 'graphql', 'infra', 'examples'], {
  ...config.options,
  validate: true,
  ruleSet: { forbidden: config.forbidden },
});
if (typeof output === 'string') throw new Error('dependency-cruiser gave no result');
const { modules, summary } = output;
const { violations, totalCruised, totalDependenciesCruised } = summary;

const imports = modules.flatMap(({ source, dependencies }) =>
  dependencies.map(({ resolved }) => [source, resolved] as const),
);
const undeclared = readdirSync('shared').filter((folder) => folder !== 'platform' && !(folder in domains));
const faults = [
  ...new Set(violations.map(({ rule, from, to }) => layerFault(from, to) ?? `${rule.name}: ${from} → ${to}`)),
  ...undeclared.map(
    (folder) => `shared/${folder} has no domain.json that says what it does, its layer and what it calls.`,
  ),
  ...declarationFaults(),
  ...unusedCalls(imports.filter(([from, to]) => from.startsWith('shared/') && to.startsWith('shared/'))),
  ...(totalCruised < FEWEST_MODULES ? [`Only ${totalCruised} modules were read: the rules were not checked.`] : []),
];
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  `${totalCruised} modules, ${totalDependenciesCruised ?? 0} imports, ${faults.length} violations\n`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
