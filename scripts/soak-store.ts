import { rmSync } from 'node:fs';
import { killWriters } from '../tests/store/crash/kill-writers.ts';
import { newDataDirectory } from '../tests/store/data-directory.ts';

/**
 * Kills writing processes and counts what their store lost. `node scripts/soak-store.ts [KILLS]`; with n kills and
 * nothing lost, the rate of loss is below 3/n at 95 %.
 */
const kills = Number(process.argv[2] ?? 50);
const dataDirectory = await newDataDirectory();
const lives = Array.from({ length: kills }, () => Math.round(Math.random() * 1500));
const aftermath = await killWriters({ dataDirectory }, lives);
console.log(JSON.stringify({ kills, ...aftermath }));
rmSync(dataDirectory, { recursive: true });
const whole = aftermath.lost === 0 && !aftermath.tornImport && aftermath.brokenAudit === null;
process.exitCode = whole ? 0 : 1;
