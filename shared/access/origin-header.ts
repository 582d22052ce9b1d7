/** Header by which the domain of the API shows that a request came through it. What a caller sends under this name is replaced there. */
export const ORIGIN_HEADER = 'x-origin-secret';
