import type { State } from '../../document/document.js';
import { coloursByName, DARK, LIGHT, type Palette } from '../../pictures/palette.js';
import { RANGE_STYLE } from '../../pictures/range-bar.js';
import { SIGNS } from '../signs.js';

/** The colours of a mode as properties. */
const colours = (palette: Palette): string =>
    Object.entries(coloursByName(palette))
        .map(([name, colour]) => `--${name}:${colour}`)
        .join(';');

/** Classes of cells that show a state: short, since a report has tens of thousands. */
export const STATE_LOOKS: Readonly<Record<State, string>> = {
    not_applicable: 'sx',
    not_judged: 'sn',
    incomplete: 'si',
    not_usable: 'su',
    withheld: 'sw',
    assumed: 'sa',
    by_interest: 'sb',
    as_published: 'sp'
};
/** States that most reports have no cell of: their style stands only where it is wanted. */
export const LATE: ReadonlySet<State> = new Set<State>(['assumed', 'by_interest', 'as_published']);
const STATE_NAMES = (Object.keys(STATE_LOOKS) as State[]).filter(name => !LATE.has(name));

/** What keeps a box as high as others. */
const NO_SIGN = '\\a0';

const CLASSES = LIGHT.classes
    .map(
        (_, k) => `.c${k}{background:var(--class${k});color:var(--on${k})}svg .f${k}{fill:var(--class${k})}svg .on${k}{fill:var(--on${k})}`
    )
    .join('\n');

const SHADES = LIGHT.shades
    .map(
        (_, k) =>
            `.s${k}{background:var(--shade${k});color:var(--over${k})}svg .a${k}{fill:var(--shade${k})}svg .i${k}{fill:var(--over${k})}`
    )
    .join('\n');

/** What most narrow cells say, that a criterion does not apply, is the look of one without a class. */
const WITHOUT_LOOK = '.heat tbody td:not([class])';

/** The sign of a state; who listens hears the words that stand there. */
const signed = (name: State): string => {
    const sign = SIGNS[name] || NO_SIGN;
    const looks = [`.${STATE_LOOKS[name]}`, ...(name === 'not_applicable' ? [WITHOUT_LOOK] : [])];
    const narrow = looks.map(each => (each === WITHOUT_LOOK ? each : `.heat ${each}`));
    return `${narrow.join()}{font-size:0}${looks.map(each => `${each}::before`).join()}{font-size:12px;content:"${sign}";content:"${sign}"/""}`;
};
const STATES = STATE_NAMES.map(signed).join('\n');

/** For reports with cells of what is less than judged. */
export const LESS = `
.${STATE_LOOKS.assumed},.${STATE_LOOKS.by_interest},.${STATE_LOOKS.as_published}{color:var(--notApplicable);font-weight:400}
${[...LATE].map(signed).join('\n')}
`;

