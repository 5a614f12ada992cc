import { analyse } from '@nvs/analysis';
import { expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';

it('a supply is asked by year, from the view of the assessment, and never for another year', async () => {
    const { model, diagnostics } = await compileTexts({
        'm.nvs': `namespace t
assessment "A" { date: 2026-06-01  horizon: 1 year  view: NL }
process power "Power"
resource gas "Gas" {
  supply for NL in 2024: NO 50%, US 50%
  supply for NL in 2026: NO 80%, US 20%
  supply for EU in 2024: NO 10%, US 90%
}
resource oil "Oil" { supply: NO 60%, US 40%  year: 2023 }
dependency gas_import "Gas import" of power on gas
// 0.5² + 0.5² = 0.5; 0.8² + 0.2² = 0.68
expect "By year" gas.supply.in(2024).hhi >= 0.5 and gas.supply.in(2024).hhi <= 0.5 and gas.supply.hhi > gas.supply.in(2024).hhi
expect "Of a dependency" gas_import.supply.in(2024).largest_share <= 50% and gas_import.supply.in(2026).largest == gas.supply.largest
expect "No such year" gas.supply.in(2025) is empty and oil.supply.in(2024) is empty
expect "The year beside it" oil.supply.in(2023).largest_share >= 60%
`
    });
    expect(diagnostics.filter(each => each.severity === 'error').map(each => each.message)).toEqual([]);
    expect(analyse(model, { trials: 5 }).expectations.map(({ title, result }) => [title, result])).toEqual([
        ['By year', 'holds'],
        ['Of a dependency', 'holds'],
        ['No such year', 'holds'],
        ['The year beside it', 'holds']
    ]);
});
