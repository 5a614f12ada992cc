import { sayIn } from '@nvs/words';
import { expect, it } from 'vitest';

it.each([
    [0, '0%'],
    [1e-8, '1e-6%'],
    [0.0005, '0.05%'],
    [0.1234, '12.3%'],
    [0.99, '99%'],
    [0.998, '99.8%'],
    // What is not certain never reads as 100%.
    [0.99949, '99.949%'],
    [0.9999, '99.99%'],
    [0.99995, '99.995%'],
    [0.999999, '99.9999%'],
    [1 - 3e-12, '99.9999999997%'],
    [1, '100%']
])('%d is said as %s', (chance, said) => {
    expect(sayIn('en').percent(chance)).toBe(said);
});
