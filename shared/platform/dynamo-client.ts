import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * The one DynamoDB client of a process: faults, counters and policies are added as middleware here and nowhere else.
 * The SDK retries throttles of single calls; cancelled transactions are retried by `commit`, which knows the reasons.
 */
export const dynamoClient = new DynamoDBClient({ maxAttempts: 4 });
