/** What each member means, for the reference and for suggestions. A member that the language knows and this table doesn't is a mistake. */
export const MEANINGS: Readonly<Record<string, string>> = {
    title: 'the title', name: 'the name',
    downtime: 'how long it is down in all; `under` a stress test', loss: 'the chance that it is lost within the horizon, repair ignored',
    outage: 'the chance of at least one outage within the horizon', unavailability: 'the part of the time that it is down', frequency: 'how often it goes down',
    dependencies: 'what it depends on', single_points: 'what takes it down [alone](../methods/network.md#networkcut_sets): nodes, suppliers and countries',
    exposure: 'how much of it hangs on each country and supplier [through the chain](../methods/supply.md#supplyexposure)',
    disruption: 'whether it disrupts society: `yes`, `possible`, `no`', risk: 'what risks are ranked by', rank: 'the place in the ranking, 1 first',
    residual: 'the same after the planned measures', inherent: 'the same without any measure', measures: 'the measures that act on it',
    understated: 'criteria that it alone harms more [through the network](../methods/time.md#timeknock_on) than was judged',
    by: 'who stands in its head', of: 'what stands behind `of` in its head', on: 'what it needs',
    interest: 'its interest', criteria: 'its criteria',
    hhi: '[concentration](supply.md#concentration), 0 to 1', hhi_outside: 'concentration of what comes from outside the EU', largest_share: 'the largest share', largest: 'who has it',
    share_outside: 'the share from outside the EU', supplier: 'who supplies', share: 'how much of use', year: 'the year of the shares',
    low: 'the low limit', best: 'the best estimate', high: 'the high limit', mean: 'the mean', p5: 'the 5th percentile', p25: 'the 25th percentile', p75: 'the 75th percentile', p50: 'the median', p95: 'the 95th percentile',
    source: 'its sources', confidence: 'how sure: `low`, `medium`, `high`', because: 'the reason', judged_by: 'who judged it', judged_on: 'when'
};
