import { readFileSync } from 'node:fs';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { Lines } from '../../infra/constructs/domain-automations.ts';
import { CrmErpStack } from '../../infra/stack.ts';
import { readStage } from '../../infra/stage.ts';

/** A resource of the template; its properties are read as they are written. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is JSON of any shape, and the assertions say which.
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

interface TemplateJson {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters?: Readonly<Record<string, object>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
}

export interface SynthesizedStack {
  readonly stack: CrmErpStack;
  /** Each template by the name of its stack; that of the root has none. */
  readonly templates: Readonly<Record<string, TemplateJson>>;
  /** What is deployed, as one template would say it: the ids of nested stacks begin with the name of the domain. */
  readonly resources: Readonly<Record<string, Resource>>;
  /** The resources of a type by logical id. */
  readonly all: (type: string) => Readonly<Record<string, Resource>>;
}

const { context: cdkContext } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

export const appWith = (context: Readonly<Record<string, unknown>>): App =>
  new App({ context: { ...cdkContext, ...context, 'aws:cdk:bundling-stacks': [] } });

/** Synthesizes the stack in memory, without bundling. */
export function synthesize(context: Readonly<Record<string, unknown>>, automations?: Lines): SynthesizedStack {
  const app = appWith(context);
  const stage = readStage(app.node);
  const stack = new CrmErpStack(app, stage.prefix, { stage, ...(automations && { automations }) });
  const json = (of: Stack) => Template.fromStack(of).toJSON() as TemplateJson;
  const nested = stack.domains.map((domain) => [domain.node.id, json(domain)] as const);
  const templates = { '': json(stack), ...Object.fromEntries(nested) };
  const resources = merge(templates, (name) => {
    const domain = stack.domains.find(({ node }) => node.id === name);
    return stack.resolve((domain?.nestedStackResource as { logicalId?: string } | undefined)?.logicalId);
  });
  const all = (type: string) => Object.fromEntries(Object.entries(resources).filter(([, { Type }]) => Type === type));
  return { stack, templates, resources, all };
}

const NESTED = 'AWS::CloudFormation::Stack';

/** One set of resources out of all templates, with what crosses from one to the other followed to its end. */
function merge(
  templates: SynthesizedStack['templates'],
  idOf: (name: string) => string,
): Readonly<Record<string, Resource>> {
  const root = templates['']!;
  const names = new Map(Object.keys(templates).map((name) => [name === '' ? '' : idOf(name), name]));
  const follow = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => follow(item, name));
    if (typeof value !== 'object' || value === null) return value;
    const { Ref: ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: [string, string] };
    if (ref !== undefined && name !== '' && templates[name]?.Parameters?.[ref])
      return follow(root.Resources[idOf(name)]?.Properties.Parameters[ref], '');
    if (ref !== undefined) return { Ref: idIn(name, ref) };
    const from = names.get(attribute?.[0] ?? '');
    if (attribute && from) return follow(templates[from]?.Outputs?.[attribute[1].replace('Outputs.', '')]?.Value, from);
    if (attribute) return { 'Fn::GetAtt': [idIn(name, attribute[0]), attribute[1]] };
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, follow(item, name)]));
  };
  const idIn = (name: string, id: string) => (name === '' || id.startsWith('AWS::') ? id : `${name}.${id}`);
  return Object.fromEntries(
    Object.entries(templates).flatMap(([name, { Resources }]) =>
      Object.entries(Resources)
        .filter(([, { Type }]) => Type !== NESTED)
        .map(([id, resource]) => [idIn(name, id), follow(resource, name) as Resource]),
    ),
  );
}

/** Logical id that a `Ref` or `Fn::GetAtt` points to. */
export const target = (value: { Ref?: string; 'Fn::GetAtt'?: readonly string[] } | undefined): string | undefined =>
  value?.Ref ?? value?.['Fn::GetAtt']?.[0];
