import { type Change, CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema, Kind, parse, visit } from 'graphql';
import { gt, major } from 'semver';
import { withoutPreviews } from './preview.ts';

const HEAD = /^# Contract (\d+\.\d+\.\d+), released on \d{4}-\d\d-\d\d\./;
/** When it was deprecated, and what to use in its place. */
const REASON = /^Since (\d{4}-\d\d-\d\d): \S.{9,}/s;

/** The version that a released contract says it has; undefined before the first release. */
export const releasedVersion = (released: string): string | undefined => HEAD.exec(released)?.[1];

const isDay = (text: string): boolean => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;

/** What is deprecated without saying since when and what to use. */
export function faultyDeprecations(sdl: string): string[] {
  const faults: string[] = [];
  visit(parse(sdl), {
    Directive: ({ name, arguments: given }, _key, _parent, _path, ancestors) => {
      if (name.value !== 'deprecated') return;
      const value = given?.find((argument) => argument.name.value === 'reason')?.value;
      const reason = value?.kind === Kind.STRING ? value.value : '';
      if (isDay(REASON.exec(reason)?.[1] ?? '')) return;
      const path = ancestors.flatMap((node) =>
        'kind' in node && 'name' in node && node.name ? [node.name.value] : [],
      );
      faults.push(`${path.join('.')} is deprecated for "${reason}": say "Since <day>: <what to use in its place>".`);
    },
  });
  return faults;
}

const isBreaking = ({ criticality }: Change): boolean => criticality.level === CriticalityLevel.Breaking;

/**
 * What of a contract would break clients of the released one. What was in preview may change; what was not stays, out of preview. With a new major
 * version goes what the released contract had deprecated, and what only it led to.
 */
export async function breakingChanges(released: string, current: string, version: string): Promise<string[]> {
  const before = releasedVersion(released);
  const isMajor = before !== undefined && major(version) > major(before);
  const [old, now] = [released, current].map((sdl) => buildSchema(withoutPreviews(sdl)));
  if (!old || !now) return [];
  const rules = isMajor ? [DiffRule.suppressRemovalOfDeprecatedField] : [];
  const changes = (await diff(old, now, rules)).filter(isBreaking);
  return changes.map(({ message }) => message);
}

export interface Release {
  readonly text: string;
  /** Why it cannot be released. */
  readonly faults: readonly string[];
  /** What it adds to the released contract, changes or takes out of it, in words. */
  readonly changes: readonly string[];
}

/** The contract as the released one from a day on. Before the first release anything may change. */
export async function release(released: string, current: string, version: string, day: string): Promise<Release> {
  const before = releasedVersion(released);
  const sdl = current.replace(/^(?:#.*\n)+/, '');
  const [old, now] = [released, sdl].map((text) => buildSchema(withoutPreviews(text)));
  const all = old && now ? await diff(old, now, [DiffRule.ignoreDescriptionChanges]) : [];
  const faults = [
    ...faultyDeprecations(sdl),
    ...(before === undefined ? [] : await breakingChanges(released, current, version)),
    ...(before !== undefined && all.length > 0 && !gt(version, before)
      ? [`It differs from ${before}: raise API_VERSION, which is ${version}.`]
      : []),
  ];
  const head = `# Contract ${version}, released on ${day}. Written by npm run release-contract; do not edit.\n`;
  return { text: head + sdl, faults, changes: all.map(({ message }) => message) };
}
