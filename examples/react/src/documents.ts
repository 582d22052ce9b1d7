import { graphql } from './generated/gql.ts';

export const ORDERS = graphql(`
  query Orders($where: OrderWhere, $orderBy: [OrderOrder!], $first: Int, $after: String, $last: Int, $before: String) {
    orders(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        version
        customerName
        placedAt
        status
        fulfilmentStatus
        total {
          formatted
        }
      }
      pageInfo {
        startCursor
        endCursor
        hasNextPage
        hasPreviousPage
      }
    }
  }
`);

export const CONFIRM_ORDER = graphql(`
  mutation ConfirmOrder($input: ConfirmOrderInput!) {
    confirmOrder(input: $input) {
      order {
        id
        version
        status
      }
      userErrors {
        code
        message
      }
    }
  }
`);
