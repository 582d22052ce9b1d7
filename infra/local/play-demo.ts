import { spawn } from 'node:child_process';

const DEMO = `${import.meta.dirname}/../../examples/demo/demo.ts`;

/** Runs the demo against the stack as a client of its own, so that there is data to look at. Returns what ends it. */
export function playDemo(url: string): () => void {
  const child = spawn(process.execPath, [DEMO, '--url', `${url}/graphql`], { stdio: ['ignore', 'inherit', 'inherit'] });
  return () => void child.kill('SIGTERM');
}