/** The one style of a report: for screens of any width by day and by night, and for A4. */
export const STYLE = `
:root{${colours(LIGHT)};color-scheme:light}
@media screen and (prefers-color-scheme:dark){:root{${colours(DARK)};color-scheme:dark}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 "Segoe UI",system-ui,-apple-system,"Noto Sans","DejaVu Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
header,nav,main,footer{max-width:1040px;margin:0 auto;padding:0 16px}
h1{font-size:28px;line-height:1.2;margin:32px 0 8px}
h2{font-size:21px;line-height:1.3;margin:48px 0 12px}
h3{font-size:16px;margin:28px 0 4px}
p,ul{max-width:74ch}
.soft{color:var(--soft);font-size:14px}
.marking{font-weight:bold}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:4px 20px}
a{color:var(--accent)}
.skip{position:absolute;left:-999px}
.skip:focus{left:16px;top:8px;background:var(--page);padding:4px 8px}
.claim{margin:16px 0 0;font-size:18px}
.condition{margin:0;color:var(--soft);font-size:14px}
figure{margin:16px 0}
figcaption{margin-bottom:8px}
figcaption b{display:block}
.picture{display:block;width:100%;height:auto}
.wide,.drawn{position:relative}
.wide{overflow-x:auto;margin:16px 0}
.wide:focus-visible,a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.3}
caption{text-align:start;padding-bottom:8px}
caption span{display:inline-block;position:sticky;left:0;max-width:min(74ch,100vw - 32px)}
th,td{text-align:start;padding:3px 8px;border-bottom:1px solid var(--line);vertical-align:middle;overflow-wrap:normal}
.long{overflow-wrap:anywhere}
.broad{min-width:22em}
tr:has(>.broad)>*{vertical-align:top}
th{font-weight:600}
tbody th{font-weight:400}
.end{text-align:end;white-space:nowrap}th.end{white-space:normal;overflow-wrap:normal;min-width:70px}
${RANGE_STYLE}
.whole{white-space:nowrap}
.class{font-weight:600;text-align:center;display:inline-block;min-width:1.8em;padding:0 4px}
.state{color:var(--soft);font-size:13px}
.heat{width:auto}
#gaps td{white-space:pre-line}
.heat th,.heat td{padding:0;height:18px}
.heat tbody th{padding-inline-end:8px;min-width:260px}
.heat td{white-space:nowrap;width:26px;min-width:24px;text-align:center;font-weight:600;font-size:12px;border:1px solid var(--page)}
.heat thead .upright{vertical-align:bottom;height:170px;font-weight:400}
.heat thead .upright span{display:block;writing-mode:vertical-rl;transform:rotate(180deg);max-height:165px;overflow:hidden;overflow-wrap:anywhere;line-height:1.1;margin:0 auto;padding-block:2px;font-size:12px}
.heat thead .group{overflow-wrap:normal;font-size:12px;text-align:start;vertical-align:bottom;padding:0 4px;line-height:1.15}
.heat .first{border-inline-start:3px solid var(--page)}
.${STATE_LOOKS.not_applicable},${WITHOUT_LOOK}{color:var(--notApplicable);font-weight:400}
.heat .unshaded{font-weight:400}
.${STATE_LOOKS.not_judged},.${STATE_LOOKS.incomplete},.${STATE_LOOKS.not_usable}{background:repeating-linear-gradient(135deg,var(--hatch) 0 3px,var(--page) 3px 6px)}
.${STATE_LOOKS.withheld}{box-shadow:inset 0 0 0 1.5px var(--ink)}
${CLASSES}
${STATES}
${SHADES}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:13px;margin:8px 0;padding:0;list-style:none;max-width:none}
.legend .box{display:inline-block;width:22px;text-align:center;font-weight:600;margin-inline-end:4px}
details{margin:8px 0}summary{cursor:pointer;font-size:14px;padding:2px 0}
details table caption{color:var(--soft)}
svg text{font-family:inherit;fill:var(--ink)}
svg .zebra{fill:var(--zebra)}svg .page{fill:var(--page)}
svg .line{stroke:var(--line);stroke-width:1}
svg .strip{fill:none;stroke:var(--line);stroke-dasharray:3 3}
svg .letter{font-size:12px;font-weight:700}
svg .small{font-size:9px;fill:var(--soft)}
svg .label{font-size:10px}svg .strong{font-weight:700;fill:var(--ink)}
svg .event{fill:var(--ink)}svg .down{fill:var(--down);stroke:var(--soft);stroke-width:.8}
svg .stock{fill:var(--page);stroke:var(--stock);stroke-width:1.2}svg .kept{fill:var(--stock)}
svg .part{stroke:var(--page);stroke-width:1}svg .harm{font-size:9px;font-weight:700}
svg .mark{fill:var(--mark)}svg .mark.named{fill:var(--accent)}
svg .mark.open{fill:var(--page);stroke:var(--mark);stroke-width:1.5;stroke-dasharray:2 2}
svg .upward{fill:none;stroke:var(--mark);stroke-width:1.3;stroke-dasharray:2 2}
svg .number{text-anchor:middle;font-size:8.5px;font-weight:700;fill:var(--page)}svg .number.open{fill:var(--ink)}
svg .leader{stroke:var(--soft);stroke-width:.7}svg .faint{stroke-width:.5;stroke-dasharray:1 1.5}
.tool{margin:12px 0 4px;font-size:14px}
.tool input{font:inherit;color:inherit;background:var(--page);border:1px solid var(--soft);padding:4px 8px;max-width:100%;width:22em}
.tool ul{list-style:none;padding:0;margin:4px 0;display:block;max-width:74ch}
button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
button:focus-visible,input:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.link{color:var(--accent);text-decoration:underline}
.sort::after{content:"\\2195";color:var(--soft);padding-inline-start:4px;font-weight:400}
th[aria-sort=ascending] .sort::after{content:"\\2191";color:var(--ink)}
th[aria-sort=descending] .sort::after{content:"\\2193";color:var(--ink)}
.more{color:var(--soft);padding:0 6px;min-width:24px;text-align:center}
.close{border:1px solid var(--soft);padding:4px 12px}
dialog{background:var(--page);color:var(--ink);border:1px solid var(--soft);padding:16px 20px;width:min(640px,100vw - 24px);max-height:85vh;overflow:auto;font-size:15px}
dialog ul{list-style:none;padding:0}dialog li{margin:4px 0}dialog h2{margin:0 0 8px}dialog h3{margin:12px 0 0}dialog dt{font-weight:600;margin-top:6px}dialog dd{margin:0}
dialog:has(.near){width:min(1120px,100vw - 24px)}
.near{display:flex;gap:48px;align-items:flex-start;position:relative;overflow-x:auto;font-size:13px}.near>div{flex:1 1 0;min-width:130px}
.near svg{position:absolute;left:0;top:0;pointer-events:none}.near path{fill:none;stroke:var(--soft);stroke-width:1}
.near strong,.near button{display:block;width:100%;border:1px solid var(--soft);background:var(--page);padding:3px 8px;position:relative}
.near strong{border:2px solid var(--ink)}.near button:hover{border-color:var(--accent)}.near h4{margin:8px 0 4px;font-size:13px;color:var(--soft)}.near ul{margin:0}
dialog [aria-pressed=true]{background:var(--zebra);font-weight:600}
dialog::backdrop{background:rgb(0 0 0/.5)}
@media (max-width:700px){.near{display:block}.near svg{display:none}}
@media (max-width:600px){body{font-size:15px}.drawn{overflow-x:auto}.drawn .picture{width:720px}.wide table{min-width:600px}.wide .heat{min-width:0}.heat tbody th{position:sticky;left:0;background:var(--page);min-width:130px}}
@page{size:A4 portrait;margin:16mm 10mm 18mm}
@media print{.tool,.more,dialog{display:none}.sort{display:contents}.sort::after{content:none}tr[hidden]{display:table-row}details::details-content{content-visibility:visible;block-size:auto}body{font-size:11pt}header,nav,main,footer{max-width:none;padding:0}nav,.skip{display:none}.wide,.drawn{overflow:visible}caption span{display:inline;position:static;max-width:none}thead{display:table-header-group;break-inside:avoid;break-after:avoid}tr,.drawn{break-inside:avoid}tr:has(>.broad){break-inside:auto}h2,h3,figcaption,caption{break-after:avoid}#risks,#heat{break-before:page}table{font-size:9pt}th,td{padding:2px 4px}.heat td,.heat th{font-size:8pt}.heat td{width:20px;min-width:18px}.heat tbody th{min-width:130px;padding-inline-end:4px}.heat thead .upright{height:205px}.heat thead .upright span{font-size:7.5pt;max-height:200px}.broad{min-width:12em}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{color:inherit;text-decoration:none}}
`;

/** What is added where a report is to fit few pages of paper. */
export const BRIEF = `
@page{size:A4 portrait;margin:10mm 12mm}
@media print{body{font-size:9pt;line-height:1.35}h1{font-size:15pt;margin:0 0 2pt}h2{font-size:11.5pt;margin:8pt 0 2pt}header p{margin:0}main,section{margin:0;padding:0}p{max-width:none}.claim{font-size:9.5pt;margin:4pt 0 0}.condition,figcaption,caption,.soft,.ranged{font-size:8pt;margin:0}caption{padding:0 0 2pt}table{font-size:8pt}th,td{padding-top:1.5pt;padding-bottom:1.5pt}#risks,#heat{break-before:auto}.drawn .picture{width:48%;min-width:0}figure{margin:3pt 0}main p.soft{margin:0;break-before:avoid}caption span{max-width:none}}
`;
