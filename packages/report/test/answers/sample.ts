/** A model with something of every kind that can be asked about. */
export const TEXT = `namespace w
scale chance "Chance" { kind: likelihood  horizon: 1 year  class rare "Rare" { band: 1% .. 10% } class often "Often" { band: 10% .. 100% } }
scale harm "Harm" { kind: impact  class B "Small" { value: 1/9 } class C "Serious" { value: 1/3 } class D "Large" { value: 1 } }
interest people "People"
criterion ill "Ill" of people { code: "1" }
method own "Own" { interests: people  likelihood_scale: chance  impact_scale: harm  overall: max  rank: product }
assessment "W" { method: own  horizon: 1 year }
sector s "Sector"
process b "B [x](y)" {
  sector: s
  failure: 10% per year in 5% .. 20% per year
  restore: 12 h
  serves: people.ill { B after 1 h, C after 2 days }
}
asset x "X" { failure: 50% per year  restore: 1 h }
asset y "Y" { failure: 20% per year  restore: 1 h }
process z "Z" { sector: s  restart: 2 h }
dependency d "D" of b on any of (x, y for 3 days) { buffer: 4 h  substitution: 2 weeks }
dependency e "E" of z on b { buffer: 0 h }
threat t "T" { nature: intentional  by: a  disrupts: x for 5 h, b 50% for 3 days  likelihood: 20% in 10% .. 40%  impact { people.ill: B in B .. C } }
resource gas "Gas" { supply: NO 60%, DE 30%, other 10% }
dependency g "G" of z on gas { needs: 50% }
country ZZ "Zed"
actor a "A" { kind: state  country: NO }
measure half "Half" { strategy: protect  status: proposed  cost: 3e6 EUR once  effect likelihood of t *= 0.5 }
measure tenth "Tenth" { strategy: protect  status: proposed  effect likelihood of t *= 0.1 }
measure m "M" { strategy: protect  status: planned  effect buffer of d += 1 h }
stress_test dark "Dark" { at day 0: x down for 2 days }
`;
