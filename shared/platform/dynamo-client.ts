import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { clientSettings } from './deadline.ts';
import { env } from './env.ts';

const SESSION_SECONDS = 3_600;
/** Some 40 KB each. */
const REMEMBERED_TENANTS = 250;

/**
 * The client of the function itself, which reaches no tenant's records where there is IAM: for what is read before the tenant is
 * known. Elsewhere it is the one client of the process: faults, counters and policies are added to it as middleware.
 * The SDK retries throttles of single calls; cancelled transactions are retried by `commit`, which knows the reasons.
 */
export const dynamoClient = new DynamoDBClient(clientSettings);

const { requestHandler } = dynamoClient.config;
const sts = new STSClient({ ...clientSettings, requestHandler });
/** The tenant that was asked for last comes last. */
const clients = new Map<string, DynamoDBClient>();

/**
 * The client for the records of one tenant: IAM refuses it every other key. Its session is opened at its first call and again
 * before it ends; when that fails the call fails, for there is no other way to the records.
 */
export function clientOf(tenant: string): DynamoDBClient {
  const { DATA_ROLE_ARN } = env();
  if (DATA_ROLE_ARN === undefined) return dynamoClient;
  const client =
    clients.get(tenant) ??
    new DynamoDBClient({
      ...clientSettings,
      requestHandler,
      credentials: () => openSession(DATA_ROLE_ARN, tenant),
    });
  clients.delete(tenant);
  clients.set(tenant, client);
  const [longestUnused] = clients.keys();
  if (clients.size > REMEMBERED_TENANTS && longestUnused !== undefined) clients.delete(longestUnused);
  return client;
}

async function openSession(RoleArn: string, tenant: string) {
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn,
      RoleSessionName: `tenant-${tenant}`,
      DurationSeconds: SESSION_SECONDS,
      Tags: [{ Key: 'tenant', Value: tenant }],
    }),
  );
  if (!Credentials?.AccessKeyId || !Credentials.SecretAccessKey) throw new Error('The session has no credentials');
  return {
    accessKeyId: Credentials.AccessKeyId,
    secretAccessKey: Credentials.SecretAccessKey,
    sessionToken: Credentials.SessionToken,
    expiration: Credentials.Expiration,
  };
}
