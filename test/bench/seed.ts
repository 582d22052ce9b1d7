import { type AttributeValue, BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { monotonicFactory } from 'ulid';
import { localClient } from '../../infra/local/dynamodb.ts';
import { toAttributes } from '../../shared/platform/attributes.ts';
import { env } from '../../shared/platform/env.ts';
import { aContext } from '../support/a-context.ts';
import { aRecordOfEachKind } from '../support/domain-samples.ts';
import { ofEveryDomain } from '../support/domains.ts';
import { itemsOf } from '../support/table-probe.ts';
import type { DomainOperations } from './operations.ts';

const BATCH = 25;
const WRITERS = 8;
const LONG_AGO = Date.parse('2025-01-01T00:00:00.000Z');

const TEMPLATE = 'template';
const SKU = 'A-1';

export interface Templates {
  readonly texts: readonly string[];
  readonly ulids: readonly string[];
}

/** One record of each kind that is seeded, as its own action writes it, as text: in it the ids are replaced. */
export async function makeTemplates(): Promise<Templates> {
  const ctx = aContext({ tenant: TEMPLATE, now: '2025-01-01T00:00:00.000Z' });
  await aRecordOfEachKind(ctx);
  const items = await itemsOf(ctx);
  const kinds = (await ofEveryDomain<DomainOperations>('bench', 'operations')).flatMap(
    ([, { seeded }]) => seeded ?? [],
  );
  const chosen = kinds.map((kind) => {
    const item = items.filter(({ SK }) => SK === kind).at(-1);
    if (!item) throw new Error(`No ${kind} to copy`);
    return item;
  });
  return {
    texts: chosen.map((item) => JSON.stringify(toAttributes(item))),
    ulids: chosen.map(({ PK }) => String(PK).slice(-26)),
  };
}

/** Gives the tenant so many records of each of these kinds, older than all that is made from now on. */
export async function seed({ texts, ulids }: Templates, tenant: string, records: number): Promise<number> {
  const client = localClient(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');
  const nextUlid = monotonicFactory();
  let index = 0;
  let written = 0;

  const copiesOf = (number: number): WriteRequest[] => {
    const fresh = ulids.map(() => nextUlid(LONG_AGO + number * 1_000));
    return texts.map((text) => {
      const copy = ulids
        .reduce((result, ulid, place) => result.replaceAll(ulid, fresh[place] ?? ''), text)
        .replaceAll(`T#${TEMPLATE}#`, `T#${tenant}#`)
        .replaceAll(`"${SKU}"`, `"OLD-${number}"`);
      return { PutRequest: { Item: JSON.parse(copy) as Record<string, AttributeValue> } };
    });
  };
  const send = async (requests: WriteRequest[]): Promise<void> => {
    for (let rest = requests; rest.length > 0; ) {
      const reply = await client.send(new BatchWriteItemCommand({ RequestItems: { [env().TABLE_NAME]: rest } }));
      rest = reply.UnprocessedItems?.[env().TABLE_NAME] ?? [];
    }
    written += requests.length;
  };
  const writer = async (): Promise<void> => {
    while (index < records) {
      const requests: WriteRequest[] = [];
      for (; index < records && requests.length + texts.length <= BATCH; index += 1) requests.push(...copiesOf(index));
      await send(requests);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  client.destroy();
  return written;
}
