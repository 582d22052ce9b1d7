/** The paths of the API and the methods that each takes. */
export const httpMethods: Readonly<Record<string, readonly string[]>> = {
  '/graphql': ['GET', 'POST'],
  // Forms change something.
  '/capture': ['POST'],
  '/schema.graphql': ['GET', 'HEAD'],
};
