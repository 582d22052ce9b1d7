/** Runs the work and returns every line that it wrote to the process's output, as CloudWatch would get them. */
export async function outputOf(work: () => Promise<unknown>): Promise<string[]> {
  let text = '';
  const streams = [process.stdout, process.stderr];
  const originals = streams.map(({ write }) => write);
  for (const stream of streams) {
    stream.write = ((chunk: string | Uint8Array) => {
      text += String(chunk);
      return true;
    }) as typeof stream.write;
  }
  try {
    await work();
  } finally {
    streams.forEach((stream, index) => {
      stream.write = originals[index] as typeof stream.write;
    });
  }
  return text.split('\n').filter((line) => line !== '');
}
