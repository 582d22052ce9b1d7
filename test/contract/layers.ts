import { type Domain, domains, layers } from '../../.dependency-cruiser.ts';

type Domains = Readonly<Record<string, Domain>>;

const heightOf = ({ layer }: Domain): number => layers.indexOf(layer);

/** What is wrong with the domains' declarations by themselves, in words: layers that are none, calls upward, calls in a circle. */
export function declarationFaults(all: Domains = domains): string[] {
  return Object.entries(all).flatMap(([name, domain]) => [
    ...(heightOf(domain) === -1 ? [`${name} stands on ${domain.layer}, which is no layer: ${layers.join(', ')}.`] : []),
    ...domain.calls.flatMap((called) => {
      const other = all[called];
      if (!other) return [`${name} calls ${called}, which is no domain.`];
      if (heightOf(other) > heightOf(domain))
        return [`${name} (${domain.layer}) calls ${called} (${other.layer}), which stands above it.`];
      const way = wayTo(all, called, name);
      return way ? [`${name} calls ${called}, which calls it back: ${[name, ...way].join(' → ')}.`] : [];
    }),
  ]);
}

/** The domains on the way of calls from one to another, both included; undefined when there is none. */
function wayTo(all: Domains, from: string, to: string, passed: readonly string[] = []): string[] | undefined {
  if (from === to) return [from];
  if (passed.includes(from)) return undefined;
  for (const next of all[from]?.calls ?? []) {
    const way = wayTo(all, next, to, [...passed, from]);
    if (way) return [from, ...way];
  }
  return undefined;
}

/** What an import between two domains breaks, and what to do instead; undefined when the import is of another kind. */
export function layerFault(from: string, to: string, all: Domains = domains): string | undefined {
  const [caller, called] = [from, to].map((path) => /^shared\/([^/]+)\//.exec(path)?.[1]);
  const [domain, other] = [all[caller ?? ''], all[called ?? '']];
  if (!domain || !other || caller === called) return undefined;
  const path = `${from} imports ${to}`;
  if (/\.store\.ts$/.test(to)) return `${path}: the store of ${called} is its own; call its actions.`;
  if (heightOf(other) > heightOf(domain))
    return `${path}: ${called} (${other.layer}) stands above ${caller} (${domain.layer}); let it react to an event of ${caller}.`;
  if (wayTo(all, called ?? '', caller ?? ''))
    return `${path}: ${called} calls ${caller} already; let it react to an event of ${caller}.`;
  return `${path}: ${caller} calls only ${domain.calls.join(', ') || 'no domain'}; name ${called} in shared/${caller}/domain.json, or do without.`;
}

/** Calls that a domain names and does not make; `imports` are pairs of files. */
export function unusedCalls(imports: readonly (readonly [string, string])[], all: Domains = domains): string[] {
  const made = new Set(imports.map((pair) => pair.map((path) => path.split('/')[1]).join(' ')));
  return Object.entries(all).flatMap(([name, { calls }]) =>
    calls
      .filter((called) => !made.has(`${name} ${called}`))
      .map((called) => `shared/${name}/domain.json names ${called}, which ${name} does not call.`),
  );
}
