import { graphql } from 'relay-runtime';

/** Only compiled: what the compiler writes of it is what the test runs. */
export const documents = [
  graphql`
    query appCustomerQuery($id: ID!) {
      customer(id: $id) {
        id
        name
        ...appOrders_customer
      }
    }
  `,
  graphql`
    fragment appOrders_customer on Customer
    @refetchable(queryName: "appOrdersPaginationQuery")
    @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" }) {
      orders(first: $first, after: $after) @connection(key: "appOrders_orders") {
        edges {
          node {
            id
            status
            total {
              formatted
            }
          }
        }
      }
    }
  `,
  graphql`
    mutation appConfirmOrderMutation($input: ConfirmOrderInput!) {
      confirmOrder(input: $input) {
        order {
          id
          status
        }
        userErrors {
          code
          message
        }
      }
    }
  `,
];
