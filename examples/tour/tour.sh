#!/usr/bin/env bash
# The five-minute tour of the README, against the running stack (npm start). Run it as often as you like: each time has its own product.
set -euo pipefail
url=${1:-http://127.0.0.1:4000}
if ! curl -sf -o /dev/null "$url/local/tokens"; then
  echo "Nothing gives tokens at $url. Start the local stack in another terminal (npm start), or name its address: $0 http://127.0.0.1:4001" >&2
  exit 1
fi
tour=$RANDOM$RANDOM
sku=CHAI-$tour
phone="+49 30 $((RANDOM + 1000000))"

# as <role, or e-mail address of a user> <GraphQL document>; without what each reply says of what it took
as() {
  local body
  body=$(node -e 'process.stdout.write(JSON.stringify({ query: process.argv[1] }))' "$2")
  curl -s "$url/graphql" -H 'content-type: application/json' \
    -H "authorization: Bearer $(curl -sf "$url/local/tokens/acme/$1")" -d "$body" | sed -E 's/"extensions":\{"cost":\{[^}]*\{[^}]*\}\},?/"extensions":{/; s/,"extensions":\{\}//'
  echo
}
id_of() { grep -o "$1_[0-9A-Z]*" <<<"$2" | head -1; }

echo '# Set up: a warehouse, a product, three boxes of it'
main=$(as warehouse '{ warehouseByCode(code: "MAIN") { code name } }')
if grep -q '"code"' <<<"$main"; then echo "$main"; else
  as warehouse 'mutation { createWarehouse(input: { code: "MAIN", name: "Main" }) { warehouse { code name } userErrors { code } } }'
fi
as sales "mutation { createProduct(input: { sku: \"$sku\", name: \"Chai\", unit: \"BOX\", price: { amount: \"18.00\", currency: \"EUR\" }, taxCode: \"REDUCED\" }) { product { sku price { formatted } } userErrors { code } } }"
as warehouse "mutation { receiveStock(input: { lines: [{ sku: \"$sku\", quantity: 3, unitCost: { amount: \"9.00\", currency: \"EUR\" } }] }) { stockLevels { available } userErrors { code } } }"

echo; echo '# A field of your own, and a customer that has it'
as admin 'mutation { defineMetafield(input: { ownerType: CUSTOMER, namespace: "erp", key: "loading-dock", type: TEXT, names: [{ language: "en", text: "Loading dock" }] }) { metafieldDefinition { key type name } userErrors { code } } }'
created=$(as sales 'mutation { createCustomer(input: { kind: COMPANY, name: "Alfreds Futterkiste", metafields: [{ namespace: "erp", key: "loading-dock", value: { text: "Gate 4" } }] }) { customer { id number metafields { key value { text } } } userErrors { code } } }')
echo "$created"
customer=$(id_of cus "$created")

echo; echo '# An order reserves its stock in the transaction that accepts it'
placed=$(as sales "mutation { placeOrder(input: { customerId: \"$customer\", lines: [{ sku: \"$sku\", quantity: 2 }], idempotencyKey: \"tour-$tour\" }) { order { id status total { formatted } lines { nodes { sku ordered reserved } } } userErrors { code } } }")
echo "$placed"
order=$(id_of ord "$placed")

echo; echo '# One box is left: the next order for two is refused, and nothing of it is written'
as sales "mutation { placeOrder(input: { customerId: \"$customer\", lines: [{ sku: \"$sku\", quantity: 2 }] }) { order { id } userErrors { code field message details { ... on OutOfStockDetails { available } } } } }"

echo; echo '# Confirm and ship; the invoice follows by itself'
as sales "mutation { confirmOrder(input: { id: \"$order\" }) { order { status } userErrors { code } } }"
as warehouse "mutation { shipOrder(input: { orderId: \"$order\" }) { order { fulfilmentStatus } userErrors { code } } }"
for _ in 1 2 3 4 5 6 7 8 9 10; do
  billed=$(as finance "{ order(id: \"$order\") { status invoices { number total { formatted } dueOn paymentStatus isOverdue seller { name } buyer { name } } timeline { nodes { type actor { displayName } } } } }")
  grep -q INV- <<<"$billed" && break
  sleep 0.5
done
echo "$billed"

echo; echo '# The order is placed once more under its idempotency key: no second one, and the reply of the first time'
as sales "mutation { placeOrder(input: { customerId: \"$customer\", lines: [{ sku: \"$sku\", quantity: 2 }], idempotencyKey: \"tour-$tour\" }) { order { id status } userErrors { code } } }"

echo; echo '# A list is filtered, sorted and paged like any other'
as finance '{ orders(where: { status: { eq: COMPLETED } }, orderBy: [{ field: PLACED_AT, direction: DESC }], first: 1) { nodes { customerName total { formatted } } pageInfo { hasNextPage } } }'

echo; echo '# Two people of one company share a phone number: two leads with a hint, and one becomes a customer'
as sales "mutation { captureLead(input: { name: \"Ada Adler\", company: \"Adler $tour\", source: \"WEB\", phone: \"$phone\", email: \"ada@adler-$tour.example\" }) { lead { name } userErrors { code } } }"
second=$(as sales "mutation { captureLead(input: { name: \"Ben Adler\", company: \"Adler $tour\", source: \"EVENT\", phone: \"$phone\" }) { lead { id name possibleDuplicates { reasons lead { name } } } userErrors { code } } }")
echo "$second"
ben=$(id_of led "$second")
as sales "mutation { workLead(input: { id: \"$ben\" }) { lead { status } } qualifyLead(input: { id: \"$ben\" }) { lead { status } } convertLead(input: { leadId: \"$ben\" }) { lead { status customer { name } contact { name } } userErrors { code } } }"

echo; echo '# A task for a sales person, who with the scope OWN sees what is hers'
ida=$(id_of usr "$(as admin "mutation { inviteUser(input: { email: \"ida@tour-$tour.example\", displayName: \"Ida Brandt\", roles: [\"sales\"], scope: OWN }) { user { id } userErrors { code } } }")")
as sales "mutation { updateCustomer(input: { id: \"$customer\", ownerId: \"$ida\" }) { customer { owner { displayName } } userErrors { code } } }"
as sales "mutation { createTask(input: { subject: \"Ask for the next order\", ownerId: \"$ida\", relatedTo: [\"$customer\"] }) { task { status owner { displayName } } userErrors { code } } }"
as "ida@tour-$tour.example" "{ customers { nodes { number orders { nodes { number status } } } } tasks(where: { owner: { id: { eq: \"$ida\" } }, status: { eq: OPEN } }) { nodes { subject } } }"

echo; echo '# A partner sees its own customers only'
as partner "{ viewer { subject permissions } order(id: \"$order\") { id } orders { nodes { id } } }" | sed 's/"permissions":\[[^]]*\]/"permissions":[…]/'

echo; echo '# Whoever may not know what it cost gets the rest of the order, and is told which field is missing'
as warehouse "{ order(id: \"$order\") { status cost { formatted } } }"
