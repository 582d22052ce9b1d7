/** Keys of the one table as data: CDK, the local runtime and the tests build the same table from it. */
export const tableDefinition = {
  partitionKey: 'PK',
  sortKey: 'SK',
  ttlAttribute: 'ttl',
  /** All attributes are projected so that a list costs one query. */
  indexes: ['GSI1', 'GSI2', 'GSI3'].map((name) => ({ name, partitionKey: `${name}PK`, sortKey: `${name}SK` })),
  stream: 'NEW_IMAGE',
} as const;
