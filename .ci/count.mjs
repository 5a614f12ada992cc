// Counts the tests in results that vitest wrote as JSON, and prints `N passed, N failed` (`, N skipped` when some were).
// Exit code 1 when a test failed or was skipped, a file of tests could not be run, or results are missing.
import { existsSync, readFileSync } from 'node:fs';

let passed = 0,
    failed = 0,
    skipped = 0,
    right = true;
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
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = right && failed === 0 && skipped === 0 && passed > 0 ? 0 : 1;
