import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ObjectCreated, startFileStore } from '../../infra/local/file-store.ts';

const BUCKET = 'files';

/** A folder in place of the bucket, with the settings by which the product finds it. Nobody is told of what arrives but whoever looks. */
export async function startBucket() {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  const arrived: ObjectCreated[] = [];
  const store = await startFileStore({
    bucket: BUCKET,
    folder,
    secret: 'local',
    onCreated: (created) => arrived.push(created),
  });
  Object.assign(process.env, { FILES_URL: `${store.url}/${BUCKET}` });
  const close = async (): Promise<void> => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, arrived, close };
}
export type TestBucket = Awaited<ReturnType<typeof startBucket>>;
