// Counts the tests in results that vitest wrote as JSON, and prints `N passed, N failed` (`, N skipped` when some were).
// Before that it names each test that failed, with the beginning of its message, so that the end of a long output tells what to mend.
// Exit code 1 when a test failed or was skipped, a file of tests could not be run, or results are missing.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const LINES = 12;
let passed = 0,
    failed = 0,
    skipped = 0,
    right = true;

const beginning = message => stripVTControlCharacters(message).split('\n').slice(0, LINES).join('\n    ');

function told(file) {
    const name = relative(process.cwd(), file.name);
    const tests = file.assertionResults.filter(test => test.status !== 'passed');
    if (file.status !== 'passed' && tests.length === 0) {
        console.log(`${name}: could not be run\n    ${beginning(file.message ?? '')}`);
    }
    for (const test of tests) {
        console.log(`${name}: ${test.fullName}: ${test.status}\n    ${beginning((test.failureMessages ?? []).join('\n'))}`);
    }
}

for (const file of process.argv.slice(2)) {
    if (!existsSync(file)) {
        console.log(`There are no results in ${file}.`);
        right = false;
        continue;
    }
    const results = JSON.parse(readFileSync(file, 'utf8'));
    passed += results.numPassedTests;
    failed += results.numFailedTests;
    skipped += results.numPendingTests + results.numTodoTests;
    right &&= results.success;
    results.testResults.forEach(told);
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = right && failed === 0 && skipped === 0 && passed > 0 ? 0 : 1;
