import { spawn } from 'node:child_process';

/*
 * node sideBySide.js "types build" lint: runs lanes of npm scripts side by side, each lane's one after another. What a lane
 * says is printed whole at its end; the exit code is 1 where any script failed.
 */

/** Answers with whether the script succeeded, and what it said. */
function run(script) {
  return new Promise((resolve) => {
    // npm is a .cmd on Windows, which only a shell starts.
    const child = spawn(`npm run --silent ${script}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (piece) => said.push(piece));
    child.stderr.on('data', (piece) => said.push(piece));
    child.on('close', (code) => resolve({ isWell: code === 0, said: Buffer.concat(said) }));
  });
}

async function follow(lane) {
  for (const script of lane.split(' ')) {
    const started = performance.now();
    const { isWell, said } = await run(script);
    process.stderr.write(`[${script}] ${isWell ? 'well' : 'failed'} after ${Math.round((performance.now() - started) / 1000)} s\n`);
    process.stderr.write(said);
    if (!isWell) {
      process.exitCode = 1;
      return;
    }
  }
}

await Promise.all(process.argv.slice(2).map(follow));
