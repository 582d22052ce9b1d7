import { type GraphQLObjectType, getNamedType, isInputObjectType, isObjectType, Kind, parse } from 'graphql';
import type { Caller, startApi } from '../support/api.ts';
import { refusalsIn, schema, singleOf } from '../support/sample-input.ts';
import type { Cost, Meter } from './meter.ts';

export interface Row extends Cost {
  readonly name: string;
}

type Call = Awaited<ReturnType<typeof startApi>>['call'];
export interface Id {
  readonly id: string;
}

const fieldOf = (root: 'Query' | 'Mutation', name: string) => {
  const field = (schema.getType(root) as GraphQLObjectType).getFields()[name];
  if (!field) throw new Error(`The schema has no ${root}.${name}`);
  return field;
};

/** The fields that an input type has, as a selection of the record that it changes. */
export function selectionLike(inputName: string): string {
  const input = schema.getType(inputName);
  if (!isInputObjectType(input)) throw new Error(`${inputName} is no input`);
  const fields = Object.values(input.getFields()).filter(
    ({ name }) => name !== 'expectedVersion' && name !== 'idempotencyKey',
  );
  return fields
    .map(({ name, type }) => {
      if (name === 'actor') return 'actor { id }';
      return isInputObjectType(getNamedType(type)) ? `${name} { ${selectionLike(getNamedType(type).name)} }` : name;
    })
    .join(' ');
}

/** Runs operations through the API and remembers what each cost, one row an operation. */
export class Recorder {
  readonly rows: Row[] = [];
  readonly tenant: string;
  readonly #covered = new Set<string>();
  readonly #meter: Meter;
  readonly #call: Call;
  #keys = 0;

  constructor(meter: Meter, call: Call, tenant: string) {
    this.#meter = meter;
    this.#call = call;
    this.tenant = tenant;
  }

  async record(name: string, work: () => Promise<unknown>): Promise<void> {
    this.rows.push({ name, ...(await this.#meter.measure(work)) });
  }

  /** A mutation with an idempotency key where it takes one, as a careful client sends it. Not recorded. */
  async prepare<R = Id>(name: string, input: object, caller: Caller = {}): Promise<R> {
    const { args, type } = fieldOf('Mutation', name);
    const inputType = getNamedType(args[0]?.type);
    const payload = getNamedType(type) as GraphQLObjectType;
    const [record] = Object.values(payload.getFields()).filter(
      (field) => field.name !== 'userErrors' && isObjectType(getNamedType(field.type)),
    );
    const isBulk = args[0] !== undefined && singleOf(args[0].type) !== undefined;
    const selection = isBulk
      ? 'results { userErrors { code message field } }'
      : record
        ? `${record.name} { ${recordSelection(getNamedType(record.type) as GraphQLObjectType)} }`
        : '';
    this.#keys += 1;
    const takesKey = isInputObjectType(inputType) && 'idempotencyKey' in inputType.getFields();
    const { data, errors } = await this.#call<
      Record<string, Record<string, unknown> & { userErrors: object[]; results?: { userErrors: object[] }[] }>
    >(
      `mutation ($input: ${args[0]?.type}) { ${name}(input: $input) { ${selection} userErrors { code message field } } }`,
      { input: { ...input, ...(takesKey ? { idempotencyKey: `key-${String(this.#keys).padStart(6, '0')}` } : {}) } },
      { tenant: this.tenant, ...caller },
    );
    const payloadData = data?.[name];
    if (errors || !payloadData || refusalsIn(payloadData).length > 0) {
      throw new Error(`${name} was refused: ${JSON.stringify(errors ?? payloadData)}`);
    }
    return (record ? payloadData[record.name] : undefined) as R;
  }

  /** The same, recorded. */
  async mutation<R = Id>(name: string, input: object, label = '', caller: Caller = {}): Promise<R> {
    let record: R | undefined;
    this.#covered.add(`Mutation.${name}`);
    await this.record(`${name}${label && `, ${label}`}`, async () => {
      record = await this.prepare<R>(name, input, caller);
    });
    return record as R;
  }

  async ask<D = Record<string, unknown>>(
    document: string,
    variables: Record<string, unknown> = {},
    caller: Caller = {},
  ): Promise<D> {
    const { data, errors } = await this.#call<D>(document, variables, { tenant: this.tenant, ...caller });
    if (errors) throw new Error(`${document} was refused: ${JSON.stringify(errors)}`);
    for (const [field, value] of Object.entries(data as Record<string, unknown>)) {
      if (value === null) throw new Error(`${field} found nothing: ${document}`);
    }
    return data;
  }

  /** A query, recorded under its root field. It must find something: what is not there costs less. */
  async query<D = Record<string, unknown>>(
    document: string,
    variables: Record<string, unknown> = {},
    label = '',
    caller: Caller = {},
  ): Promise<D> {
    const [operation] = parse(document).definitions;
    const [root] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
    const name = root?.kind === Kind.FIELD ? root.name.value : '';
    this.#covered.add(`Query.${name}`);
    let data: D | undefined;
    await this.record(`${name}${label && `, ${label}`}`, async () => {
      data = await this.ask<D>(document, variables, caller);
    });
    return data as D;
  }

  /** Queries and mutations of the schema that no row shows. */
  missing(): string[] {
    return (['Query', 'Mutation'] as const)
      .flatMap((root) =>
        Object.keys((schema.getType(root) as GraphQLObjectType).getFields()).map((field) => `${root}.${field}`),
      )
      .filter((field) => !this.#covered.has(field));
  }
}

const recordSelection = (type: GraphQLObjectType): string =>
  ['id', 'version'].filter((field) => field in type.getFields()).join(' ') || '__typename';
