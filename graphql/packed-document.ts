import type { ASTNode, DocumentNode } from 'graphql';

type PackedValue = string | boolean | number | readonly number[];

/** A parsed document as a table of its distinct nodes; a node names its parts by their place in the table, parts before wholes. */
export interface PackedDocument {
  /** Distinct kinds of node, each with the names of the properties that it has: `['ListType', 'type']`. */
  readonly shapes: readonly (readonly string[])[];
  /** Each node as its shape and the values of its properties; a number is another node. The last one is the document. */
  readonly nodes: readonly (readonly PackedValue[])[];
}

/** The inverse of `unpackDocument`, besides empty lists, which it leaves out. */
export function packDocument(document: DocumentNode): PackedDocument {
  const shapes = new Map<string, number>();
  const nodes = new Map<string, number>();
  const placeIn = (table: Map<string, number>, row: unknown): number => {
    const text = JSON.stringify(row);
    const place = table.get(text) ?? table.size;
    table.set(text, place);
    return place;
  };
  const packNode = ({ kind, ...properties }: ASTNode): number => {
    const present = Object.entries(properties as Record<string, unknown>).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    );
    const values = present.map(([, value]) => packValue(value));
    return placeIn(nodes, [placeIn(shapes, [kind, ...present.map(([name]) => name)]), ...values]);
  };
  const packValue = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(packNode);
    return typeof value === 'object' ? packNode(value as ASTNode) : value;
  };
  packNode(document);
  const rows = <R>(table: Map<string, number>): R[] => [...table.keys()].map((text) => JSON.parse(text) as R);
  return { shapes: rows(shapes), nodes: rows(nodes) };
}

/** The document again. Equal nodes are one object. Runs at every cold start: plain loops are what is fast before the compiler is warm. */
export function unpackDocument({ shapes, nodes }: PackedDocument): DocumentNode {
  const made: Record<string, unknown>[] = [];
  for (const row of nodes) {
    const shape = shapes[row[0] as number] ?? [];
    const node: Record<string, unknown> = { kind: shape[0] };
    for (let place = 1; place < shape.length; place += 1) {
      const value = row[place];
      node[shape[place] ?? ''] =
        typeof value === 'number' ? made[value] : Array.isArray(value) ? value.map((part) => made[part]) : value;
    }
    made.push(node);
  }
  return made[made.length - 1] as unknown as DocumentNode;
}
