import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
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

export interface SynthesizedStack {
  readonly stack: CrmErpStack;
  readonly template: Template;
  /** The resources of a type by logical id. */
  readonly all: (type: string) => Readonly<Record<string, Resource>>;
}

const { context: cdkContext } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

export const appWith = (context: Readonly<Record<string, unknown>>): App =>
  new App({ context: { ...cdkContext, ...context, 'aws:cdk:bundling-stacks': [] } });

/** Synthesizes the stack in memory, without bundling. */
export function synthesize(context: Readonly<Record<string, unknown>>): SynthesizedStack {
  const app = appWith(context);
  const stage = readStage(app.node);
  const stack = new CrmErpStack(app, stage.prefix, { stage });
  const template = Template.fromStack(stack);
  return { stack, template, all: (type) => template.findResources(type) as Record<string, Resource> };
}

/** Logical id that a `Ref` or `Fn::GetAtt` points to. */
export const target = (value: { Ref?: string; 'Fn::GetAtt'?: readonly string[] } | undefined): string | undefined =>
  value?.Ref ?? value?.['Fn::GetAtt']?.[0];
