import { OPERATING_USER } from '../../support/operators.ts';
import type { Recorder } from '../recorder.ts';

export async function recordOperations(recorder: Recorder) {
  const input = {
    slug: `${recorder.tenant}-new`,
    name: 'Globex Corporation',
    baseCurrency: 'TWD',
    timeZone: 'Asia/Taipei',
    country: 'TW',
    languages: ['zh-TW', 'en'],
    administrator: { email: 'admin@globex.example', displayName: 'Hank Scorpio' },
  };
  const operator = { subject: OPERATING_USER };
  const admin = { tenant: input.slug };
  // Who they are is read once a minute.
  await recorder.ask('{ apiVersion }', {}, operator);
  await recorder.ask('{ apiVersion }', {}, admin);
  await recorder.mutation('createTenant', input, '', operator);
  await recorder.query('{ tenant { slug name languages } }', {}, '', admin);
  return {};
}
