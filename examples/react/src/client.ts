import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';

/** Apollo Client as it comes; records are kept by their ids, which are unique in the tenant. */
export const clientFor = ({ url, token }: { url: string; token: string }) =>
  new ApolloClient({
    link: new HttpLink({ uri: `${url}/graphql`, headers: { authorization: `Bearer ${token}` } }),
    cache: new InMemoryCache({ possibleTypes: {} }),
  });
