import { readFileSync } from 'node:fs';
import { analyseOpenPsa, readOpenPsa } from '@nvs/report';

/** One fault tree in a process of its own: prints its result, and the processor time of starting up and of everything. */
const started = process.cpuUsage();
const { model, problems } = readOpenPsa(readFileSync(process.argv[2] ?? '', 'utf8'));
const [result] = model ? analyseOpenPsa(model) : [];
const total = process.cpuUsage();
const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;
console.log(
    JSON.stringify({
        ...result,
        problems,
        startUp: milliseconds(started),
        total: milliseconds(total),
        megabytes: process.resourceUsage().maxRSS / 1024
    })
);
