/** Keys of the one table as data: CDK, the local runtime and the tests build the same table from it. */
export const tableDefinition = {
  partitionKey: 'PK',
  sortKey: 'SK',
  ttlAttribute: 'ttl',
  /** All attributes are projected so that a list costs one query. */
  indexes: ['GSI1', 'GSI2', 'GSI3'].map((name) => ({ name, partitionKey: `${name}PK`, sortKey: `${name}SK` })),
  stream: 'NEW_IMAGE',
} as const;

/**
 * What functions may do with records: by key in the table, and queries of the table and its indexes. IAM authorises a transaction
 * by the writes in it. Never a Scan. The tests refuse every call that is not in here.
 */
export const recordActions = {
  table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'Query'],
  index: ['Query'],
} as const;
