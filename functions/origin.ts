import { createHash, timingSafeEqual } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { clientSettings, within } from '../shared/platform/deadline.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const client = new SecretsManagerClient(clientSettings);
let secrets: Promise<readonly Buffer[]> | undefined;

/**
 * Whether this is one of the secrets. They are read once: a new one has an ARN of its own, and a function that is told of it starts
 * anew. What could not be read is read again for the next request.
 */
export async function isOriginSecret(given: string, arns: readonly string[], end: number): Promise<boolean> {
  secrets ??= Promise.all(arns.map((arn) => digestOf(arn, end)));
  const reading = secrets;
  try {
    const known = await reading;
    return known.some((secret) => timingSafeEqual(secret, digest(given)));
  } catch (error) {
    if (secrets === reading) secrets = undefined;
    throw error;
  }
}

async function digestOf(arn: string, end: number): Promise<Buffer> {
  const { SecretString } = await within(end, (abortSignal) =>
    client.send(new GetSecretValueCommand({ SecretId: arn }), { abortSignal }),
  );
  if (!SecretString) throw new Error('The secret is empty');
  return digest(SecretString);
}
