import { cruise } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.ts';

/**
 * Holds the imports against `.dependency-cruiser.ts`. Fails when a rule is broken, and also when next to nothing was read: with
 * an unsupported TypeScript the tool reads no module and would find no violation in it.
 */
const FEWEST_MODULES = 150;

const { output } = await cruise(['shared', 'functions', 'graphql', 'infra', 'examples'], {
  ...config.options,
  validate: true,
  ruleSet: { forbidden: config.forbidden },
});
if (typeof output === 'string') throw new Error('dependency-cruiser gave no result');
const { violations, totalCruised, totalDependenciesCruised } = output.summary;
for (const { rule, from, to } of violations) process.stderr.write(`${rule.name}: ${from} → ${to}\n`);
if (totalCruised < FEWEST_MODULES) {
  process.stderr.write(`Only ${totalCruised} modules were read: the rules were not checked.\n`);
}
process.stdout.write(
  `${totalCruised} modules, ${totalDependenciesCruised ?? 0} imports, ${violations.length} violations\n`,
);
process.exitCode = violations.length > 0 || totalCruised < FEWEST_MODULES ? 1 : 0;
