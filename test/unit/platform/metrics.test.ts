import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('drift is counted under the name that the alarm watches: namespace, metric and the function', async () => {
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'check-integrity');
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const { recordDrift } = await import('../../../shared/platform/metrics.ts');
  recordDrift(0);
  recordDrift(3);
  const lines = log.mock.calls.map(([line]) => JSON.parse(String(line)));
  expect(lines.map(({ IntegrityDrift, service }) => [IntegrityDrift, service])).toEqual([
    [0, 'check-integrity'],
    [3, 'check-integrity'],
  ]);
  expect(lines[0]._aws.CloudWatchMetrics).toMatchObject([{ Namespace: 'CrmErp', Dimensions: [['service']] }]);
});
