import { styleText } from 'node:util';

/** What the local stack tells as it happens, one line each. Ids, types and reasons; never the content of a record. */
export type Notice =
  | {
      readonly kind: 'event';
      readonly tenant: string;
      readonly type: string;
      readonly aggregateId: string;
      /** Names of the automations that will react. */
      readonly reactions: readonly string[];
    }
  | {
      readonly kind: 'run' | 'retry' | 'dead-letter';
      readonly automation: string;
      readonly tenant: string;
      /** Event type and record, as text. */
      readonly what: string;
      readonly attempt: number;
      readonly milliseconds: number;
      readonly reason?: string;
    }
  | {
      readonly kind: 'schedule';
      readonly automation: string;
      readonly milliseconds: number;
      readonly reason: string;
    }
  | { readonly kind: 'error'; readonly tenant: string; readonly what: string; readonly reason: string };

export type Notify = (notice: Notice) => void;

type Colour = Parameters<typeof styleText>[0];

const colours: Readonly<Record<Notice['kind'], Colour>> = {
  event: 'cyan',
  run: 'green',
  schedule: 'gray',
  retry: 'yellow',
  'dead-letter': 'red',
  error: 'red',
};

function factsOf(notice: Notice): (string | undefined)[] {
  switch (notice.kind) {
    case 'event': {
      const { tenant, type, aggregateId, reactions } = notice;
      return [tenant, type, aggregateId, reactions.length > 0 ? `→ ${reactions.join(', ')}` : undefined];
    }
    case 'run':
      return [notice.tenant, notice.automation, notice.what, `${notice.milliseconds} ms`];
    case 'retry':
    case 'dead-letter':
      return [notice.tenant, notice.automation, notice.what, `attempt ${notice.attempt} failed: ${notice.reason}`];
    case 'schedule':
      return ['every minute here', notice.automation, `${notice.milliseconds} ms`, `failed: ${notice.reason}`];
    case 'error':
      return [notice.tenant, notice.what, notice.reason];
  }
}

/** The notice as one line; in colour only where standard output is a terminal. */
export function lineOf(notice: Notice, at = new Date()): string {
  const facts = factsOf(notice).filter((fact) => fact !== undefined && fact !== '');
  const label = styleText(colours[notice.kind], notice.kind.padEnd(11), { stream: process.stdout });
  return `${at.toISOString().slice(11, 19)}  ${label}  ${facts.join('  ').replaceAll(/\s*\n\s*/g, ' ')}`;
}
