// Plain JavaScript, so that an old Node can read it and say what is missing.
const OLDEST_NODE = 24;
const [major = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST_NODE) {
  process.stderr.write(
    `This is Node ${major}; the stack needs ${OLDEST_NODE}. Run npm ci, which brings it, and then npm start.\n`,
  );
  process.exitCode = 1;
} else {
  try {
    await import('./start.ts');
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND' || !/package '/.test(error.message)) throw error;
    process.stderr.write('The packages are not installed. Run npm ci, and then npm start.\n');
    process.exitCode = 1;
  }
}
