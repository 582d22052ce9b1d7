import { describe, expect, test } from 'vitest';
import {
  Assignment,
  Case,
  type CaseStatus,
  canReopen,
  caseStatuses,
  isOpen,
  type MessageDirection,
  NewCase,
  reopenedChanges,
  requireTransition,
  statusAfterMessage,
} from '../../../shared/cases/case.model.ts';
import { type DomainError, parse } from '../../../shared/platform/errors.ts';
import { aCase } from '../../support/a-case.ts';

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return (error as { code: unknown }).code;
  }
  return 'went through';
};

const allowed: readonly (readonly [CaseStatus, readonly CaseStatus[]])[] = [
  ['NEW', ['OPEN', 'PENDING_CUSTOMER', 'ON_HOLD', 'RESOLVED']],
  ['OPEN', ['PENDING_CUSTOMER', 'ON_HOLD', 'RESOLVED']],
  ['PENDING_CUSTOMER', ['OPEN', 'ON_HOLD', 'RESOLVED']],
  ['ON_HOLD', ['OPEN', 'PENDING_CUSTOMER', 'RESOLVED']],
  ['RESOLVED', ['OPEN', 'CLOSED']],
  ['CLOSED', ['OPEN']],
];

describe('the states of a case', () => {
  test.each(allowed)('%s goes to %j and to nothing else', (status, next) => {
    const reachable = caseStatuses.filter((to) => codeOf(() => requireTransition({ status }, to)) === 'went through');
    expect(reachable.sort()).toEqual([...next].sort());
  });

  test('a refused step names both states', () => {
    expect(() => requireTransition({ status: 'CLOSED' }, 'RESOLVED')).toThrow(
      expect.toSatisfy((error) => {
        const [refusal] = (error as DomainError).refusals;
        return refusal?.params?.status === 'CLOSED' && refusal.params.next === 'RESOLVED';
      }),
    );
  });

  test('every state is reached from NEW', () => {
    const reached = new Set<CaseStatus>(['NEW']);
    for (const status of reached) for (const to of new Map(allowed).get(status) ?? []) reached.add(to);
    expect([...reached].sort()).toEqual([...caseStatuses].sort());
  });

  test('only resolved and closed cases need no work', () => {
    expect(caseStatuses.filter((status) => !isOpen({ status }))).toEqual(['RESOLVED', 'CLOSED']);
  });
});

describe('the reopen window', () => {
  const resolution = { text: 'Sent again.', resolvedAt: '2026-11-01T10:00:00.000Z', resolvedBy: 'anna' };
  test.each([
    ['RESOLVED', '2026-11-01T10:00:00.000Z', true],
    ['RESOLVED', '2026-11-15T10:00:00.000Z', true],
    ['RESOLVED', '2026-11-15T10:00:00.001Z', false],
    ['CLOSED', '2026-11-15T10:00:00.000Z', true],
    ['CLOSED', '2026-11-15T10:00:00.001Z', false],
    ['OPEN', '2026-11-01T10:00:00.000Z', false],
  ] as const)('a %s case at %s: %s', (status, now, expected) => {
    expect(canReopen({ status, resolution }, now)).toBe(expected);
  });

  test('a reopened case waits in its queue to be routed anew and remembers its agent', () => {
    const resolved = aCase({ status: 'CLOSED', assignee: 'anna', queue: undefined, resolution, closedAt: 'then' });
    expect(reopenedChanges(resolved, 'billing', '2026-11-02T00:00:00.000Z')).toEqual({
      status: 'OPEN',
      assignee: undefined,
      queue: 'billing',
      lastAssignee: 'anna',
      waitingSince: '2026-11-02T00:00:00.000Z',
      routing: undefined,
      resolution: undefined,
      closedAt: undefined,
      reopenedCount: 1,
    });
  });
});

test.each<[CaseStatus, MessageDirection, boolean, CaseStatus]>([
  ['NEW', 'INBOUND', false, 'NEW'],
  ['PENDING_CUSTOMER', 'INBOUND', false, 'OPEN'],
  ['ON_HOLD', 'INBOUND', false, 'ON_HOLD'],
  ['NEW', 'OUTBOUND', false, 'OPEN'],
  ['NEW', 'OUTBOUND', true, 'PENDING_CUSTOMER'],
  ['OPEN', 'OUTBOUND', true, 'PENDING_CUSTOMER'],
  ['ON_HOLD', 'OUTBOUND', false, 'ON_HOLD'],
  ['PENDING_CUSTOMER', 'INTERNAL', true, 'PENDING_CUSTOMER'],
  ['NEW', 'INTERNAL', true, 'NEW'],
])('a %s case after an %s message (awaiting an answer: %s) is %s', (status, direction, awaitCustomer, expected) => {
  expect(statusAfterMessage({ status }, direction, awaitCustomer)).toBe(expected);
});

test.each([
  ['both', { assigneeId: 'anna', queue: 'service' }],
  ['neither', {}],
  ['neither, by null', { assigneeId: null, queue: null }],
])('an assignment to %s is refused', (_, target) => {
  expect(codeOf(() => parse(Assignment, target))).toBe('VALIDATION');
});

test.each([
  ['both', { assignee: 'anna', queue: 'service' }],
  ['neither', { assignee: undefined, queue: undefined }],
])('a case with %s of assignee and queue is no case', (_, place) => {
  expect(Case.safeParse(aCase(place)).success).toBe(false);
});

test('a new case is GENERAL, NORMAL and from the API unless told otherwise, and names each skill once', () => {
  expect(parse(NewCase, { subject: '  Broken  ', requiredSkills: ['Billing', 'billing'] })).toEqual({
    subject: 'Broken',
    category: 'GENERAL',
    priority: 'NORMAL',
    channel: 'API',
    requiredSkills: ['billing'],
  });
});

test.each([
  ['an empty subject', { subject: '   ' }],
  ['a subject of 201 characters', { subject: 'x'.repeat(201) }],
  ['a malformed skill', { subject: 'x', requiredSkills: ['not a skill'] }],
  ['eleven skills', { subject: 'x', requiredSkills: Array.from({ length: 11 }, (_, index) => `skill-${index}`) }],
])('%s is refused', (_, input) => {
  expect(codeOf(() => parse(NewCase, input))).toBe('VALIDATION');
});
