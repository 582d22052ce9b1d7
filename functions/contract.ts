import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { contract } from '../graphql/generated/contract.ts';

export const etag = `"${createHash('sha256').update(contract).digest('base64url')}"`;

/** What lies between may mark a tag as weak. */
const isKnown = (tags = ''): boolean =>
  tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));

/** The contract as text, or that the caller has it already. */
export function contractFor({ headers }: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 {
  const own = { etag, 'content-type': 'text/plain; charset=utf-8' };
  return isKnown(headers['if-none-match'])
    ? { statusCode: 304, headers: own }
    : { statusCode: 200, headers: own, body: contract };
}
