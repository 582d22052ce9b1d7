import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { domains, layers } from '../../.dependency-cruiser.ts';
import { automationFiles, eventOf, withLine } from './automation.ts';
import { entityFiles, type Files } from './entity.ts';
import { namesOf, prefixFor } from './names.ts';

/**
 * `npm run new`: a working start of a domain, a kind of record or an automation, with its tests, in the places where they are found by
 * name. Writes over nothing.
 */
const USAGE = `Usage:
  npm run new -- domain <name> --layer <layer> [--entity <name>]   a domain with its first kind of record
  npm run new -- entity <domain>/<name> [--prefix <abc>]           another kind of record of a domain
  npm run new -- automation <name> --on <event type>               what happens by itself when something has happened

Names are in small letters and dashes: domains plural (contracts), records singular (contract), automations imperative (renew-contract).
Layers, from the ground up: ${layers.join(', ')}.`;

const root = `${import.meta.dirname}/../..`;
const REGISTRY = 'functions/automations/registry.ts';

class Unusable extends Error {}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function write(files: Files): void {
  const taken = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (taken !== undefined) throw new Unusable(`${taken} is there already.`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Prefixes of ids that kinds of node have already. */
const takenPrefixes = (): string[] =>
  globSync('graphql/*/*.graphql', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/@record\(prefix: "(\w+)"/g)].map(([, prefix = '']) => prefix),
  );

function newEntity(domain: string, name: string, prefix: string | undefined, declaration: Files = {}): string[] {
  const files = { ...declaration, ...entityFiles(domain, prefix ?? prefixFor(name, takenPrefixes()), namesOf(name)) };
  write(files);
  return Object.keys(files);
}

function newDomain(domain: string, layer: string | undefined, entity: string | undefined): string[] {
  namesOf(domain);
  if (domain in domains)
    throw new Unusable(`There is a domain ${domain}; add to it with: npm run new -- entity ${domain}/<name>`);
  if (!layers.some((known) => known === layer)) throw new Unusable(`Say the layer with --layer: ${layers.join(', ')}.`);
  const declaration = { does: `Say what ${domain} does.`, layer, calls: [] };
  return newEntity(domain, entity ?? domain.replace(/ies$/, 'y').replace(/s$/, ''), undefined, {
    [`shared/${domain}/domain.json`]: `${JSON.stringify(declaration, undefined, 2)}\n`,
  });
}

function newAutomation(name: string, type: string | undefined): string[] {
  namesOf(name);
  if (type === undefined) throw new Unusable('Say the event with --on, for example --on order.placed.');
  const sources = globSync('shared/*/*.events.ts', { cwd: root }).map(
    (path) => [path, readFileSync(join(root, path), 'utf8')] as const,
  );
  const event = eventOf(type, sources);
  if (!event) throw new Unusable(`No event has the type ${type}; docs/reference/events.md lists them.`);
  const files = automationFiles(name, event);
  const registry = withLine(readFileSync(join(root, REGISTRY), 'utf8'), name, event);
  write(files);
  writeFileSync(join(root, REGISTRY), registry);
  return [...Object.keys(files), REGISTRY];
}

function make(): string[] | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      layer: { type: 'string' },
      entity: { type: 'string' },
      prefix: { type: 'string' },
      on: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const [what, name, ...rest] = positionals;
  if (values.help || what === undefined || name === undefined || rest.length > 0) return undefined;
  if (what === 'domain') return newDomain(name, values.layer, values.entity);
  if (what === 'automation') return newAutomation(name, values.on);
  if (what !== 'entity') return undefined;
  const [domain = '', entity = ''] = name.split('/');
  if (!(domain in domains)) throw new Unusable(`There is no domain ${domain}: ${Object.keys(domains).join(', ')}.`);
  return newEntity(domain, entity, values.prefix);
}

try {
  const files = make();
  if (files) {
    execFileSync('npx', ['biome', 'check', '--write', ...files], { cwd: root, stdio: 'ignore' });
    execFileSync('npm', ['run', '--silent', 'codegen'], { cwd: root, stdio: 'inherit' });
    for (const file of files) say(file);
    say(
      '\nIt works as it is: npm test tries it. Say now what it stands for, and what it does; CONTRIBUTING tells how.',
    );
    say('New rows of the bench need a budget: npm run bench -- --quick --update');
  } else {
    say(USAGE);
    process.exitCode = process.argv.includes('--help') ? 0 : 1;
  }
} catch (error) {
  const isUsage = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof Unusable) && !isUsage && !/is no name|prefixes/.test((error as Error).message)) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
