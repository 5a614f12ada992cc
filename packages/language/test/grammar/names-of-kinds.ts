/**
 * For each word that starts an element, a text in which `@` is the name of such an element, declared first and then referred to in the ways that such names
 * are: every other `@` is a reference. Words that an expression or a row cannot start with stand in those behind their namespace.
 */
export const NAMES_OF_KINDS: Readonly<Record<string, string>> = {
    assessment: 'assessment @ "x"\nexpect "e" ns.@ is judged',
    organisation: `organisation @ "x" { also: "X", "Y" }
threat t "t" { owner: @ likelihood: C judged by @ and @ on 2026-01-01 }
judgement of t by @ on 2026-01-01
assessment "a" { judges: @ and @ for t, @ }
supplier s "s" { controlled_by: @ 25% in 20% .. 30%, @ }
question q "q" about t, @ { asked: @ }
objective o "o" { owner: @ }`,
    source: `source @ "x"
threat t "t" {
  source: @, @ at "p"
  likelihood of intentional: C source @ at "p" and @ and @ at "p" confidence low
  impact { all others: X source @ }
}
assessment "a" { not_judged: X source @ at "p" }
supplier s "s" { controlled_by: NL 60% source @ at "p" and @ }
country NL
question q "q" about t { answered_by: @, @ at "p" }
measure m "m" { progress: 15% on 2025-12-31, 40% on 2026-06-30 source @ at "p" and @  cost in 2026: 5 EUR source @ }`,
    theme: `theme @ "x"
threat t "t" { theme: @, @ }
question q "q" about @, @ { }
organisation o
assessment "a" { judges: o for @ and @ }
development d "d" { drives: @ up, @ }`,
    strategy: 'strategy @ "x"\nmeasure m "m" { strategy: @ }',
    level: 'level @ "x"\nlevel least\nlevel most\nactor a "a" { intent: @ in least .. most capability: @ because "y" }\nactor b "b" { intent: least .. most }',
    country: `country @ "x"
actor a "a" { country: @ }
resource r "r" { supply: @ 45%, @ 50%  supply in 2024: @ 45%  supply for @ in 2026: @ 35%, @ 40% in 30% .. 45%, @ 25% }
threat t "t" { cuts: supply of r from @ by 40% for 6 months }
assessment "a" { view: @ }
supplier s "s" { controlled_by: @ 25% in 20% .. 30%, @ 75% }
dependency d "d" of @ on r`,
    group: `group @ "x" { members: @ }
threat t "t" { where: @ likelihood: C as mean of @ }
resource r "r" { supply for @: t 40% }`,
    scope: `scope @ "x" { in: @ }
threat t "t" {
  where: @
  likelihood in @: E
  likelihood in @ in 2030: D .. E
  impact in @ { }
  impact in @ in 2030: C
}
criterion c "c" of i { thresholds in @: A from 1, B from 2 }
interest i
resource r "r" { supply in @ in 2026: r 40% }`,
    scale: `scale @ "x" { kind: impact horizon of intentional: 2 years class A "a" { also: "alpha", "first" } }
interest i "i"
criterion c "c" of i { scale: @ }
method m "m" { likelihood_scale: @ impact_scale: @ }`,
    interest: `interest @ "x"
criterion c "c" of @
process p "p" { serves: @ { C after 8 h }, @ }
threat t "t" { impact { ns.@: C  all others: X } }
method m "m" { interests: @ weights: @ 0.5 }`,
    criterion: `interest i "i"
criterion @ "x" of i
threat t "t" { impact { i.@: C i.@: B } impact of access { i.@: C } }
process p "p" { serves: i.@ }
measure m "m" { effect impact on i.@ of t -= 1 class }`,
    method: 'method @ "x"\nassessment "a" { method: @ }',
    actor: `actor @ "x"
threat t "t" { by: @ }
campaign c "c" by @, @ { }
process p "p" { controlled_by: @ 60% }
dependency d "d" of @ on p`,
    threat: `threat @ "x"
organisation o
campaign c "c" { threats: @, @ }
stress_test s "s" { at day 0: @, @ at 12 h: @ }
judgement of @ by o
assessment "a" { judges: o for @ and @ }
question q "q" about @ { }
measure m "m" { effect likelihood of @ += 1 class effect impact of @ -= 1 class }
objective g "g" { target: ns.@.likelihood <= 0.2 by 2028-01-01 }`,
    hazard: 'hazard @ "x" { triggers: @ 20%, @ }\ndevelopment d "d" { drives: @ up, @ down, @ }',
    campaign: 'campaign @ "x"\nstress_test s "s" { at day 0: @ }\nmeasure m "m" { effect likelihood of @ -= 1 class }',
    sector: 'sector @ "x"\nprocess p "p" { sector: @ }',
    process: `process @ "x"
dependency d "d" of @ on any of (@, 2 of (@, @ feed for 72 h), 80% of (@ 45%, @ service 55%))
dependency e "e" of @ on @ feed { impact for @ { c: B } }
threat t "t" { disrupts: @ 60% for 48 h, @ }
objective o "o" { target: ns.@.downtime <= 2 days }`,
    asset: `asset @ "x"
dependency d "d" of @ on all of (@, @)
stress_test s "s" { at day 0: @ down for 10 days }
question q "q" about @ { }`,
    resource: `resource @ "x"
measure m "m" { effect supply of @ = NO 60%, QA 40% }
threat t "t" { cuts: supply of @, supply of @ for 2 days }
country NO
country QA`,
    supplier: `supplier @ "x"
resource r "r" { supply: @ 45%, @ 55% }
process p "p" { controlled_by: @ 60%, @ }`,
    dependency: `process p
dependency @ "x" of p on p { concern: access impact of access { c: B } }
measure m "m" { effect buffer of @ += 60 days effect requirement of @ = any of (p, p) goal: @ }
question q "q" about @ { }
objective o "o" { target: ns.@.buffer >= 90 days by 2028-01-01 }`,
    stress_test: `process p
stress_test @ "x"
capability c "c" { required for @: 12 existing: 5 in 4 .. 6 }
expect "e" p.downtime under @ <= 2 days
objective o "o" { target: p.downtime under @ <= 2 days }`,
    measure: 'measure @ "x"\nmeasure m "m" { part_of: @ }\nexpect "e" ns.@.status is planned',
    rule: 'rule @ "x" for dependency d then verdict yes\nexpect "e" verdict(@) is yes and verdict(@, @) is yes',
    capability: 'capability @ "x"\nquestion q "q" about @ { }\nexpect "e" ns.@ is judged',
    data: 'data @ "x"\nexpect "e" ns.@ is judged',
    development: 'threat t\ndevelopment @ "x" { drives: t up }\nquestion q "q" about @ { }\nexpect "e" ns.@ is judged',
    question: 'theme t\nquestion @ "x" about t { asked: o answered_by: s }\nexpect "e" ns.@ is judged',
    objective: 'objective @ "x" { target: ns.@ is judged by 2028-01-01 }\nmeasure m "m" { part_of: @ deadline: 2027-12-31 }'
};
