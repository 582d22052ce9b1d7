import { DomainError, type ErrorCode } from '../../shared/platform/errors.ts';

/** Code and field of the refusal of a rule; throws unless it refuses. */
export function refusalBy(rule: () => unknown): { code: ErrorCode; field?: string } {
  try {
    rule();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, field } = error.refusals[0] ?? { code: error.code };
    return { code, ...(field === undefined ? {} : { field }) };
  }
  throw new Error('Expected a refusal, but the rule let it through');
}

/** Everything a caller may learn from the refusal of an action; throws unless it refuses. */
export async function refusalFrom(work: () => Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refusals: error.refusals };
  }
  throw new Error('Expected a refusal, but it went through');
}
