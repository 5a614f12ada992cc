import { message, type Message } from '@nvs/words';
import { isBandProperty, isThresholdsProperty } from '../../generated/ast.js';
import type { Criterion, ScaleClass, SubClass } from '../../generated/ast.js';
import { sourceText } from '../../lowering/docs.js';

/** What a class lies between, as its scale writes it. */
export function bandOf({ properties }: ScaleClass | SubClass): string | undefined {
    const band = [...properties].find(isBandProperty);
    return band && sourceText(band).replace(/^band\s*:\s*/, '');
}

/** What each class of a criterion begins at, by the class, where it counts and no area has thresholds of its own. */
export function startsOf(criterion: Criterion | undefined, say: (said: Message) => string): ReadonlyMap<string, string> {
    const thresholds = criterion?.properties.filter(isThresholdsProperty).find(({ scope }) => scope === undefined)?.thresholds ?? [];
    return new Map(
        thresholds.flatMap(each => {
            const name = each.class.name;
            return name === undefined ? [] : [[name, say(message('tips.classFrom', { amount: sourceText(each.from) }))] as const];
        })
    );
}
