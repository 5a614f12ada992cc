import { indexOf, Kind, type GateGraph } from './formula.js';

/** The value of each node, by index, when no variable is true. */
export function valuesAtRest(formula: GateGraph): Uint8Array {
    const rest = new Uint8Array(formula.size);
    for (let index = 0; index < formula.size; index++) {
        const args = (formula.args[index] ?? []).map(arg => (rest[indexOf(arg)] ?? 0) ^ (arg & 1));
        const trues = args.reduce((sum, each) => sum + each, 0);
        switch (formula.kinds[index]) {
            case Kind.Constant:
                rest[index] = 1;
                break;
            case Kind.And:
                rest[index] = trues === args.length ? 1 : 0;
                break;
            case Kind.Xor:
                rest[index] = trues & 1;
                break;
            case Kind.AtLeast:
                rest[index] = trues >= (formula.numbers[index] ?? 0) ? 1 : 0;
                break;
            default:
        }
    }
    return rest;
}
