import { analyse, Results, study } from '@nvs/analysis';
import { expect, it } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';
import { explainAnswer, explainText } from '../../src/index.js';

const TEXT = `namespace w
assessment "W" { horizon: 5 years }
process grid "Grid" { users: 2e6 persons in 1e6 .. 3e6  cost_of_outage: 40e6 EUR per day  restore: 8 h }
process bank "Bank" { users: 500_000  restart: 2 h }
process shop "Shop" { }
dependency d "D" of bank on grid { buffer: 8 h }
dependency e "E" of shop on grid { buffer: 40 h }
measure batteries "Batteries" { status: planned  effect buffer of d += 16 h }
measure store "Store" { status: proposed  effect buffer of e += 1 day }
stress_test dark "Dark" { at day 0: grid down for 48 h }
`;

async function explained(text: string): Promise<string[]> {
    const project = await compileTexts({ 'w.nvs': text });
    expect(project.diagnostics.filter(each => each.severity === 'error')).toEqual([]);
    const results = analyse(project.model, { trials: 20 });
    expect(Results.safeParse(results).error?.issues).toBeUndefined();
    const answer = explainAnswer(study(project.model), 'w.dark', { text: file => project.text(file) });
    return answer
        ? explainText(answer)
              .split('\n')
              .map(line => line.trim().replaceAll(/ {2,}/g, ' | '))
        : [];
}

const after = (lines: readonly string[], heading: string): string[] => {
    const rest = lines.slice(lines.indexOf(heading) + 1);
    return lines.includes(heading) ? rest.slice(0, rest.indexOf('')) : [];
};

it('a stress test says what it is for people and money, and what measures save, from the text on', async () => {
    const lines = await explained(TEXT);
    // 2 days of 2 million people and of 40 million euros; the bank is down from 8 to 50 hours, 1.75 days of half a million.
    expect(after(lines, 'People and money')).toEqual([
        'Not to be added up: people who miss several are partly the same, and the cost of one may hold that of another.',
        'bank | 875,000 person-days',
        'grid | 4,000,000 person-days, 2,000,000 to 6,000,000 | 80,000,000 EUR'
    ]);
    // With 16 hours more from 24 to 50. The shop goes down at 40, and after the proposed measure not at all.
    expect(after(lines, 'Down after measures')).toEqual([
        'What | Now | After the planned | After the proposed too',
        'bank | 1 day 18 h | 1 day 2 h | 1 day 2 h',
        'shop | 8 h | 8 h | 0 h'
    ]);
});

it('says nothing of either where nothing is stated, and that measures change nothing where they do not', async () => {
    const bare = TEXT.replace('users: 2e6 persons in 1e6 .. 3e6  cost_of_outage: 40e6 EUR per day', '')
        .replace('users: 500_000', '')
        .replace('effect buffer of d += 16 h', 'effect restart of shop = 1 h');
    const lines = await explained(bare.replace('status: proposed', 'status: in_place'));
    expect(after(lines, 'People and money')).toEqual([]);
    expect(after(lines, 'Down after measures')).toEqual(['What | Now | After the planned', 'shop | 8 h | 9 h']);
    const none = await explained(
        TEXT.replace('effect buffer of d += 16 h', 'effect refill of d = 1 h').replace('status: proposed', 'status: in_place')
    );
    expect(after(none, 'Down after measures')).toEqual(['Measures that change the network change nothing of this.']);
});

it('names all that was lost where no one of it is the reason alone', async () => {
    const lines = await explained(`namespace w
asset blue "Blue" { }
asset red "Red" { }
asset green "Green" { }
process calls "Calls" { }
process mail "Mail" { }
process gas "Gas" { }
resource fuel "Fuel" { supply: XX 40%, YY 30%, other 30% }
country XX "XX"
country YY "YY"
dependency d "D" of calls on any of (red, blue)
dependency e "E" of mail on 2 of (red, blue, green)
dependency f "F" of gas on fuel { needs: 60% }
threat squeeze "Squeeze" { cuts: supply of fuel from XX by 50% for 6 h, supply of fuel from YY for 6 h }
stress_test dark "Dark" { at day 0: blue down for 48 h  at day 1: red down for 6 h  at day 3: squeeze }
`);
    const because = (node: string): string | undefined =>
        lines.find(line => line.includes(`| ${node} | n`) || line.includes(`| ${node} | t`))?.split(' | ')[4];
    expect(because('calls')).toBe('none left of any of (blue, red)');
    expect(because('mail')).toBe('too few left without blue, red');
    expect(because('gas')).toBe('too little arrives without fuel from XX, fuel from YY');
});
