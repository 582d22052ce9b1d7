import {
  buildASTSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { captureKeyResolvers } from './access/capture-key.resolvers.ts';
import { baseResolvers, typeOfNode } from './base.resolvers.ts';
import { caseResolvers } from './cases/case.resolvers.ts';
import { apiClientResolvers } from './clients/api-client.resolvers.ts';
import { customerResolvers } from './customers/customer.resolvers.ts';
import { bareDocument, describedDocument } from './generated/document.ts';
import type { Resolvers } from './generated/types.ts';
import { integrityResolvers } from './insights/integrity.resolvers.ts';
import { invoiceResolvers } from './invoices/invoice.resolvers.ts';
import { leadResolvers } from './leads/lead.resolvers.ts';
import { orderResolvers } from './orders/order.resolvers.ts';
import { unpackDocument } from './packed-document.ts';
import { productResolvers } from './products/product.resolvers.ts';
import { scalars } from './scalars.ts';
import { stockResolvers } from './stock/stock.resolvers.ts';

const domains: readonly Resolvers[] = [
  baseResolvers,
  captureKeyResolvers,
  apiClientResolvers,
  customerResolvers,
  leadResolvers,
  productResolvers,
  stockResolvers,
  caseResolvers,
  orderResolvers,
  invoiceResolvers,
  integrityResolvers,
];

type FieldResolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>;

/**
 * The executable schema, from the pre-parsed document: parsing and validating the SDL would cost 60 ms at every cold start.
 * Descriptions are for introspection; without it nobody sees them.
 */
export function makeSchema(isDescribed: boolean): GraphQLSchema {
  const document = unpackDocument(isDescribed ? describedDocument() : bareDocument());
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  for (const type of Object.values(schema.getTypeMap())) {
    const scalar = scalars[type.name];
    if (isScalarType(type) && scalar) {
      type.serialize = scalar.serialize;
      type.parseValue = scalar.parseValue;
      type.parseLiteral = scalar.parseLiteral;
    }
    if (isInterfaceType(type)) type.resolveType = (value) => typeOfNode(value as { id: string });
  }
  for (const resolvers of domains) {
    for (const [name, fields] of Object.entries(resolvers as Readonly<Record<string, FieldResolvers>>)) {
      const type = schema.getType(name);
      if (!isObjectType(type)) throw new Error(`Resolvers for ${name}, which the schema does not have`);
      for (const [field, resolve] of Object.entries(fields)) {
        const target = type.getFields()[field];
        if (!target) throw new Error(`A resolver for ${name}.${field}, which the schema does not have`);
        target.resolve = resolve;
      }
    }
  }
  return schema;
}
