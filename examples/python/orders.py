"""A partner's program: places an order that may be repeated, then goes over all orders of its customers.

    python orders.py --url http://127.0.0.1:4000 --token <token> --customer <id> --sku <SKU> --quantity 2

Prints a line of JSON for each order. Ends with 2 and the reasons on stderr when the order was refused.
"""

import argparse
import json
import sys
import uuid
from collections.abc import Iterator

import requests
from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport

PLACE_ORDER = gql("""
    mutation Place($input: PlaceOrderInput!) {
      placeOrder(input: $input) {
        order { id status total { formatted } }
        userErrors { code field message }
      }
    }
""")

ORDERS = gql("""
    query Orders($first: Int!, $after: String) {
      orders(first: $first, after: $after) {
        nodes { id status customerName placedAt total { amountMinor currency formatted } }
        pageInfo { hasNextPage endCursor }
      }
    }
""")


class Refused(Exception):
    """The API refused a mutation; it has written nothing."""

    def __init__(self, user_errors: list[dict]):
        super().__init__("; ".join(f"{error['code']} at {error['field']}: {error['message']}" for error in user_errors))
        self.user_errors = user_errors


def connect(url: str, token: str) -> Client:
    """A client that checks documents against the served contract and repeats what was held back (429) or not served (503)."""
    schema = requests.get(f"{url}/schema.graphql", timeout=30)
    schema.raise_for_status()
    transport = RequestsHTTPTransport(
        url=f"{url}/graphql",
        headers={"Authorization": f"Bearer {token}"},
        timeout=30,
        retries=5,
        retry_backoff_factor=0.5,
        retry_status_forcelist=(429, 503),
    )
    return Client(transport=transport, schema=schema.text)


def place_order(client: Client, customer: str, sku: str, quantity: float, key: str) -> dict:
    """Places an order. The key makes a repeat harmless: with the same one the first order comes back, and no second is made."""
    order = {
        "customerId": customer,
        "lines": [{"sku": sku, "quantity": quantity}],
        "idempotencyKey": key,
    }
    result = client.execute(PLACE_ORDER, variable_values={"input": order})["placeOrder"]
    if result["userErrors"]:
        raise Refused(result["userErrors"])
    return result["order"]


def all_orders(client: Client, page_size: int) -> Iterator[dict]:
    """Every order that the caller may see, newest first, a page at a time."""
    after = None
    while True:
        page = client.execute(ORDERS, variable_values={"first": page_size, "after": after})["orders"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url", default="http://127.0.0.1:4000")
    parser.add_argument("--token", required=True)
    parser.add_argument("--customer", required=True)
    parser.add_argument("--sku", required=True)
    parser.add_argument("--quantity", type=float, default=1)
    parser.add_argument("--key", default=str(uuid.uuid4()), help="the same key is the same order; a new one by default")
    parser.add_argument("--page-size", type=int, default=50)
    options = parser.parse_args()
    client = connect(options.url, options.token)
    try:
        place_order(client, options.customer, options.sku, options.quantity, options.key)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 2
    for order in all_orders(client, options.page_size):
        print(json.dumps(order))
    return 0


if __name__ == "__main__":
    sys.exit(main())
