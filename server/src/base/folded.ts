/** Makes a function that does some work one run at a time: calls while it runs are folded into one more run after it. */
export function folded(work: () => Promise<void>): () => void {
  let isRunning = false;
  let again = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      await work();
      while (again) {
        again = false;
        await work();
      }
    } finally {
      isRunning = false;
    }
  };
  return () => {
    if (isRunning) again = true;
    else void run();
  };
}
