/** Stands in for a writer of JSON that the executor loads for an option that this product does not use. */
export default function noJsonWriter(): never {
  throw new Error('No reply is written by a compiled writer');
}
