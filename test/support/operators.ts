/** Whom the deployment of the tests names as operators: a machine client, and a user by the subject of the token. */
export const OPERATING_CLIENT = 'operating-client';
export const OPERATING_USER = 'operating-user';
export const operatorSettings = { OPERATORS: `client:${OPERATING_CLIENT} user:${OPERATING_USER}` };
