import { EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { workOf } from '../../../../test/checks/work.js';
import { createNvsServices } from '../../src/module.js';

/** The work of a new parser that reads some texts. */
function ofNewParser(...texts: string[]): Promise<number> {
    const { Nvs } = createNvsServices(EmptyFileSystem);
    return workOf(async () => {
        for (const text of texts) {
            Nvs.parser.LangiumParser.parse(text);
        }
    });
}

const RULES = 'actor a "A" { serves: b }\nthreat t "T" { likelihood: 3% in 1% .. 5%  impact { x: 3 } }\nexpect "E" { a.b > 3 and c.d < 4 }';

test('a parser prepares what it reads, and what follows rules at the first mistake only', async () => {
    await ofNewParser('process p "P"', RULES, 'process p "P" {{');
    const nothing = await ofNewParser('');
    const process = await ofNewParser('process p "P"');
    const others = await ofNewParser('process p "P"', RULES);
    const broken = await ofNewParser('process p "P" { restore: : 3 h }');
    const twice = await ofNewParser('process p "P" { restore: : 3 h }', 'process p "P" { restore: : 3 h }');
    const more = { forOthers: others - process, forMistakes: broken - process, forTheSameMistake: twice - broken };
    // Reading takes a few thousand; preparing a rule, and what follows all of them, takes far more.
    expect(more.forOthers).toBeGreaterThan(0.03 * nothing);
    expect(more.forMistakes).toBeGreaterThan(5 * more.forTheSameMistake);
});
