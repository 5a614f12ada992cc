#!/usr/bin/env -S node --max-semi-space-size=32
import { existsSync } from 'node:fs';

const compiler = new URL('../dist/nvsc.js', import.meta.url);
if (existsSync(compiler)) {
    await import(compiler.href);
} else {
    process.stderr.write('nvsc has not been built here yet. In the project folder run: npm run build\n');
    process.exitCode = 2;
}
